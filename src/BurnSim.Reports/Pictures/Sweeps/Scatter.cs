using BurnSim.Experiments.Designs;
using BurnSim.Reports.Sweeps;

namespace BurnSim.Reports.Pictures.Sweeps;

/// <summary>Every point of a sample: the headline against each path, with the mean of each part of its range.</summary>
internal static class Scatter
{
    private const int MostPaths = 12, MostDots = 1000;

    public static Sheet? Draw(SweepStory story)
    {
        if (!story.Design.IsSample || story.Headline < 0) return null;
        var paths = story.Ranked(story.Headline).Take(MostPaths).ToArray();
        var (quantity, ink) = (story.Quantity(story.Headline), story.InkOf(story.Headline));
        var slopes = paths.Where(path => !path.Slope.IsEmpty && double.IsFinite(path.Slope[story.Headline].Mean)).ToArray();
        var sheet = new Sheet(story.Letters, Grid.Height(paths.Length))
        {
            Name = "scatter",
            Title = SweepLine.Title(story, story.Drawn, story.Headline),
            Subtitle = $"{Wording.Capital(story.Drawn.Title(quantity))} at every point; line: means over parts of a range, with 95 % interval; slope: of ranks; {story.Basis}",
            Caption = $"{Wording.Capital(story.Called.Title(quantity))} at every point against each path"
                + (slopes.Length == 0 ? $", over {Amount.Count(story.Design.Points.Length)} points." : $"; rank slopes from {SweepWords.Slope(slopes.Min(path => path.Slope[story.Headline].Mean))} "
                    + $"to {SweepWords.Slope(slopes.Max(path => path.Slope[story.Headline].Mean))}."),
        };
        var stride = (story.Design.Points.Length + MostDots - 1) / MostDots;
        var means = Enumerable.Range(0, story.Design.Points.Length).Where(point => point % stride == 0 && double.IsFinite(story.Effects.Means[point, story.Headline].Mean)).ToArray();
        double[] heights = [.. means.Select(point => story.Effects.Means[point, story.Headline].Mean), .. paths.SelectMany(path => LevelLines.Heights(path, [story.Headline]))];
        var bare = Scale.Around(heights.DefaultIfEmpty(0).Min(), heights.DefaultIfEmpty(1).Max(), value => SweepWords.Mark(quantity, value), 4);
        // No dot is cut in half.
        var scale = bare with { Low = bare.Low - 0.02 * (bare.High - bare.Low), High = bare.High + 0.02 * (bare.High - bare.Low) };
        for (var i = 0; i < paths.Length; i++)
        {
            var (cell, path, vary) = (Grid.Cell(i, paths.Length), paths[i], story.Vary(paths[i]));
            var axis = LevelAxis.Of(vary, path.Levels, story.Drawn, Grid.Marks(paths.Length) + 2);
            var slope = slopes.Contains(path) ? $"slope {SweepWords.Slope(path.Slope[story.Headline].Mean)}" : "";
            var panel = sheet.Add(axis.Scale, scale, cell.Left, cell.Top, cell.Right, cell.Bottom)
                .Head(story.Drawn.Path(vary) + (axis.Unit == "" ? "" : $", {axis.Unit}"), slope);
            panel.Cloud([.. means.Select(point => (At(story.Design.Points[point].Levels[path.Path]), story.Effects.Means[point, story.Headline].Mean))],
                Palette.Others.Colour, 4.5f);
            LevelLines.Draw(panel, axis, path, story.Headline, ink);

            double At(Level level) => axis.IsNumeric ? level.Number : vary.Levels.IndexOf(level);
        }

        return sheet;
    }
}
