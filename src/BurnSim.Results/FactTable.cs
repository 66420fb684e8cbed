using System.Collections.Immutable;
using BurnSim.Experiments.Backtests;

namespace BurnSim.Results;

/// <summary>What a backtest's <c>targets.parquet</c> tells: a row per fact.</summary>
public static class FactTable
{
    public const string Name = "targets";

    /// <summary>Rows of a row group.</summary>
    public const int GroupRows = 16_384;

    public static ImmutableArray<Column<Scored>> Columns() =>
    [
        new Names<Scored>("firm", "whose; null: the whole market's", r => r.Forecast.Target.Firm),
        new Names<Scored>("metric", "what it measures", r => Kebab.Of(r.Forecast.Target.Metric)),
        new Values<Scored, DateOnly>("from", "", "first day", r => r.Forecast.Target.From),
        new Values<Scored, DateOnly>("to", "", "last day", r => r.Forecast.Target.To),
        new Names<Scored>("use", "fit or check", r => Kebab.Of(r.Forecast.Target.Use)),
        new Names<Scored>("source", "who says so", r => r.Forecast.Target.Source),
        Of("reported", "metric's", "what was reported", f => f.Fact.Value),
        Of("error", "metric's", "how far off that may be, either way", f => f.Fact.Error),
        new Values<Scored, long>("runs", "runs", "how many have it", r => r.Forecast.Runs),
        Of("median", "metric's", "median of what the runs would report", f => f.Median),
        .. Forecast.Levels.SelectMany(level => new[]
        {
            Of($"low_{100 * level:0}", "metric's", $"lower end of the central {100 * level:0} % interval", f => f.Interval(level).Low),
            Of($"high_{100 * level:0}", "metric's", "upper end", f => f.Interval(level).High),
            Of($"held_{100 * level:0}", "0 or 1", "whether it holds the fact", f => f.Holds(level) ? 1 : 0),
        }),
        Of("place", "0..1", "fraction of the runs below the fact, ties half", f => f.Place),
        new Values<Scored, double>("score", "of the fact", "CRPS of the runs over the fact's size", r => r.Score),
        new Values<Scored, double>("nothing_changes", "of the fact", "the same of the last fact to fit", r => r.NothingChanges),
        new Values<Scored, double>("bass", "of the fact", "the same of a Bass curve", r => r.Bass),
    ];

    private static Values<Scored, double> Of(string name, string unit, string meaning, Func<Forecast, double> read) =>
        new(name, unit, meaning, r => read(r.Forecast));
}
