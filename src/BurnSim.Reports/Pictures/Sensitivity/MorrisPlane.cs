using System.Globalization;
using BurnSim.Experiments.Sensitivity;
using BurnSim.Reports.Sensitivity;
using BurnSim.Reports.Sweeps;
using SkiaSharp;

namespace BurnSim.Reports.Pictures.Sensitivity;

/// <summary>
/// Morris' plane: how much a factor does, to the right, and how much that differs from place to place, up. Points lie too close
/// for names, so the strongest have numbers.
/// </summary>
internal static class MorrisPlane
{
    // In three columns below the panels.
    private const int MostNamed = 15, Columns = 3;
    private const float Left = 80, Between = 70, Bottom = 560, Line = 24;

    public static Sheet? Draw(StudyStory story)
    {
        if (story.Headline is not MorrisFinding headline || headline.Effects.All(effect => effect.Size.Mean == 0)) return null;
        var first = StudyStory.Ranked(headline)[0];
        var size = headline.Effects[first].Size;
        int[] named = [.. story.Shown.SelectMany(finding => StudyStory.Ranked(finding).Where(finding.Matters).Take(MostNamed / story.Shown.Length)).Distinct()];
        var lines = (named.Length + Columns - 1) / Columns;
        var matter = Enumerable.Range(0, headline.Factors).Count(headline.Matters);
        var sheet = new Sheet(story.Letters, Bottom + 80 + lines * Line)
        {
            Name = "plane",
            Title = $"{matter} of {headline.Factors} numbers move {story.Drawn.Title(headline.Output)} more than luck would have it",
            Subtitle = $"Elementary effects over a number's whole range; below the line they differ less from place to place than they are big; {story.Basis}",
            Caption = $"Mean size (μ*) and standard deviation (σ) of each number's effect on {story.Called.Title(headline.Output)}; the greatest is that of "
                + $"{story.Factors[first]}, {story.Called.Size(headline.Output, size.Mean)} (95 % interval {story.Called.Between(headline.Output, size)}).",
        };
        var width = (Sheet.Width - Left - 30 - Between * (story.Shown.Length - 1)) / story.Shown.Length;
        for (var column = 0; column < story.Shown.Length; column++)
        {
            var from = Left + column * (width + Between);
            var panel = Plane(story, sheet, (MorrisFinding)story.Shown[column], named, from, from + width);
            if (column == 0) panel.Note(pen => Key(pen, story, named, lines));
        }

        return sheet;
    }

    private static Panel Plane(StudyStory story, Sheet sheet, MorrisFinding finding, int[] named, float left, float right)
    {
        var effects = finding.Effects;
        string Mark(double value) => SweepWords.Mark(finding.Output, value);
        var across = Scale.FromZero(effects.Select(effect => 1.08 * effect.Size.Mean), Mark, 4, least: effects.All(effect => effect.Size.Mean == 0) ? 1 : 1e-9);
        var up = Scale.FromZero(effects.Select(effect => 1.08 * effect.Spread.Mean), Mark, 4, least: across.High / 4);

        // No dot is cut in half.
        (across, up) = (across with { Low = -0.02 * across.High }, up with { Low = -0.03 * up.High });
        var panel = sheet.Add(across, up, left, Sheet.Top + 24, right, Bottom).Across(alsoLevel: true)
            .Head(Wording.Capital(story.Drawn.Title(finding.Output)), story.Drawn.ChangeUnit(finding.Output))
            .Foot("right: μ*, mean size; up: σ, standard deviation");
        var end = Math.Min(across.High, up.High);
        panel.Stroke(0, 0, end, end, Pen.Axis);
        var spots = new Spots(story.Letters, panel.Area);
        foreach (var factor in Enumerable.Range(0, effects.Length).OrderBy(factor => effects[factor].Size.Mean))
        {
            var (effect, ink) = (effects[factor], finding.Matters(factor) ? Palette.Of(0) : Palette.Others);
            panel.Dot(effect.Size.Mean, effect.Spread.Mean, ink.Colour, 4.5f);
            spots.Avoid([(panel.PixelX(effect.Size.Mean), panel.PixelY(effect.Spread.Mean))]);
        }

        for (var at = 0; at < named.Length; at++)
        {
            var (number, effect) = (Number(at), effects[named[at]]);
            if (!finding.Matters(named[at])) continue;
            var (x, y) = spots.Place(number, panel.PixelX(effect.Size.Mean), panel.PixelY(effect.Spread.Mean));
            panel.Note(pen => pen.Write(number, x, y, Panel.Small - 1, bold: true));
        }

        return panel;
    }

    private static void Key(Pen pen, StudyStory story, int[] named, int lines)
    {
        const float Width = (Sheet.Width - Left) / Columns;
        for (var at = 0; at < named.Length; at++)
        {
            var (x, y) = (Left + at / lines * Width, Bottom + 80 + at % lines * Line);
            pen.Write(Number(at), x + 20, y, Panel.Small - 1, bold: true, align: SKTextAlign.Right);
            var name = story.DrawnFactors[named[at]];
            pen.Write(name, x + 28, y, pen.Fit(name, Panel.Small - 1, Width - 40));
        }
    }

    private static string Number(int at) => (at + 1).ToString(CultureInfo.InvariantCulture);
}
