using System.Globalization;
using System.Text.RegularExpressions;

namespace BurnSim.Scenarios.Values;

/// <summary>
/// A number as written: <c>7bn</c>, <c>8 %/month</c>, <c>18 months</c>, <c>1_000_000</c>. Text is turned into a double
/// once, with its magnitude and percent sign in the exponent, so it is rounded once.
/// </summary>
/// <param name="Digits">Sign, digits and point.</param>
/// <param name="Exponent">Power of ten written as <c>e24</c>.</param>
/// <param name="Magnitude">k, m, bn, tn, 万, 亿, or empty.</param>
/// <param name="Percent">A percent sign follows.</param>
/// <param name="Per">What it is per (<c>/month</c>), or empty.</param>
/// <param name="Word">A unit word (<c>months</c>), or empty.</param>
internal readonly partial record struct Literal(
    string Digits, int Exponent, string Magnitude, bool Percent, string Per, string Word)
{
    /// <summary>What may follow a number to make it bigger, and its power of ten.</summary>
    public static IReadOnlyList<(string Suffix, int Power)> Magnitudes { get; } =
        [("k", 3), ("m", 6), ("bn", 9), ("tn", 12), ("万", 4), ("亿", 8), ("万亿", 12)];

    /// <summary>Its value before any unit.</summary>
    public double Value
    {
        get
        {
            var magnitude = Magnitude;
            var power = Magnitudes.FirstOrDefault(m => m.Suffix == magnitude).Power;
            var text = $"{Digits}e{Exponent + power - (Percent ? 2 : 0)}";
            return double.Parse(text, NumberStyles.Float, CultureInfo.InvariantCulture);
        }
    }

    [GeneratedRegex(@"^(?<digits>[-+]?(?:[0-9][0-9_]*(?:\.[0-9_]*)?|\.[0-9][0-9_]*))(?:[eE](?<power>[-+]?[0-9]{1,4}))?"
        + @" *(?<word>\p{L}+)? *(?<percent>%)? *(?:/ *(?<per>[\p{L}-]+))?$", RegexOptions.CultureInvariant)]
    private static partial Regex Form { get; }

    /// <summary>Reads a number; null with the code and the rule it breaks.</summary>
    public static Literal? Read(string text, out string code, out string rule)
    {
        (code, rule) = (Codes.NotANumber, "that is not a number");
        var found = Form.Match(text.Trim());
        if (!found.Success)
        {
            (code, rule) = Odd(text.Trim().ToLowerInvariant()) ?? (code, rule);
            return null;
        }

        var digits = found.Groups["digits"].Value.Replace("_", "");
        var whole = digits.TrimStart('-', '+');
        if (whole.Length > 1 && whole[0] == '0' && char.IsAsciiDigit(whole[1]))
        {
            (code, rule) = (Codes.Octal, "a number doesn't begin with 0; some readers take that for octal");
            return null;
        }

        var power = found.Groups["power"] is { Success: true } e ? int.Parse(e.Value, CultureInfo.InvariantCulture) : 0;
        var word = found.Groups["word"].Value.ToLowerInvariant();
        var isMagnitude = Magnitudes.Any(m => m.Suffix == word);
        var literal = new Literal(digits, power, isMagnitude ? word : "", found.Groups["percent"].Success,
            found.Groups["per"].Value.ToLowerInvariant(), isMagnitude ? "" : word);
        if (double.IsFinite(literal.Value)) return literal;
        (code, rule) = (Codes.NotFinite, "that is too big to be a number");
        return null;
    }

    private static (string Code, string Rule)? Odd(string text) => text.TrimStart('-', '+') switch
    {
        ".nan" or "nan" or ".inf" or "inf" or "infinity" => (Codes.NotFinite, "numbers here are finite"),
        "true" or "false" or "yes" or "no" or "on" or "off" => (Codes.NotANumber, "a number belongs here, not a truth value"),
        ['0', 'x' or 'o' or 'b', ..] => (Codes.Octal, "numbers are written in tens"),
        var t when t.Contains(',') => (Codes.NotANumber, "that is not a number; thousands are set off with '_', as in 1_000_000"),
        _ => null,
    };

    /// <summary>Takes from another number what this one lacks: in <c>6 to 10 %/month</c> both are percent a month.</summary>
    public Literal Sharing(Literal other) => this with
    {
        Magnitude = Magnitude.Length + Word.Length > 0 || Percent ? Magnitude : other.Magnitude,
        Percent = Percent || other.Percent && Magnitude.Length == 0,
        Per = Per.Length > 0 ? Per : other.Per,
        Word = Magnitude.Length + Word.Length > 0 ? Word : other.Word,
    };
}
