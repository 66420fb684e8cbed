
namespace BurnSim.Scenarios.Tests;

/// <summary>Every value that may be set, of every scenario here.</summary>
internal sealed class DialTests
{
    // What may speak against a value inside its range: rules over several values.
    private static readonly string[] Several = [Codes.Sum, Codes.Together, Codes.OutsideStory, Codes.MorePeople, Codes.TooBig];

    private static readonly string[] Moods = ["hot", "normal", "cold"];

    // Files that draw from a posterior are long: theirs are set all at once.
    private const int Long = 64 << 10;

    // Above 0 in any unit.
    private const double Tiny = 1e-300;

    private static readonly Dictionary<string, Reading> Readings = Repository.Scenarios()
        .Append(Repository.Sample("every-key.yaml")).ToDictionary(file => Path.GetRelativePath(Repository.Root, file), file => Repository.Read(file));

    private static IEnumerable<string> Files => Readings.Keys;

    /// <summary>Files in which a dial may be turned at a time; among them is every key.</summary>
    private static IEnumerable<string> ShortFiles => Files.Where(file => Readings[file].Text.Length < Long);

    private static Reading Read(string file, params string[] overrides) => Repository.Read(Path.Combine(Repository.Root, file), overrides);

    [TestCaseSource(nameof(Files))]
    public void Set_to_what_it_is_nothing_changes(string file)
    {
        var (reading, isLong) = (Readings[file], Readings[file].Text.Length >= Long);
        Assert.That(reading.Dials, Is.Not.Empty);
        foreach (var dials in reading.Dials.Chunk(isLong ? reading.Dials.Count : 1))
        {
            var again = Read(file, [.. dials.Select(dial => $"{dial.Path}={dial.Written}")]);
            Assert.That(again.Render(), Is.Empty, dials[0].Path);
            Assert.That(again.Sha256, Is.EqualTo(reading.Sha256), dials[0].Path);
        }
    }

    [TestCaseSource(nameof(Files))]
    public void Set_to_the_number_or_word_it_has_nothing_changes(string file)
    {
        string[] set = [.. Readings[file].Dials.Select(dial => dial.Value is { } value ? dial.At(value) : dial.At(dial.Written))];
        Assert.That(Read(file, set).Sha256, Is.EqualTo(Readings[file].Sha256));
    }

    [TestCaseSource(nameof(Files))]
    public void What_is_resolved_is_a_dial_or_no_part_of_the_market(string file)
    {
        static bool IsBeside(string path) => path.StartsWith("targets", StringComparison.Ordinal)
            || path.Split('.')[^1] is "name" or "question" or "expect" or "currency" or "runs" or "seed";
        var (dials, resolved) = (Readings[file].Dials.Select(dial => dial.Path), Readings[file].Resolved.Select(told => told.Path));
        var rows = Moods.Select(mood => $"capital.transitions.{mood}").ToArray();
        Assert.That(dials, Is.Unique);
        Assert.That(
            dials.Except(rows).Concat(from row in rows from mood in Moods select $"{row}.{mood}").Where(path => !IsBeside(path)),
            Is.EquivalentTo(resolved.Where(path => !IsBeside(path))));
        Assert.That(dials, Is.SupersetOf(rows));
        Assert.That(dials.Where(IsBeside), Is.All.EndsWith("strategy.name"));
    }

    [TestCaseSource(nameof(Files))]
    public void A_dial_says_what_it_is(string file)
    {
        foreach (var dial in Readings[file].Dials)
        {
            Assert.That(dial.Meaning, Is.Not.Empty, dial.Path);
            Assert.That(dial.Key, Does.Match(@"^.+\.\w+$"), dial.Path);
            Assert.That(dial.Words, dial.Kind is DialKind.Word or DialKind.Variant ? Is.Not.Empty : Is.Empty, dial.Path);
            Assert.That(dial.Words, dial.Kind is DialKind.Word or DialKind.Variant && dial.Written != Dial.Absent ? Does.Contain(dial.Written) : Is.All.Not.Null, dial.Path);
            Assert.That(dial.Written == Dial.Absent, Is.False.Or.EqualTo(dial.MayBeAbsent), dial.Path);
            Assert.That(dial.Span, dial.Kind == DialKind.Number ? Is.Not.Null : Is.Null, dial.Path);
            if (dial.Kind != DialKind.Number) continue;
            Assert.That(dial.Unit, Is.Not.Empty, dial.Path);
            Assert.That(dial.Least, Is.LessThan(dial.Greatest!.Value), dial.Path);
            Assert.That((dial.Value is null ? 0 : 1) + (dial.Drawn is null ? 0 : 1), Is.EqualTo(dial.Written == Dial.Absent ? 0 : 1), dial.Path);
        }
    }

    /// <summary>What a dial says of its range is what the reader holds a file to.</summary>
    [TestCaseSource(nameof(ShortFiles))]
    public void A_number_may_be_anything_inside_its_range_and_nothing_outside(string file)
    {
        foreach (var dial in Readings[file].Dials.Where(dial => dial.Kind == DialKind.Number).DistinctBy(dial => dial.Key))
        {
            var least = dial.IsAboveLeast ? Tiny : dial.Least!.Value;
            var (below, above) = dial.IsWhole ? (dial.Least!.Value - 1, dial.Greatest!.Value + 1)
                : (dial.IsAboveLeast ? dial.Least!.Value : double.BitDecrement(least), double.BitIncrement(dial.Greatest!.Value));
            foreach (var inside in new[] { least, dial.Greatest!.Value })
            {
                Assert.That(Read(file, dial.At(inside)).Diagnostics.Select(d => d.Code).Distinct(), Is.SubsetOf(Several), dial.At(inside));
            }

            foreach (var outside in new[] { below, above })
            {
                Assert.That(Read(file, dial.At(outside)).Diagnostics.Select(d => d.Code), Does.Contain(Codes.OutOfRange), dial.At(outside));
            }
        }
    }

    [TestCaseSource(nameof(ShortFiles))]
    public void A_word_may_be_any_of_its_words_and_no_other(string file)
    {
        foreach (var dial in Readings[file].Dials.Where(dial => dial.Kind == DialKind.Word).DistinctBy(dial => dial.Key))
        {
            foreach (var word in dial.Words)
            {
                Assert.That(Read(file, dial.At(word)).Diagnostics.Select(d => d.Code).Distinct(), Is.SubsetOf(Several), dial.At(word));
            }

            Assert.That(Read(file, dial.At("nonesuch")).Scenario, Is.Null, dial.Path);
        }
    }

    [TestCaseSource(nameof(Files))]
    public void A_span_holds_the_value_and_stays_inside_the_range(string file)
    {
        foreach (var dial in Readings[file].Dials.Where(dial => dial.Kind == DialKind.Number))
        {
            var span = dial.Span!;
            var of = $"{dial.Path}: {span} of {dial.Written}";
            Assert.That(span.Low, Is.LessThan(span.High).And.GreaterThanOrEqualTo(dial.Least!.Value), of);
            Assert.That(span.High, Is.LessThanOrEqualTo(dial.Greatest!.Value), of);
            Assert.That(span.Low > 0 || !span.IsLogarithmic && !dial.IsAboveLeast, of);
            double?[] held = [dial.Value, dial.Drawn?.Low, dial.Drawn?.Middle, dial.Drawn?.High];
            foreach (var value in held.OfType<double>()) Assert.That(value, Is.InRange(span.Low, span.High), of);
        }
    }
}
