using System.Text;

namespace BurnSim.Reports;

/// <summary>
/// What an SVG wears at night: a style sheet inside the picture that turns paper and ink round and leaves colours be,
/// for readers who prefer a dark screen.
/// </summary>
static class Dark
{
    const string Paper = "#161B22";

    static readonly (string Day, string Night)[] Turns =
    [
        (Pen.Ink, "#E6EDF3"), (Pen.Faint, "#9DA7B1"), (Pen.Grid, "#2B323B"), (Pen.Axis, "#57606A"),
        .. Palette.All.SelectMany(ink => new[] { (ink.Colour, ink.Night), (ink.Text, ink.Night) }).Where(turn => turn.Item1 != turn.Item2),
    ];

    static readonly string Style = Rules();

    /// <summary>An SVG of Skia's with the night style in it.</summary>
    public static string Mode(string svg)
    {
        var end = svg.IndexOf('>', svg.IndexOf("<svg", StringComparison.Ordinal)) + 1;
        return svg.Insert(end, Style);
    }

    static string Rules()
    {
        var style = new StringBuilder("\n<style>@media (prefers-color-scheme:dark){");
        style.Append($"[fill=white]{{fill:{Paper}}}[stroke=white]{{stroke:{Paper}}}");
        foreach (var (day, night) in Turns.DistinctBy(turn => turn.Day))
        {
            style.Append($"[fill=\"{day}\"]{{fill:{night}}}[stroke=\"{day}\"]{{stroke:{night}}}");
        }

        return style.Append("}</style>").ToString();
    }
}
