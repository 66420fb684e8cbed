using BurnSim.Experiments.Sensitivity;
using BurnSim.Reports.Sensitivity;
using BurnSim.Reports.Sweeps;

namespace BurnSim.Reports.Pictures.Sensitivity;

/// <summary>Morris' plane: how much a factor does, to the right, and how much that differs from place to place, up.</summary>
internal static class MorrisPlane
{
    private const int MostLabels = 10;
    private const float Between = 70, Bottom = 600;

    public static Sheet? Draw(StudyStory story)
    {
        if (story.Headline is not MorrisFinding headline) return null;
        var first = StudyStory.Ranked(headline)[0];
        var size = headline.Effects[first].Size;
        var width = (Sheet.Width - 80 - 30 - Between * (story.Shown.Length - 1)) / story.Shown.Length;
        var matter = Enumerable.Range(0, headline.Factors).Count(headline.Matters);
        var sheet = new Sheet(story.Letters, Bottom + 80)
        {
            Name = "plane",
            Title = $"{matter} of {headline.Factors} numbers move {story.Drawn.Title(headline.Output)} more than luck would have it",
            Subtitle = $"Elementary effects over a number's whole range: right, mean size; up, how much they differ from place to place; line: as much as their size; {story.Basis}",
            Caption = $"Mean size (μ*) and standard deviation (σ) of each number's effect on {story.Called.Title(headline.Output)}; the greatest is that of "
                + $"{story.Factors[first]}, {story.Called.Size(headline.Output, size.Mean)} (95 % interval {story.Called.Between(headline.Output, size)}).",
        };
        for (var column = 0; column < story.Shown.Length; column++)
        {
            var from = 80 + column * (width + Between);
            Plane(story, sheet, (MorrisFinding)story.Shown[column], from, from + width);
        }

        return sheet;
    }

    private static void Plane(StudyStory story, Sheet sheet, MorrisFinding finding, float left, float right)
    {
        var effects = finding.Effects;
        string Mark(double value) => SweepWords.Mark(finding.Output, value);
        var across = Scale.FromZero(effects.Select(effect => 1.08 * effect.Size.Mean), Mark, 4);
        var up = Scale.FromZero(effects.Select(effect => 1.08 * effect.Spread.Mean), Mark, 4, least: across.High / 4);
        var panel = sheet.Add(across, up, left, Sheet.Top + 24, right, Bottom).Across(alsoLevel: true)
            .Head(Wording.Capital(story.Drawn.Title(finding.Output)), story.Drawn.ChangeUnit(finding.Output))
            .Foot("μ*, mean size of the effect; up: σ, its standard deviation");
        var end = Math.Min(across.High, up.High);
        panel.Stroke(0, 0, end, end, Pen.Axis);
        var spots = new Spots(story.Letters, panel.Area);
        for (var factor = 0; factor < effects.Length; factor++)
        {
            var (effect, ink) = (effects[factor], finding.Matters(factor) ? Palette.Of(0) : Palette.Others);
            panel.Stroke(effect.Size.Low, effect.Spread.Mean, effect.Size.High, effect.Spread.Mean, Pen.Grid, 2);
            panel.Dot(effect.Size.Mean, effect.Spread.Mean, ink.Colour, 4.5f);
            spots.Avoid([(panel.PixelX(effect.Size.Mean), panel.PixelY(effect.Spread.Mean))]);
        }

        foreach (var factor in StudyStory.Ranked(finding).Where(finding.Matters).Take(MostLabels))
        {
            var (name, effect) = (story.DrawnFactors[factor], effects[factor]);
            var (x, y) = spots.Place(name, panel.PixelX(effect.Size.Mean), panel.PixelY(effect.Spread.Mean));
            panel.Note(pen => pen.Write(name, x, y, Panel.Small - 1));
        }
    }
}
