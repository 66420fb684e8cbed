using BurnSim.Experiments.Backtests;
using BurnSim.Reports.Backtests;

namespace BurnSim.Reports.Pictures.Backtests;

/// <summary>A backtest on one page: every fact beside what the runs would report, coverage and scores.</summary>
internal static class FactPage
{
    public const string Name = "facts";

    // More rows are a picture too tall to be looked at; the tables have them all.
    private const int MostRows = 80;

    private const float Row = 27, Head = 34, Foot = 56;

    public static Sheet Draw(BacktestStory story)
    {
        Scored[] facts = [.. story.Facts.Take(MostRows)];
        Scored?[] rows = [.. facts.GroupBy(fact => fact.Forecast.Target.Use).SelectMany(use => use.Prepend(null))];
        var top = Sheet.Top + Head;
        var bottom = top + rows.Length * Row;
        var side = ScoreColumn.Bottom(story, HeldColumn.Bottom(story, top));
        var missed = facts.Count(fact => !fact.Forecast.Holds(Forecast.Levels[^1]));
        var sheet = new Sheet(story.Letters, Math.Max(bottom + Foot, side + 24))
        {
            Name = Name,
            Title = BacktestLine.Title(story),
            Subtitle = $"Shades: what the middle 50, 80 and 90 % of {story.Runs} would report; blue: they hold the fact at 80 %, amber: at 90 %, red: not even so"
                + (facts.Length < story.Facts.Length ? $"; the first {facts.Length} of {story.Facts.Length} facts" : ""),
            Caption = $"{missed} of {facts.Length} facts lie beyond the runs' 90 % interval. Dots at 1 are what was reported, with its error; bars are what the runs "
                + "would report, as a multiple of it.",
        };
        FactColumn.Draw(story, sheet, rows, top, bottom);
        ScoreColumn.Draw(story, sheet, HeldColumn.Draw(story, sheet, top));
        return sheet;
    }
}
