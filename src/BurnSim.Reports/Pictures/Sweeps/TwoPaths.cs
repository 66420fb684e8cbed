using BurnSim.Experiments.Designs;
using BurnSim.Reports.Sweeps;
using SkiaSharp;

namespace BurnSim.Reports.Pictures.Sweeps;

/// <summary>Where two paths are varied: maps of the leading firms' chances, and of the market.</summary>
internal static class TwoPaths
{
    // So many columns of cells still hold their numbers where three maps stand side by side.
    private const int Few = 6;

    private const int MostMaps = 4;
    private const float Head = 40, Foot = 66, Between = 40, Right = 16;

    public static Sheet? Wins(SweepStory story)
    {
        if (!IsMap(story) || story.Wins.IsEmpty) return null;
        int[] maps = [.. story.Contenders.OrderByDescending(win => win == story.Headline).Take(MostMaps)];
        return Draw(story, "win-map", maps, shared: true, "Chance of having the most users at the end");
    }

    public static Sheet? Market(SweepStory story)
    {
        int[] maps = [.. story.Of("hhi"), .. story.Of("market_users")];
        return !IsMap(story) || maps.Length == 0 ? null : Draw(story, "market-map", maps, shared: false, "Means over the runs");
    }

    private static bool IsMap(SweepStory story) => !story.Design.IsSample && story.Design.Varied.Length == 2;

    private static Sheet Draw(SweepStory story, string name, int[] maps, bool shared, string what)
    {
        var (across, up) = (story.Design.Paths[story.Design.Varied[0]], story.Design.Paths[story.Design.Varied[1]]);
        var columns = maps.Length == 3 && across.Levels.Length <= Few ? 3 : Math.Min(2, maps.Length);
        var (acrossUnit, (upNames, upUnit)) = (LevelAxis.Names(across, story.Drawn).Unit, LevelAxis.Names(up, story.Drawn));
        var rows = (maps.Length + columns - 1) / columns;
        var left = 30 + upNames.Max(name => story.Letters.Width(name, Panel.Small));
        var bars = shared ? 1 : columns;
        var width = (Sheet.Width - Right - columns * left - bars * HeatMap.BarRoom - (columns - 1) * Between) / columns;
        var height = Math.Clamp(up.Levels.Length * 40, 150, rows == 1 ? 430 : 260);
        var best = Enumerable.Range(0, story.Design.Points.Length).MaxBy(point => story.Effects.Means[point, maps[0]].Mean);
        var (of, value) = (story.Quantity(maps[0]), story.Effects.Means[best, maps[0]]);
        string At(SweepWords words) => string.Join(" and ", story.Design.Varied.Select(path => $"{words.Path(story.Design.Paths[path])} {words.Level(story.Design.Points[best].Levels[path])}"));
        var sheet = new Sheet(story.Letters, Sheet.Top + rows * (Head + height + Foot))
        {
            Name = name,
            Title = $"{Wording.Capital(story.Drawn.Title(of))} is highest, {story.Drawn.Value(of, value.Mean)}, at {At(story.Drawn)}",
            Subtitle = $"{what}; {story.Basis}",
            Caption = $"{Wording.Capital(story.Called.Title(of))} is highest at {At(story.Called)}: {story.Called.Value(of, value.Mean)} "
                + $"(95 % interval {story.Called.Between(of, value)}).",
        };
        for (var i = 0; i < maps.Length; i++)
        {
            var (column, row) = (i % columns, i / columns);
            var x = left + column * (width + left + Between + (shared ? 0 : HeatMap.BarRoom));
            var y = Sheet.Top + row * (Head + height + Foot) + Head - 12;
            var area = new SKRect(x, y, x + width, y + height);
            var range = HeatMap.Range(story, shared ? maps : [maps[i]]);
            var firm = story.Drawn.FirmOf(story.Quantity(maps[i]));
            HeatMap.Draw(story, sheet, area, maps[i], range)
                .Head(firm >= 0 ? story.Drawn.Firm(firm) : Wording.Capital(story.Drawn.Title(story.Quantity(maps[i]))), column == 0 ? $"up: {With(story.Drawn.Path(up), upUnit)}" : "", story.InkOf(maps[i]).Text)
                .Foot(With(story.Drawn.Path(across), acrossUnit));
            if (!shared) HeatMap.Bar(sheet, area, range, story.Drawn.Unit(story.Quantity(maps[i])) is { Length: > 0 } unit ? unit : SweepWords.Kind(story.Quantity(maps[i])));
            else if (column == columns - 1 && row == 0) HeatMap.Bar(sheet, area, range, SweepWords.Kind(story.Quantity(maps[i])));
        }

        return sheet;
    }

    private static string With(string path, string unit) => unit == "" ? path : $"{path}, {unit}";
}
