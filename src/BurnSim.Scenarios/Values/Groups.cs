using System.Collections.Immutable;
using System.Text.Json.Nodes;
using BurnSim.Scenarios.Yaml;

namespace BurnSim.Scenarios.Values;

/// <summary>A list.</summary>
/// <param name="item">What stands in it.</param>
/// <param name="most">Longest.</param>
/// <param name="inLine">Its values are told in one line, not one by one.</param>
internal sealed class ListForm<T>(Form<T> item, int most, bool inLine = false) : Form<ImmutableArray<T>>
{
    public Form<T> Item => item;

    public override string Type => $"list of {item.Type}";

    public override string Range => item.Range;

    public override JsonObject Schema() => new() { ["type"] = "array", ["items"] = item.Schema(), ["maxItems"] = most };

    public override bool Read(Field field, Binding binding, out ImmutableArray<T> value)
    {
        value = [];
        if (field.Node is not Sequence list) return binding.Mistyped(field, "a list");
        if (list.Items.Count > most) return binding.Fail(Codes.OutOfRange, field, $"it has at most {most:N0} items");
        var (items, good) = (ImmutableArray.CreateBuilder<T>(list.Items.Count), true);
        for (var i = 0; i < list.Items.Count; i++)
        {
            good &= item.Read(field.Inside(i, list.Items[i]), binding, out var read);
            items.Add(read);
        }

        value = items.MoveToImmutable();
        return good;
    }

    public override string Write(ImmutableArray<T> value) => $"[{string.Join(", ", value.Select(item.Write))}]";

    public override void Tell(Telling at, ImmutableArray<T> value)
    {
        if (inLine || value.IsEmpty) base.Tell(at, value);
        for (var i = 0; i < value.Length && !inLine; i++) item.Tell(at.Inside(i), value[i]);
    }
}

/// <summary>A map with a share for each firm, platform or segment that has one.</summary>
/// <param name="kind">What the ids name.</param>
/// <param name="whole">The shares sum to 1.</param>
internal sealed class SharesForm(Named kind, bool whole) : Form<ImmutableDictionary<string, Number>>
{
    private readonly NumberForm share = new(Measure.Share, new(0, 1));

    public override string Type => $"share by {kind.ToString().ToLowerInvariant()} id";

    public override string Range => share.Range + (whole ? ", sum 1" : "");

    public override JsonObject Schema() => new() { ["type"] = "object", ["additionalProperties"] = share.Schema() };

    public override bool Read(Field field, Binding binding, out ImmutableDictionary<string, Number> value)
    {
        value = ImmutableDictionary<string, Number>.Empty;
        var numbers = new List<Number>();
        if (field.Node is not Map map) return binding.Mistyped(field, $"a map of {kind.ToString().ToLowerInvariant()} ids and shares");
        var good = true;
        foreach (var entry in map.Entries)
        {
            good &= binding.Knows(kind, entry.Key.Text, entry.Key.Place, field.Path);
            good &= share.Read(field.Inside(entry), binding, out var number);
            value = value.SetItem(entry.Key.Text, number);
            numbers.Add(number);
        }

        return good && (!whole || numbers.Count == 0 || Sums.ToOne(numbers, field, binding));
    }

    public override string Write(ImmutableDictionary<string, Number> value) =>
        $"{{{string.Join(", ", value.OrderBy(v => v.Key, StringComparer.Ordinal).Select(v => $"{v.Key}: {share.Write(v.Value)}"))}}}";

    public override void Tell(Telling at, ImmutableDictionary<string, Number> value)
    {
        if (value.IsEmpty) base.Tell(at, value);
        foreach (var (id, number) in value.OrderBy(v => v.Key, StringComparer.Ordinal)) share.Tell(at.Inside(id), number);
    }
}

/// <summary>Shares of a whole.</summary>
internal static class Sums
{
    private const double Tolerance = 1e-6;

    /// <summary>The sum of numbers, uncertain ones by their medians.</summary>
    public static double Of(IEnumerable<Number> numbers) => numbers.Sum(n => n.Value.Quantile(0.5));

    public static bool ToOne(IEnumerable<Number> numbers, Field field, Binding binding)
    {
        var sum = Of(numbers);
        if (Math.Abs(sum - 1) <= Tolerance) return true;
        var text = (100 * sum).ToString("0.####", System.Globalization.CultureInfo.InvariantCulture);
        binding.Findings.Add(Codes.Sum, field.Named, $"{field.Path} sums to {text}%; shares of a whole sum to 100%.");
        return false;
    }
}

