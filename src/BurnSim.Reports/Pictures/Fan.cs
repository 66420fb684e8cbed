using BurnSim.Experiments;

namespace BurnSim.Reports.Pictures;

/// <summary>A median with its bands.</summary>
static class Fan
{
    public static void Draw(Panel panel, IReadOnlyList<(double X, Spread Of)> series, Ink ink, bool outer = true)
    {
        if (outer)
        {
            panel.Band([.. series.Select(at => (at.X, at.Of.P5, at.Of.P95))], ink.Colour, 0.18);
        }

        panel.Band([.. series.Select(at => (at.X, at.Of.P25, at.Of.P75))], ink.Colour, outer ? 0.32 : 0.16);
        panel.Line(Median(series), ink);
    }

    public static (double X, double Y)[] Median(IReadOnlyList<(double X, Spread Of)> series) =>
        [.. series.Select(at => (at.X, at.Of.P50))];
}
