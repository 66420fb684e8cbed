using System.Globalization;
using System.Text;

namespace BurnSim.Scenarios;

/// <summary>Text from a file as it may safely be shown on a terminal.</summary>
internal static class Printable
{
    private const int Longest = 60;

    /// <summary>A value of the file inside a message: in one line, cut when long.</summary>
    public static string Value(string text)
    {
        var line = Line(text.Replace("\r\n", " ").Replace('\n', ' ').Replace('\t', ' '));
        if (line.Length <= Longest) return line;
        var cut = char.IsHighSurrogate(line[Longest - 2]) ? Longest - 2 : Longest - 1;
        return line[..cut] + "…";
    }

    /// <summary>A line with everything that could steer a terminal replaced; tabs stay.</summary>
    public static string Line(string line)
    {
        var text = new StringBuilder(line.Length);
        foreach (var rune in line.EnumerateRunes())
        {
            text.Append(rune.Value != '\t' && Steers(rune) ? "·" : rune.ToString());
        }

        return text.ToString();
    }

    private static bool Steers(Rune rune) => Rune.GetUnicodeCategory(rune) is UnicodeCategory.Control
        or UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator
        or UnicodeCategory.PrivateUse or UnicodeCategory.OtherNotAssigned;

    /// <summary>Columns of a terminal: 2 for East Asian wide and full-width forms and emoji (UAX #11), 0 for marks.</summary>
    public static int Width(Rune rune) => rune.Value switch
    {
        _ when Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark => 0,
        >= 0x1100 and <= 0x115F or >= 0x2E80 and <= 0x303E or >= 0x3041 and <= 0x33FF or >= 0x3400 and <= 0x4DBF
            or >= 0x4E00 and <= 0x9FFF or >= 0xA000 and <= 0xA4CF or >= 0xAC00 and <= 0xD7A3
            or >= 0xF900 and <= 0xFAFF or >= 0xFE30 and <= 0xFE6F or >= 0xFF00 and <= 0xFF60
            or >= 0xFFE0 and <= 0xFFE6 or >= 0x1F300 and <= 0x1F64F or >= 0x1F900 and <= 0x1F9FF
            or >= 0x20000 and <= 0x3FFFD => 2,
        _ => 1,
    };
}
