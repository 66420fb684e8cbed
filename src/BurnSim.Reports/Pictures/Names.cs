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
}
