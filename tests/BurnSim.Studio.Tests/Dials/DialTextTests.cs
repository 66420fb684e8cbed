using BurnSim.Scenarios;

namespace BurnSim.Studio.Dials;

public class DialTextTests
{
    [TestCase(7e9, "money", "7bn")]
    [TestCase(1.3416e9, "money", "1.342bn")]
    [TestCase(999.96e6, "money per day", "1bn")]
    [TestCase(-250000, "money per day", "-250k")]
    [TestCase(0.6, "share", "60%")]
    [TestCase(0.123456, "share", "12.35%")]
    [TestCase(0.0016, "rate per day", "0.0016")]
    [TestCase(0.00135100, "rate per day", "0.001351")]
    [TestCase(547.875, "days", "547.9")]
    [TestCase(1e12, "money per thousand impressions", "1000000000000")]
    [TestCase(2e-9, "factor", "2e-9")]
    [TestCase(3.2e23, "count", "3.2e23")]
    [TestCase(0, "money", "0")]
    public void Numbers_are_short_and_as_a_file_may_have_them(double number, string unit, string text) =>
        Assert.That(DialText.Of(number, unit), Is.EqualTo(text));

    /// <summary>What a slider sets reads short, and is read as just what it says; near a bound it stays within.</summary>
    [Test]
    public void What_a_slider_sets_says_what_it_is_read_as()
    {
        var library = Shelf.Library();
        var text = library.Text("china-llm-2024.yaml")!;
        var dials = library.Read(text, "china-llm-2024.yaml", []).Dials
            .Where(dial => dial is { Kind: DialKind.Number, Span: not null }).DistinctBy(dial => (dial.Key.Split('.')[0], dial.Unit)).ToList();
        var seen = 0;
        foreach (var dial in dials)
        {
            var track = new Track(dial.Span!, dial.IsWhole, dial.IsAboveLeast && dial.Span!.Low == dial.Least);
            foreach (var position in new[] { track.First, track.Steps / 3, track.Steps - 1, track.Steps })
            {
                var set = DialText.Setting(dial, track.At(position));
                var read = library.Read(text, "china-llm-2024.yaml", [$"{dial.Path}={set}"]).Dials.SingleOrDefault(other => other.Path == dial.Path)?.Value;
                // A market may not be one any more, where parts no longer make a whole.
                if (read is not { } value) continue;
                seen++;
                Assert.Multiple(() =>
                {
                    Assert.That(DialText.Setting(dial, value), Is.EqualTo(set), dial.Path);
                    Assert.That(value, Is.EqualTo(track.At(position)).Within(0.06).Percent, dial.Path);
                });
            }
        }

        Assert.That(seen, Is.GreaterThan(50));
    }

    [Test]
    public void A_number_is_written_in_full_where_a_short_one_would_leave_the_range()
    {
        var dial = new Dial { Key = "k", Path = "a.k", Kind = DialKind.Number, Meaning = "", Unit = "share", Written = "0.1", Default = "", Least = 0.123446, Greatest = 1 };
        Assert.That((DialText.Setting(dial, 0.123446), DialText.Setting(dial, 0.2)), Is.EqualTo(("0.123446", "20%")));
    }

    /// <summary>Typing again what a field shows gives a market again; of uncertain values the same range.</summary>
    [TestCase("china-llm-2024.yaml")]
    [TestCase("two-firms-blitz.yaml")]
    public void What_a_field_shows_may_be_typed(string file)
    {
        var library = Shelf.Library();
        var text = library.Text(file)!;
        var typed = library.Read(text, file, []).Dials.Where(dial => dial.Kind == DialKind.Number && dial.Written != Dial.Absent)
            .Select(dial => $"{dial.Path}={DialText.Field(dial)}").ToList();

        // Shares of a whole, one of them rounded, may no longer make it: that is another rule than a number's.
        Assert.That(typed, Is.Not.Empty);
        Assert.That(library.Read(text, file, typed).Diagnostics.Where(mistake => mistake.Code != "BS021"), Is.Empty);
    }
}
