using BurnSim.Reports;

namespace BurnSim.Studio.Stage;

/// <summary>Lines and areas in a firm's ink; faint for a firm out of the light.</summary>
internal static class Brush
{
    private const double Width = 2.5, Faint = 0.15;

    /// <summary>A line; what is said of its points is shown where the pointer is.</summary>
    public static Trace Line(Trace points, string name, Ink ink, bool lit = true) => points with
    {
        Mode = "lines",
        Name = name,
        Line = new(ink.Colour, Width, Dash(ink)),
        Opacity = lit ? null : Faint,
        Hovertemplate = $"%{{text}}<extra>{name}</extra>",
    };

    /// <summary>The edge of an area that says nothing by itself.</summary>
    public static Trace Edge(Trace points) => points with { Mode = "lines", Line = new(null, 0), Hoverinfo = "skip" };

    /// <summary>Fills what lies between the trace before and this one.</summary>
    public static Trace Fill(Trace points, string colour, double opacity) => points with { Fill = "tonexty", Fillcolor = Clear(colour, opacity) };

    /// <summary>A colour that lets through what is behind it.</summary>
    public static string Clear(string colour, double opacity)
    {
        var rgb = Convert.ToInt32(colour[1..], 16);
        return FormattableString.Invariant($"rgba({rgb >> 16},{rgb >> 8 & 255},{rgb & 255},{opacity:0.###})");
    }

    private static string? Dash(Ink ink) => ink.Dashes.IsEmpty ? null
        : string.Join(',', ink.Dashes.Select(length => FormattableString.Invariant($"{length * Width}px")));
}
