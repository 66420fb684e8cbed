namespace BurnSim.Reports.Pictures;

/// <summary>Room for names beside a panel.</summary>
static class Names
{
    /// <summary>Left edge of bars whose names stand before them, pixels.</summary>
    public static float Width(Story story, IEnumerable<string> names) =>
        38 + names.Max(name => story.Letters.Width(name, Panel.Small));

    /// <summary>Right edge of an area whose labels stand behind it, pixels.</summary>
    public static float Before(Story story, IEnumerable<string> labels) =>
        Sheet.Width - 36 - labels.DefaultIfEmpty("").Max(label => story.Letters.Width(label, Panel.Small));
}
