using BurnSim.Experiments.Backtests;
using BurnSim.Reports.Backtests;
using SkiaSharp;

namespace BurnSim.Reports.Pictures.Backtests;

/// <summary>How many facts the intervals hold, and how many chance allows.</summary>
internal static class HeldColumn
{
    public const float Left = 1030, Right = 1170;

    private const float Row = 24, Foot = 40, Between = 34;

    /// <summary>Where it ends.</summary>
    public static float Bottom(BacktestStory story, float top) => top + Rows(story).Length * Row + Foot + Between;

    /// <summary>Draws it, and tells where it ends.</summary>
    public static float Draw(BacktestStory story, Sheet sheet, float top)
    {
        var rows = Rows(story);
        Scale scale = new(0, 1, false, [(0, "0"), (0.5, "50 %"), (1, "100 %")]);
        var panel = sheet.Add(scale, new(0, rows.Length, false, []), Left, top, Right, top + rows.Length * Row).Across().Head("Facts held");
        for (var row = 0; row < rows.Length; row++)
        {
            var (of, level) = rows[row];
            var middle = rows.Length - row - 0.5;
            var seldom = of.IsJudged ? level : level with { Least = 0, Most = of.Facts };
            panel.Box((double)seldom.Least / of.Facts, (double)seldom.Most / of.Facts, middle - 0.22, middle + 0.22, Pen.Axis, of.IsJudged ? 0.6 : 0.2);
            panel.Stroke(level.Level, middle - 0.32, level.Level, middle + 0.32, Pen.Faint);
            panel.Dot((double)level.Held / of.Facts, middle, (of.IsJudged && level.IsOutside ? FactColumn.Miss : FactColumn.Hit).Colour, 5);
            panel.Write($"{Kebab.Of(of.Use)}, {Amount.Percent(level.Level)}", 0, middle, offX: -8, align: SKTextAlign.Right);
        }

        var said = story.Told.IsJudged ? "grey: chance allows; line: the level" : "too few runs to say what chance allows";
        panel.Note(pen => pen.Write(said, Right, panel.Area.Bottom + 38, Panel.Small - 2, Pen.Faint, align: SKTextAlign.Right));
        return Bottom(story, top);
    }

    private static (Coverage Of, LevelCoverage Level)[] Rows(BacktestStory story) =>
        [.. new[] { story.Backtest.Check, story.Backtest.Fit }.Where(of => of.Facts > 0).SelectMany(of => of.Levels.Select(level => (of, level)))];
}
