using BurnSim.Experiments.Backtests;
using BurnSim.Reports.Backtests;

namespace BurnSim.Reports;

/// <summary>A fact in words.</summary>
/// <param name="What">Whose, and what it measures.</param>
/// <param name="When">Its days.</param>
/// <param name="Use">fit or check.</param>
/// <param name="Reported">What was reported.</param>
/// <param name="Range">The same with its error.</param>
/// <param name="Runs">The median of what the runs would report.</param>
/// <param name="Interval">Their central 90 % interval.</param>
/// <param name="Fell">Where the fact fell.</param>
public sealed record FactRow(string What, string When, string Use, string Reported, string Range, string Runs, string Interval, string Fell);

/// <summary>A backtest as tables and lists of words, for the screen, the page and Markdown alike.</summary>
public sealed class BacktestTable
{
    private readonly BacktestStory story;

    internal BacktestTable(BacktestStory story) => this.story = story;

    public BacktestTable(Backtest backtest) : this(new BacktestStory(backtest))
    {
    }

    /// <summary>Those to check first.</summary>
    public IReadOnlyList<FactRow> Facts =>
    [
        .. story.Facts.Select(fact => fact.Forecast).Select(of => new FactRow(
            story.Called.Of(of.Target), FactWords.When(of.Target), Kebab.Of(of.Target.Use), story.Called.Middle(of), story.Called.Reported(of),
            story.Called.Runs(of), story.Called.Interval(of, 0.9), FactWords.Fell(of))),
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
    public IReadOnlyList<string> Skills => SkillWords.Sentences(story.Backtest.Skills);

    /// <summary>A line a fact beyond the 90 % interval, the furthest first.</summary>
    public IReadOnlyList<string> Misses =>
        [.. story.Misses.Select(fact => $"{story.Called.Miss(fact.Forecast)} ({Kebab.Of(fact.Forecast.Target.Use)}).")];

    /// <summary>What went less than well with the runs, a line each.</summary>
    public IReadOnlyList<string> Gaps => [.. new[] { Interrupted(), Broken(), Unread() }.OfType<string>()];

    private string? Interrupted() => story.Backtest.Hindcast is var of && of.Runs == of.RunsAsked ? null
        : $"Interrupted: these are the first {Amount.Count(of.Runs)} of {Amount.Count(of.RunsAsked)} runs.";

    private string? Broken() => story.Backtest.Hindcast is not { Failure: { } first, Failed: var failed } ? null
        : $"{Amount.Count(failed)} {(failed == 1 ? "run" : "runs")} failed, the first (run {first.Run}) in {first.Stage}: {first.Message}";

    private string? Unread()
    {
        Forecast[] partly = [.. story.Facts.Select(fact => fact.Forecast).Where(forecast => forecast.Runs < story.Finished)];
        return partly is [] ? null : "Runs without a reading, such as where a firm is gone: " + string.Join("; ", partly.Select(forecast =>
            $"{Amount.Count(story.Finished - forecast.Runs)} of {story.Called.Of(forecast.Target)}, {FactWords.When(forecast.Target)}")) + ".";
    }
}
