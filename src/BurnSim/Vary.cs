using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;

namespace BurnSim;

/// <summary>
/// One path of the scenario and the values it takes: <c>6 months..24 months:4</c> (four, evenly spaced, both ends among
/// them), <c>1, 1.5, 2</c> or <c>cold, hot</c> (a list), <c>6..24</c> (a range, for designs that choose their own points) or
/// <c>cold</c> (fixed).
/// </summary>
/// <remarks>
/// Behind a range stands how many values and not a step: it says what the sweep costs, and no end is missed. The first
/// end may leave out the unit of the second.
/// </remarks>
public sealed partial record Vary
{
    private Vary(string path, ImmutableArray<Level> levels, Level from, Level to)
    {
        (Path, Levels, From, To) = (path, levels, from, to);
        IsNumeric = (levels.IsEmpty ? [from, to] : levels).All(to.IsLike);
    }

    /// <summary>Dotted path, e.g. <c>firms.moonshot.strategy.runway</c>.</summary>
    public string Path { get; }

    /// <summary>In the order given; empty for a range without a count.</summary>
    public ImmutableArray<Level> Levels { get; }

    /// <summary>The first value.</summary>
    public Level From { get; }

    /// <summary>The last value.</summary>
    public Level To { get; }

    /// <summary>Whether it has one value only.</summary>
    public bool IsFixed => Levels.Length == 1;

    /// <summary>Whether its values are numbers in one unit.</summary>
    public bool IsNumeric { get; }

    /// <summary>What its numbers are in, e.g. <c>months</c>; empty: nothing, or words.</summary>
    public string Unit => IsNumeric ? To.Unit : "";

    /// <summary>As <see cref="Read(string, out string)"/> reads it.</summary>
    public override string ToString() =>
        $"{Path}={(Levels.IsEmpty ? $"{From.Text}..{To.Text}" : string.Join(", ", Levels.Select(level => level.Text)))}";

    [GeneratedRegex(@"^(?<from>.*?)\.\.(?<to>[^:]*)(?::(?<count>.*))?$", RegexOptions.CultureInvariant)]
    private static partial Regex Range { get; }

    /// <summary>Reads <c>path=values</c>; null with the rule it breaks.</summary>
    public static Vary? Read(string text, out string rule)
    {
        var equals = text.IndexOf('=');
        rule = "what is varied is a path, '=' and values, such as firms.moonshot.strategy.runway=6..24:4";
        return equals <= 0 ? null : Read(text[..equals].Trim(), text[(equals + 1)..], out rule);
    }

    /// <summary>Reads the values of a path; null with the rule they break.</summary>
    public static Vary? Read(string path, string values, out string rule) =>
        Range.Match(values.Trim()) is { Success: true } range ? Between(path, range.Groups, out rule) : Of(path, Parts(values), out rule);

    /// <summary>A path with a list of values, each as it would stand in an override; null with the rule they break.</summary>
    public static Vary? Of(string path, IReadOnlyList<string> values, out string rule)
    {
        rule = values.Count == 0 || values.Any(string.IsNullOrWhiteSpace) ? "a value is missing"
            : values.GroupBy(value => value, StringComparer.Ordinal).FirstOrDefault(same => same.Count() > 1) is { } twice
                ? $"{twice.Key} stands in it twice" : "";
        if (rule.Length > 0) return null;
        ImmutableArray<Level> levels = [.. values.Select(Level.Of)];
        return new(path, levels, levels[0], levels[^1]);
    }

    /// <summary>The value at a fraction, from 0 to below 1, of the way: each value of a list has an equal part of it.</summary>
    public Level At(double fraction) =>
        Levels.IsEmpty ? From.Toward(To, fraction) : Levels[Math.Min((int)(fraction * Levels.Length), Levels.Length - 1)];

    private static Vary? Between(string path, GroupCollection range, out string rule)
    {
        var (from, to) = (Level.Of(range["from"].Value.Trim()), Level.Of(range["to"].Value.Trim()));
        rule = "a range is two numbers, such as 6..24 months, or 6..24 months:4 for four values";
        if (!from.IsNumber || !to.IsNumber) return null;
        if (from.Suffix.Length == 0) from = new(from.Text + to.Suffix, from.Number, to.Suffix);
        rule = $"both ends of a range are in one unit, not '{from.Unit}' and '{to.Unit}'";
        if (!from.IsLike(to)) return null;
        rule = "the lower end of a range comes first";
        if (!(from.Number < to.Number) || double.IsInfinity(to.Number - from.Number)) return null;
        if (!range["count"].Success) return new(path, [], from, to);

        rule = FormattableString.Invariant($"behind ':' stands how many values, 2 to {Sweep.MostPoints:N0}");
        return int.TryParse(range["count"].Value.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var count)
            && count is >= 2 and <= Sweep.MostPoints
            ? new(path, [from, .. Enumerable.Range(1, count - 2).Select(i => from.Toward(to, i / (count - 1.0))), to], from, to)
            : null;
    }

    /// <summary>Parts at the commas outside brackets.</summary>
    private static List<string> Parts(string text)
    {
        var (parts, from, depth) = (new List<string>(), 0, 0);
        for (var i = 0; i < text.Length; i++)
        {
            depth += text[i] switch { '[' or '{' => 1, ']' or '}' => -1, _ => 0 };
            if (text[i] != ',' || depth != 0) continue;
            parts.Add(text[from..i].Trim());
            from = i + 1;
        }

        return [.. parts, text[from..].Trim()];
    }
}
