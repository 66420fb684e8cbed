using BurnSim.Experiments.Designs;
using BurnSim.Experiments.Quantities;
using BurnSim.Reports.Sweeps;

namespace BurnSim.Reports.Pictures.Sweeps;

/// <summary>Each path on its own, the others at all their values: chances to win, a panel a path.</summary>
internal static class MainEffects
{
    private const int MostPaths = 12, MostFirms = 6;

    public static Sheet? Draw(SweepStory story)
    {
        if (story.Effects.Paths.Length < 2 || story.Headline < 0) return null;
        int[] quantities = story.Wins.IsEmpty ? [story.Headline] : [.. story.Contenders.Take(MostFirms).Union([story.Headline])];
        var paths = story.Ranked(story.Headline).Take(MostPaths).ToArray();
        var (headline, strongest) = (story.Quantity(story.Headline), paths[0]);
        var height = Grid.Height(paths.Length);
        var sheet = new Sheet(story.Letters, height + 40)
        {
            Name = "main-effects",
            Title = SweepLine.Title(story, story.Drawn, story.Headline),
            Subtitle = $"{(story.Wins.IsEmpty ? Wording.Capital(story.Drawn.Title(headline)) : "Chance of having the most users at the end")}, over all values of the other paths; "
                + $"shade: 95 % interval; {story.Basis}",
            Caption = $"Each path on its own: {story.Called.Path(story.Vary(strongest))} moves {story.Called.Title(headline)} most, by "
                + $"{story.Called.Change(headline, SweepStory.Change(strongest, story.Headline).Mean)} "
                + $"(95 % interval {story.Called.Between(headline, SweepStory.Change(strongest, story.Headline))}) from first value to last.",
        };
        var heights = paths.SelectMany(path => LevelLines.Heights(path, quantities)).ToArray();
        string Mark(double value) => SweepWords.Mark(headline, value);
        var scale = headline.Kind == QuantityKind.Chance ? Scale.FromZero(heights, Mark, 4, 0.05) : Scale.Wide(heights, Mark, sparse: true);
        for (var i = 0; i < paths.Length; i++)
        {
            var cell = Grid.Cell(i, paths.Length);
            var axis = LevelAxis.Of(story.Vary(paths[i]), paths[i].Levels, story.Drawn, Grid.Marks(paths.Length) + 2);
            var panel = sheet.Add(axis.Scale, scale, cell.Left, cell.Top, cell.Right, cell.Bottom).Head(story.Drawn.Path(story.Vary(paths[i])), axis.Unit);
            for (var q = quantities.Length - 1; q >= 0; q--)
            {
                LevelLines.Draw(panel, axis, paths[i], quantities[q], story.InkOf(quantities[q]), q - (quantities.Length - 1) / 2.0);
            }

            if (i > 0) continue;
            panel.Note(pen => Key.Draw(pen, story.Letters, [.. quantities.Select(quantity => (Named(story, quantity), story.InkOf(quantity).Colour))], 74, height + 14, 1180));
        }

        return sheet;
    }

    private static string Named(SweepStory story, int quantity) => story.Drawn.FirmOf(story.Quantity(quantity)) is var firm and >= 0
        ? story.Drawn.Firm(firm) : $"{story.Drawn.Title(story.Quantity(quantity))}, {story.Drawn.Unit(story.Quantity(quantity))}".TrimEnd(',', ' ');
}
