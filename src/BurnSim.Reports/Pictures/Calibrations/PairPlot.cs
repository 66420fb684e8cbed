using BurnSim.Experiments.Calibrations;
using BurnSim.Randomness;
using BurnSim.Reports.Calibrations;
using BurnSim.Reports.Sweeps;
using SkiaSharp;

namespace BurnSim.Reports.Pictures.Calibrations;

/// <summary>How numbers go together: draws of every two of them, their rank correlations, and each alone on the diagonal.</summary>
internal static class PairPlot
{
    private const int Most = 6;
    private const float Left = 84, Right = 26, Between = 14;

    // How often the closest of as many pairs of unrelated numbers passes for more than chance.
    private const double Wrong = 0.01;

    private static readonly Ink Dots = Palette.Market, Tied = Palette.Of(5);

    public static Sheet? Draw(CalibrationStory story)
    {
        var shown = Chosen(story);
        if (shown.Length < 2) return null;
        var closest = story.Pairs[0];
        var (one, other, rho) = (story.Drawn.Name(closest.One.Number), story.Drawn.Name(closest.Other.Number), SweepWords.Slope(closest.Correlation));
        var width = (Sheet.Width - Left - Right - Between * (shown.Length - 1)) / shown.Length;
        var height = Math.Min(240, 0.8f * width);
        var sheet = new Sheet(story.Letters, Sheet.Top + shown.Length * (height + Between) + 40)
        {
            Name = "pairs",
            Title = closest.IsTied ? $"Of {one} and {other} only a combination is known ({rho})"
                : Math.Abs(closest.Correlation) > Chance(story) ? $"{Wording.Capital(one)} and {other} hang together most: rank correlation {rho}"
                : "No two numbers are tied together by more than chance",
            Subtitle = $"Below: {Amount.Count(story.Posterior.Draws)} draws; above: rank correlations, faint where chance makes as much; diagonal: assumed grey, known coloured",
            Caption = $"How the {(shown.Length == story.Draws.Length ? "" : "closest and most learned ")}numbers go together; the closest are "
                + $"{story.Called.Name(closest.One.Number)} and {story.Called.Name(closest.Other.Number)}, with a rank correlation of {rho}.",
        };
        Histogram[] alone = [.. shown.Select(parameter => Histogram.Of(parameter, story.Drawn.Unit(parameter.Number), 3))];
        for (var row = 0; row < shown.Length; row++)
        {
            for (var column = 0; column < shown.Length; column++)
            {
                var (left, top) = (Left + column * (width + Between), Sheet.Top + row * (height + Between));
                var area = new SKRect(left, top, left + width, top + height);
                var across = row < shown.Length - 1 ? alone[column].Axis with { Marks = [] }
                    : alone[column].Axis.Fitting(width, Between / 2, text => story.Letters.Width(text, Panel.Small));
                if (row == column) Alone(story, sheet, shown[row], alone[row], across, area);
                else if (row > column) Together(sheet, (shown[column], alone[column], across), (shown[row], alone[row], column == 0), area);
                else Number(story, sheet, new(shown[row], shown[column], shown[row].With(shown[column])), area);
            }
        }

        return sheet;
    }

    /// <summary>Numbers of the closest pairs that chance doesn't make, then the most learned; in the order of what was learned.</summary>
    private static Parameter[] Chosen(CalibrationStory story)
    {
        var close = story.Pairs.TakeWhile(pair => Math.Abs(pair.Correlation) > Chance(story)).SelectMany(pair => new[] { pair.One, pair.Other });
        return [.. close.Concat(story.Draws).Distinct().Take(Most).OrderBy(parameter => story.Draws.IndexOf(parameter))];
    }

    /// <summary>What correlations of unrelated numbers, about normal with a deviation of 1/√n, stay below in all pairs (Bonferroni).</summary>
    private static double Chance(CalibrationStory story) =>
        Normal.Quantile(1 - Wrong / (2 * story.Pairs.Length)) / Math.Sqrt(story.Posterior.Effective);

    private static void Alone(CalibrationStory story, Sheet sheet, Parameter parameter, Histogram histogram, Scale across, SKRect area)
    {
        var (ink, name) = (story.InkOf(parameter.Number), Wording.Capital(story.Drawn.Name(parameter.Number)));
        var panel = sheet.Add(across, histogram.Height, area.Left, area.Top + 40, area.Right, area.Bottom);
        histogram.Draw(panel, ink, parameter.IsIdentified);
        var lines = Names.Halves(name);
        panel.Note(pen =>
        {
            for (var line = 0; line < lines.Length; line++)
            {
                pen.Write(lines[line], area.Left, area.Top + 7 + 18 * line, pen.Fit(lines[line], Panel.Small, area.Width, bold: true), ink.Text, bold: true);
            }
        });
    }

    private static void Together(
        Sheet sheet, (Parameter Of, Histogram Alone, Scale Axis) x, (Parameter Of, Histogram Alone, bool IsFirst) y, SKRect area)
    {
        var panel = sheet.Add(x.Axis, y.IsFirst ? y.Alone.Axis : y.Alone.Axis with { Marks = [] }, area.Left, area.Top, area.Right, area.Bottom);
        panel.Cloud([.. x.Of.Values.Zip(y.Of.Values, (along, up) => (x.Alone.Place(along), y.Alone.Place(up)))],
            (new Pair(x.Of, y.Of, x.Of.With(y.Of)).IsTied ? Tied : Dots).Colour, 4);
    }

    private static void Number(CalibrationStory story, Sheet sheet, Pair pair, SKRect area)
    {
        var isClear = Math.Abs(pair.Correlation) > Chance(story);
        var panel = sheet.Add(new(0, 1, false, []), new(0, 1, false, []), area.Left, area.Top, area.Right, area.Bottom);
        panel.Note(pen => pen.Write(SweepWords.Slope(pair.Correlation), area.MidX, area.MidY, (float)(Panel.Small + 13 * Math.Abs(pair.Correlation)),
            !isClear ? Pen.Axis : pair.IsTied ? Tied.Text : Pen.Ink, bold: isClear, align: SKTextAlign.Center));
    }
}