/// <summary>A value for each mood of the capital market, in the order hot, normal, cold; those left out keep theirs.</summary>
internal sealed class RegimesForm(Form<Number> item, ImmutableArray<Number> usual) : Form<ImmutableArray<Number>>
{
    public static readonly string[] Names = ["hot", "normal", "cold"];

    public override string Type => $"{item.Type} for {string.Join(", ", Names)}";

    public override string Range => item.Range;

    public override JsonObject Schema() => Object(item.Schema);

    public static JsonObject Object(Func<JsonObject> value)
    {
        var properties = new JsonObject();
        foreach (var name in Names) properties[name] = value();
        return new() { ["type"] = "object", ["properties"] = properties, ["additionalProperties"] = false };
    }

    public override bool Read(Field field, Binding binding, out ImmutableArray<Number> value)
    {
        value = usual;
        return Each(field, binding, (row, inside, numbers) =>
        {
            var good = item.Read(inside, binding, out var number);
            numbers[row] = number;
            return good;
        }, ref value);
    }

    /// <summary>Reads what stands for each regime into an array.</summary>
    public static bool Each(
        Field field, Binding binding, Func<int, Field, Number[], bool> read, ref ImmutableArray<Number> value)
    {
        if (field.Node is not Map map) return binding.Mistyped(field, $"a map with {string.Join(", ", Names)}");
        var (numbers, good) = (value.ToArray(), true);
        foreach (var entry in map.Entries)
        {
            var row = Array.IndexOf(Names, entry.Key.Text);
            if (row < 0)
            {
                binding.Findings.Add(Codes.UnknownKey, entry.Key.Place,
                    $"{field.Path} has no '{Printable.Value(entry.Key.Text)}'; regimes are {string.Join(", ", Names)}.",
                    Spelling.Nearest(entry.Key.Text, Names));
            }

            good &= row >= 0 && read(row, field.Inside(entry), numbers);
        }

        value = [.. numbers];
        return good;
    }

    public override string Write(ImmutableArray<Number> value) =>
        $"{{{string.Join(", ", Names.Select((n, i) => $"{n}: {item.Write(value[i])}"))}}}";

    public override void Tell(Telling at, ImmutableArray<Number> value)
    {
        for (var i = 0; i < Names.Length; i++) item.Tell(at.Inside(Names[i]), value[i]);
    }
}

/// <summary>Monthly chances of going from each mood to each; a row sums to 1.</summary>
internal sealed class TransitionsForm(ImmutableArray<Number> usual) : Form<ImmutableArray<Number>>
{
    private static readonly NumberForm Chance = new(Measure.Share, new(0, 1));

    public override string Type => "share for each regime, by regime";

    public override string Range => "0 to 1, rows sum 1";

    public override JsonObject Schema() => RegimesForm.Object(() => RegimesForm.Object(Chance.Schema));

    public override bool Read(Field field, Binding binding, out ImmutableArray<Number> value)
    {
        value = usual;
        return RegimesForm.Each(field, binding, (row, inside, numbers) =>
        {
            // A chance that isn't said is 0.
            var good = new RegimesForm(Chance, [0, 0, 0]).Read(inside, binding, out var chances);
            chances.CopyTo(numbers, 3 * row);
            return good && Sums.ToOne(chances, inside, binding);
        }, ref value);
    }

    public override string Write(ImmutableArray<Number> value) => $"{{{string.Join(", ", RegimesForm.Names.Select(
        (n, i) => $"{n}: {new RegimesForm(Chance, []).Write(value.Slice(3 * i, 3))}"))}}}";

    /// <summary>Chances are told one by one, and set a row at once: a row in which one is changed no longer sums to 1.</summary>
    public override void Tell(Telling at, ImmutableArray<Number> value)
    {
        var row = new RegimesForm(Chance, []);
        for (var i = 0; i < 3; i++)
        {
            var (inside, chances) = (at.Inside(RegimesForm.Names[i]), value.Slice(3 * i, 3));
            row.Tell(inside.Beside(), chances);
            inside.Add(here => row.Dial(here) with { Written = row.Write(chances) });
        }
    }
}
