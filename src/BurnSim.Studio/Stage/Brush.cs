using BurnSim.Reports;
using Plotly.Blazor.Traces;
using Plotly.Blazor.Traces.ScatterLib;
using Trace = Plotly.Blazor.Traces.Scatter;

namespace BurnSim.Studio.Stage;

/// <summary>Lines and areas in a firm's ink; faint for a firm out of the light.</summary>
internal static class Brush
{
    private const decimal Width = 2.5m, Faint = 0.15m;

    /// <summary>A line; what is said of its points is shown where the pointer is.</summary>
    public static Trace Line(Trace points, string name, Ink ink, bool lit = true)
    {
        (points.Mode, points.Name) = (ModeFlag.Lines, name);
        points.Line = new() { Color = ink.Colour, Width = Width, Dash = Dash(ink) };
        points.Opacity = lit ? 1 : Faint;
        points.HoverTemplate = $"%{{text}}<extra>{name}</extra>";
        return points;
    }

    /// <summary>The edge of an area that says nothing by itself.</summary>
    public static Trace Edge(Trace points)
    {
        (points.Mode, points.HoverInfo) = (ModeFlag.Lines, HoverInfoFlag.Skip);
        points.Line = new() { Width = 0 };
        return points;
    }

    /// <summary>Fills what lies between the trace before and this one.</summary>
    public static Trace Fill(Trace points, string colour, double opacity)
    {
        (points.Fill, points.FillColor) = (FillEnum.ToNextY, Clear(colour, opacity));
        return points;
    }

    /// <summary>A colour that lets through what is behind it.</summary>
    public static string Clear(string colour, double opacity)
    {
        var rgb = Convert.ToInt32(colour[1..], 16);
        return FormattableString.Invariant($"rgba({rgb >> 16},{rgb >> 8 & 255},{rgb & 255},{opacity})");
    }

    private static string? Dash(Ink ink) => ink.Dashes.IsEmpty ? null
        : string.Join(',', ink.Dashes.Select(length => FormattableString.Invariant($"{length * (double)Width}px")));
}
