using BurnSim.Experiments.Backtests;
using BurnSim.Reports.Backtests;

namespace BurnSim.Reports;

/// <summary>A backtest as tables and lists of words, for the screen, the page and Markdown alike.</summary>
public sealed class BacktestTable
{
    private readonly BacktestStory story;

    internal BacktestTable(BacktestStory story) => this.story = story;

    public BacktestTable(Backtest backtest) : this(new BacktestStory(backtest))
    {
    }

    /// <summary>Columns of <see cref="Facts"/>.</summary>
    public static IReadOnlyList<string> FactHeadings { get; } = ["Fact", "When", "Use", "Reported", "Runs", "90 % interval", "Fell"];

    /// <summary>A row a fact, those to check first.</summary>
    public IReadOnlyList<IReadOnlyList<string>> Facts =>
    [
        .. story.Facts.Select(fact => fact.Forecast).Select(of => (string[])
        [
            story.Called.Of(of.Target), FactWords.When(of.Target), Kebab.Of(of.Target.Use), story.Called.Reported(of), story.Called.Runs(of),
            story.Called.Interval(of, 0.9), FactWords.Fell(of),
        ]),
    ];

    /// <summary>Columns of <see cref="Coverage"/>.</summary>
    public static IReadOnlyList<string> CoverageHeadings { get; } =
        ["Use", "Facts", .. Forecast.Levels.Select(level => $"Within {Amount.Percent(level)}")];

    /// <summary>A row a use: how many facts each interval holds, and how many chance allows.</summary>
    public IReadOnlyList<IReadOnlyList<string>> Coverage =>
    [
        .. new[] { story.Backtest.Check, story.Backtest.Fit }.Where(of => of.Facts > 0).Select(of => (string[])
        [
            Kebab.Of(of.Use), $"{of.Facts}", .. of.Levels.Select(level => $"{level.Held}" + (of.IsJudged ? $" (chance: {BacktestLine.Range(level)})" : "")),
        ]),
    ];

    /// <summary>A sentence a comparison with a naive forecast.</summary>
    public IReadOnlyList<string> Skills =>
        [.. story.Backtest.Skills.Where(skill => skill.Facts + skill.LeftOut > 0).Select(SkillWords.Sentence)];

    /// <summary>A line a fact beyond the 90 % interval, the furthest first.</summary>
    public IReadOnlyList<string> Misses =>
        [.. story.Misses.Select(fact => $"{story.Called.Miss(fact.Forecast)} ({Kebab.Of(fact.Forecast.Target.Use)}).")];

    /// <summary>What went less than well with the runs, a line each.</summary>
    public IReadOnlyList<string> Gaps
    {
        get
        {
            var hindcast = story.Backtest.Hindcast;
            Forecast[] partly = [.. story.Facts.Select(fact => fact.Forecast).Where(forecast => forecast.Runs < story.Finished)];
            string?[] lines =
            [
                hindcast.Runs == hindcast.RunsAsked ? null
                    : $"Interrupted: this is the first {Amount.Count(hindcast.Runs)} of {Amount.Count(hindcast.RunsAsked)} runs.",
                hindcast.Failure is { } first
                    ? $"{Amount.Count(hindcast.Failed)} {(hindcast.Failed == 1 ? "run" : "runs")} failed, the first (run {first.Run}) in {first.Stage}: {first.Message}" : null,
                partly is [] ? null : "Runs without a reading, such as where a firm is gone: " + string.Join(", ", partly.Select(forecast =>
                    $"{Amount.Count(story.Finished - forecast.Runs)} of {story.Called.Of(forecast.Target)}, {FactWords.When(forecast.Target)}")) + ".",
            ];
            return [.. lines.OfType<string>()];
        }
    }
}
