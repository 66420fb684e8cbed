using BurnSim.Experiments.Designs;
using BurnSim.Experiments.Quantities;
using BurnSim.Reports.Sweeps;

namespace BurnSim.Reports.Pictures.Sweeps;

/// <summary>Where one path is varied: a quantity of every firm along it, each named at its end.</summary>
internal static class OnePath
{
    private const int MostPanels = 6;

    private static readonly string[] Words = ["hhi", "market_users", "days_to_tip", "deadweight_burn", "ads_total", "p_verdict"];

    public static Sheet? Wins(SweepStory story) => story.Effects.Paths is not [var path] || story.Wins.IsEmpty ? null
        : Draw(story, path, "win", [.. story.Contenders], story.Headline, "Chance of having the most users at the end", story.Rest);

    public static Sheet? Users(SweepStory story)
    {
        if (story.Effects.Paths is not [var path]) return null;
        int[] users = [.. story.Of("users").Where(quantity => story.InkOf(quantity) != Palette.Others).OrderByDescending(quantity => path.Levels[^1].Mean[quantity].Mean)];
        return users.Length == 0 ? null : Draw(story, path, "users", users,
            users.MaxBy(quantity => Math.Abs(SweepStory.Change(path, quantity).Mean)), "Mean active users at the end", "");
    }

    public static Sheet? Market(SweepStory story)
    {
        int[] quantities = [.. Words.SelectMany(story.Of).Take(MostPanels)];
        if (story.Effects.Paths is not [var path] || quantities.Length == 0) return null;
        var (vary, first) = (story.Vary(path), story.Quantity(quantities[0]));
        var sheet = new Sheet(story.Letters, Grid.Height(quantities.Length))
        {
            Name = "market",
            Title = SweepLine.Title(story, story.Drawn, quantities[0]),
            Subtitle = $"Means along {story.Drawn.Path(vary)}; shade: 95 % interval; {story.Basis}",
            Caption = $"The market along {story.Called.Path(vary)}: {story.Called.Title(first)} goes from {story.Called.Value(first, path.Levels[0].Mean[quantities[0]].Mean)} "
                + $"to {story.Called.Value(first, path.Levels[^1].Mean[quantities[0]].Mean)} "
                + $"(95 % interval of the change {story.Called.Between(first, SweepStory.Change(path, quantities[0]))}).",
        };
        for (var i = 0; i < quantities.Length; i++)
        {
            var (cell, quantity) = (Grid.Cell(i, quantities.Length), story.Quantity(quantities[i]));
            var axis = LevelAxis.Of(vary, path.Levels, story.Drawn, Grid.Marks(quantities.Length) + 2);
            var scale = Scale.Wide([.. LevelLines.Heights(path, [quantities[i]])], value => SweepWords.Mark(quantity, value), sparse: true);
            var panel = sheet.Add(axis.Scale, scale, cell.Left, cell.Top, cell.Right, cell.Bottom)
                .Head(Wording.Capital(story.Drawn.Title(quantity)), story.Drawn.Unit(quantity));
            LevelLines.Draw(panel, axis, path, quantities[i], Palette.Market);
        }

        return sheet;
    }

    private static Sheet Draw(SweepStory story, PathEffect path, string name, int[] quantities, int first, string what, string rest)
    {
        var (vary, quantity) = (story.Vary(path), story.Quantity(first));
        var sheet = new Sheet(story.Letters, 640)
        {
            Name = name,
            Title = SweepLine.Title(story, story.Drawn, first),
            Subtitle = $"{what}; {(vary.IsNumeric ? "shade" : "bars")}: 95 % interval; {story.Basis}{rest}",
            Caption = $"{Wording.Capital(SweepWords.Kind(quantity))} along {story.Called.Path(vary)}: that of {story.Called.Firm(story.Called.FirmOf(quantity))} goes from "
                + $"{story.Called.Value(quantity, path.Levels[0].Mean[first].Mean)} to {story.Called.Value(quantity, path.Levels[^1].Mean[first].Mean)} "
                + $"({story.Called.Change(quantity, SweepStory.Change(path, first).Mean)}, 95 % interval {story.Called.Between(quantity, SweepStory.Change(path, first))}).",
        };
        string[] labels = [.. quantities.Select(q => $"{story.Drawn.Firm(story.Drawn.FirmOf(story.Quantity(q)))} {story.Drawn.Value(story.Quantity(q), path.Levels[^1].Mean[q].Mean)}")];
        var axis = LevelAxis.Of(vary, path.Levels, story.Drawn, 9);
        var heights = LevelLines.Heights(path, quantities).ToArray();
        // Where a few runs say little, an interval's lower end would stretch a log axis over decades.
        var least = quantities.Min(q => path.Levels.Min(level => level.Mean[q].Mean)) / 2;
        var scale = quantity.Kind == QuantityKind.Chance
            ? Scale.FromZero(heights, value => SweepWords.Mark(quantity, value), 5, 0.05)
            : Scale.Wide([.. heights.Where(height => height >= least)], value => SweepWords.Mark(quantity, value));
        var panel = sheet.Add(axis.Scale, scale, 86, Sheet.Top + 24, Names.Before(story.Letters, labels), 560)
            .Head(Wording.Capital(SweepWords.Kind(quantity)), story.Drawn.Unit(quantity))
            .Foot(story.Drawn.Path(vary) + (axis.Unit == "" ? "" : $", {axis.Unit}"));
        for (var i = quantities.Length - 1; i >= 0; i--)
        {
            var place = i - (quantities.Length - 1) / 2.0;
            LevelLines.Draw(panel, axis, path, quantities[i], story.InkOf(quantities[i]), place);
            panel.End(labels[i], story.InkOf(quantities[i]), LevelLines.X(axis, path.Levels[^1], path.Levels.Length - 1, place), path.Levels[^1].Mean[quantities[i]].Mean);
        }

        return sheet;
    }
}
