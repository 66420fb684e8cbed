namespace BurnSim.Reports.Pictures;

/// <summary>Room for names beside a panel.</summary>
internal static class Names
{
    /// <summary>Left edge of bars whose names stand before them, pixels.</summary>
    public static float Width(Lettering letters, IEnumerable<string> names) =>
        38 + names.Max(name => letters.Width(name, Panel.Small));

    /// <summary>Right edge of an area whose labels stand behind it, pixels.</summary>
    public static float Before(Lettering letters, IEnumerable<string> labels) =>
        Sheet.Width - 36 - labels.DefaultIfEmpty("").Max(label => letters.Width(label, Panel.Small));

    /// <summary>A name in two lines, broken at the blank nearest its middle; one where it has none.</summary>
    public static string[] Halves(string name)
    {
        int[] blanks = [.. Enumerable.Range(0, name.Length).Where(at => name[at] == ' ')];
        if (blanks.Length == 0) return [name];
        var cut = blanks.MinBy(at => Math.Abs(2 * at - name.Length));
        return [name[..cut], name[(cut + 1)..]];
    }
}
