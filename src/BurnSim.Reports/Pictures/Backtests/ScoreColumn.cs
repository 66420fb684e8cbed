using BurnSim.Experiments.Backtests;
using BurnSim.Reports.Backtests;
using SkiaSharp;

namespace BurnSim.Reports.Pictures.Backtests;

/// <summary>Mean scores of the runs and of naive forecasts over the facts of which both say something.</summary>
internal static class ScoreColumn
{
    private const float Row = 21, Head = 32;

    /// <summary>Where it ends.</summary>
    public static float Bottom(BacktestStory story, float top) => Skills(story) is { Length: > 0 } skills ? top + Head + 3 * Row * skills.Length + 28 : top;

    public static void Draw(BacktestStory story, Sheet sheet, float top)
    {
        var skills = Skills(story);
        if (skills is []) return;
        var rows = 3 * skills.Length;
        // Room beyond the bars for their numbers.
        var most = 1.45 * skills.Max(skill => Math.Max(skill.Runs, skill.Rival));
        var panel = sheet.Add(new(0, most > 0 ? most : 1, false, []), new(0, rows, false, []),
            HeldColumn.Left, top + Head, HeldColumn.Right, top + Head + rows * Row).Head("Mean score");
        panel.Note(pen => pen.Write("CRPS over the fact, less is better", HeldColumn.Right, panel.Area.Bottom + 16, Panel.Small - 2, Pen.Faint, align: SKTextAlign.Right));
        for (var at = 0; at < skills.Length; at++)
        {
            var (skill, middle) = (skills[at], rows - 3 * at - 0.5);
            panel.Write($"{BacktestStory.Count(skill.Facts, skill.Use)}:", 0, middle, offX: -100, colour: Pen.Faint);
            Bar(panel, "runs", skill.Runs, middle - 0.9, skill.Better >= 0 ? FactColumn.Hit : FactColumn.Miss);
            Bar(panel, skill.Against == Naive.NothingChanges ? "no change" : skill.Use == TargetUse.Fit ? "Bass (fitted)" : "Bass curve", skill.Rival, middle - 1.8, Palette.Others);
        }
    }

    private static void Bar(Panel panel, string name, double score, double middle, Ink ink)
    {
        panel.Box(0, score, middle - 0.38, middle + 0.38, ink.Colour);
        panel.Write(name, 0, middle, offX: -8, align: SKTextAlign.Right);
        panel.Write(FactWords.Score(score), score, middle, offX: 6);
    }

    private static Skill[] Skills(BacktestStory story) => [.. story.Backtest.Skills.Where(skill => skill.Facts > 0)];
}
