using System.Globalization;
using System.Text.RegularExpressions;

namespace BurnSim;

/// <summary>One value of a varied path.</summary>
/// <param name="Text">As it would stand behind <c>path=</c> in an override.</param>
/// <param name="Number">The number it begins with; NaN for words.</param>
/// <param name="Suffix">What stands behind the number, as written: <c> months</c>, <c>bn</c>, <c>%/month</c>.</param>
public readonly partial record struct Level(string Text, double Number, string Suffix)
{
    /// <summary>The unit behind the number; a plural is the unit itself: <c>1 month</c> and <c>6 months</c> are in one.</summary>
    public string Unit => Suffix.Trim();

    public bool IsNumber => !double.IsNaN(Number);

    [GeneratedRegex(@"^(?<number>[-+]?(?:[0-9][0-9_]*(?:\.[0-9_]+)?|\.[0-9_]+)(?:[eE][-+]?[0-9]+)?)(?<suffix> *(?:[\p{L}%/][\p{L}% /-]*)?)$",
        RegexOptions.CultureInvariant)]
    private static partial Regex Form { get; }

    /// <summary>Reads a value: a number with or without a unit, or anything else.</summary>
    public static Level Of(string text)
    {
        var found = Form.Match(text);
        return found.Success && double.TryParse(found.Groups["number"].Value.Replace("_", ""), NumberStyles.Float,
            CultureInfo.InvariantCulture, out var number) && double.IsFinite(number)
            ? new(text, number, found.Groups["suffix"].Value) : new(text, double.NaN, "");
    }

    /// <summary>Whether two numbers are in one unit.</summary>
    public bool IsLike(Level other) => IsNumber && other.IsNumber && Unit.TrimEnd('s') == other.Unit.TrimEnd('s');

    /// <summary>
    /// The number a fraction of the way to another in the same unit, rounded: nine significant digits tell 100,000 points
    /// of a range apart and are short; fifteen do where the range is a sliver of its ends.
    /// </summary>
    public Level Toward(Level other, double fraction)
    {
        var (span, size) = (other.Number - Number, Math.Max(Math.Abs(Number), Math.Abs(other.Number)));
        var digits = (Number + fraction * span).ToString(1000 * span < size ? "G15" : "G9", CultureInfo.InvariantCulture);
        return new(digits + other.Suffix, double.Parse(digits, NumberStyles.Float, CultureInfo.InvariantCulture), other.Suffix);
    }
}
