using BurnSim.Experiments.Backtests;
using BurnSim.Reports.Backtests;
using SkiaSharp;

namespace BurnSim.Reports.Pictures.Backtests;

/// <summary>A row a fact: its name, what was reported, what the runs would report as a multiple of that, and the score.</summary>
internal static class FactColumn
{
    private const float Names = 24, Reported = 470, Left = 484, Right = 752, Score = 908;

    /// <summary>Within 80 %, within 90 %, beyond: blue, orange and vermilion stay apart for every sight (Okabe and Ito 2008).</summary>
    public static readonly Ink Hit = Palette.Of(0), Near = Palette.Of(1), Miss = Palette.Of(5);

    // Fainter the more it holds: the widest first, beneath the others.
    private static readonly (double Level, double Half, double Opacity)[] Shades = [(0.9, 0.2, 0.25), (0.8, 0.28, 0.35), (0.5, 0.34, 0.75)];

    /// <param name="story">The backtest.</param>
    /// <param name="sheet">Where to.</param>
    /// <param name="rows">Facts; null before the first of each use.</param>
    /// <param name="top">Where rows begin.</param>
    /// <param name="bottom">Where they end.</param>
    public static void Draw(BacktestStory story, Sheet sheet, Scored?[] rows, float top, float bottom)
    {
        var panel = sheet.Add(RatioScale.Over(rows.OfType<Scored>().Select(row => row.Forecast)), new(0, rows.Length, false, []), Left, top, Right, bottom)
            .Across().Foot("what the runs would report ÷ what was reported");
        panel.Stroke(1, 0, 1, rows.Length, Pen.Axis);
        panel.Note(pen =>
        {
            pen.Write("reported", Reported, top - 14, Panel.Small - 2, Pen.Faint, align: SKTextAlign.Right);
            pen.Write("runs: median", Right + 10, top - 14, Panel.Small - 2, Pen.Faint);
            pen.Write("score", Score, top - 14, Panel.Small - 2, Pen.Faint, align: SKTextAlign.Right);
        });
        for (var row = 0; row < rows.Length; row++)
        {
            var middle = rows.Length - row - 0.5;
            if (rows[row] is { } fact)
            {
                Words(story, panel, fact, middle);
                Bars(story, panel, fact.Forecast, middle);
            }
            else
            {
                var title = rows[row + 1]!.Forecast.Target.Use == TargetUse.Check ? "Facts to check" : "Facts to fit";
                panel.Note(pen => pen.Write(title, Names, panel.PixelY(middle) + 3, Panel.Small, bold: true));
            }
        }
    }

    private static void Words(BacktestStory story, Panel panel, Scored fact, double middle)
    {
        var (of, y) = (fact.Forecast, panel.PixelY(middle));
        var (name, reported, runs) = ($"{story.Drawn.Of(of.Target)}, {FactWords.When(of.Target)}", story.Drawn.Middle(of), story.Drawn.Runs(of));
        var ink = InkOf(of);
        panel.Note(pen =>
        {
            var taken = pen.Width(reported, Panel.Small) + 14;
            pen.Write(name, Names, y, pen.Fit(name, Panel.Small, Reported - taken - Names));
            pen.Write(reported, Reported, y, Panel.Small, align: SKTextAlign.Right);
            pen.Write(runs, Right + 10, y, pen.Fit(runs, Panel.Small, 100), ink.Text);
            if (double.IsFinite(fact.Score)) pen.Write(FactWords.Score(fact.Score), Score, y, Panel.Small, Pen.Faint, align: SKTextAlign.Right);
        });
    }

    private static void Bars(BacktestStory story, Panel panel, Forecast of, double middle)
    {
        var (value, ink) = (of.Fact.Value, InkOf(of));
        if (of.Runs == 0 || value <= 0 || FactWords.IsChance(of.Target))
        {
            panel.Note(pen => pen.Write(of.Runs == 0 ? "no run has it" : FactWords.IsChance(of.Target) ? $"{story.Drawn.Runs(of)} of runs" : story.Drawn.Interval(of, 0.9),
                Left + 8, panel.PixelY(middle), Panel.Small, ink.Text));
            return;
        }

        foreach (var (level, half, opacity) in Shades)
        {
            var (low, high) = of.Interval(level);
            panel.Box(low / value, high / value, middle - half, middle + half, ink.Colour, opacity);
        }

        var (least, most) = of.Interval(0.9);
        if (panel.PixelX(most / value) - panel.PixelX(least / value) < 2)
        {
            // Too narrow to be seen, or off the scale.
            panel.Stroke(of.Median / value, middle - 0.34, of.Median / value, middle + 0.34, ink.Colour, 3);
        }
        else
        {
            panel.Stroke(of.Median / value, middle - 0.34, of.Median / value, middle + 0.34, Pen.Paper, 2);
        }

        panel.Stroke(of.Fact.Low / value, middle, of.Fact.High / value, middle, Pen.Ink, 1.5f);
        panel.Dot(1, middle, Pen.Ink, 3.5f);
    }

    private static Ink InkOf(Forecast of) => of.Holds(0.8) ? Hit : of.Holds(0.9) ? Near : Miss;
}
