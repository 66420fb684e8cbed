using System.Collections.Immutable;
using BurnSim.Reports;
using BurnSim.Studio.Stage;
using BurnSim.Studio.Words;

namespace BurnSim.Studio.WhatIf;

/// <summary>What changes in each firm's chance to win: a dot with its interval; hollow where the interval holds 0.</summary>
internal static class Differences
{
    // Heights in pixels: a firm's row, above them all and below.
    private const int Row = 30, Top = 8, Bottom = 52;

    // Pixels of a dot, and of the lines around it.
    private const double Dot = 11, Line = 2;

    public static Plot Draw(ImmutableArray<FirmHeld> firms, Tongue tongue)
    {
        var along = Scale.FromZero(
            firms.SelectMany(firm => new[] { firm.Win.Low, firm.Win.Mean, firm.Win.High }), points => Numeral.Mark(100 * points, tongue), least: 0.01);
        var layout = new Layout
        {
            Height = Top + firms.Length * Row + Bottom,
            Hovermode = "closest",
            Margin = new(Top, 16, Bottom, 16 + firms.Max(firm => Canvas.Lengthy(Canvas.Short(firm.Name)))),
            Xaxis = Canvas.Along(along) with
            {
                Title = new(ComparisonView.Axis.In(tongue), new(Pen.Faint, Canvas.Small)),
                Zeroline = true,
            },
            Yaxis = Canvas.Named([.. firms.Select(firm => firm.Name)]),
        };
        double Reach(double end, double mean) => double.IsFinite(end) ? Math.Abs(end - mean) : 0;
        var dots = firms.Select((firm, row) => new Trace
        {
            Mode = "markers",
            X = [firm.Win.Mean],
            Y = [row],
            Marker = new([firm.Win.IsClear ? firm.Ink.Colour : Pen.Paper], [Dot], new(firm.Ink.Colour, Line)),
            Errors = new([Reach(firm.Win.High, firm.Win.Mean)], [Reach(firm.Win.Low, firm.Win.Mean)], firm.Ink.Colour) { Thickness = Line, Width = 0 },
            Text = [$"{firm.Name}: {ComparisonView.Points(firm.Win, tongue)}"],
            Hovertemplate = "%{text}<extra></extra>",
        });
        return new([.. dots], layout);
    }
}
