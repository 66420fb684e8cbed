using BurnSim.Experiments;

namespace BurnSim.Reports.Pictures;

/// <summary>Several firms' medians in one panel, each named at its end.</summary>
static class Lines
{
    public static void Draw(Story story, Panel panel, IReadOnlyList<(int Firm, List<(double X, Spread Of)> Of)> lines,
        IReadOnlyList<string> labels, bool bands)
    {
        // The likeliest winner last, on top.
        foreach (var (line, label) in lines.Zip(labels).Reverse())
        {
            var ink = story.Cast.InkOf(line.Firm);
            if (bands)
            {
                panel.Band([.. line.Of.Select(at => (at.X, at.Of.P25, at.Of.P75))], ink.Colour, 0.13);
            }

            panel.Line(Fan.Median(line.Of), ink);
            panel.End(label, ink, line.Of[^1].X, line.Of[^1].Of.P50);
        }
    }
}
