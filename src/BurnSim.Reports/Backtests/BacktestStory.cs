using System.Collections.Immutable;
using BurnSim.Experiments.Backtests;

namespace BurnSim.Reports.Backtests;

/// <summary>What a backtest's picture, page and tables are made from: its facts in reading order, and what they are called.</summary>
internal sealed class BacktestStory(Backtest backtest)
{
    public Backtest Backtest { get; } = backtest;

    public Lettering Letters => field ??= Lettering.For(Backtest.Scenario.Firms.Select(firm => firm.Name));

    /// <summary>Names as they can be drawn.</summary>
    public FactWords Drawn => field ??= new(Backtest.Scenario, Letters.Name);

    /// <summary>Names for text that isn't drawn.</summary>
    public FactWords Called { get; } = new(backtest.Scenario, (name, _) => name);

    /// <summary>Those to check first; of a use the market's first, then firm by firm, metric by metric, in the order of days.</summary>
    public ImmutableArray<Scored> Facts { get; } =
    [
        .. backtest.Facts.OrderBy(fact => fact.Forecast.Target.Use != TargetUse.Check)
            .ThenBy(fact => fact.Forecast.Target.Firm, StringComparer.Ordinal).ThenBy(fact => fact.Forecast.Target.Metric)
            .ThenBy(fact => fact.Forecast.Target.To),
    ];

    /// <summary>The coverage that matters: of facts to check, where there are any.</summary>
    public Coverage Told => Backtest.Check.Facts > 0 ? Backtest.Check : Backtest.Fit;

    /// <summary>Runs that finished.</summary>
    public long Finished => Backtest.Hindcast.Runs - Backtest.Hindcast.Failed;

    public string Runs => $"{Amount.Count(Finished)} {(Finished == 1 ? "run" : "runs")}";

    /// <summary>Facts beyond the widest interval, the furthest first, those to check before those to fit.</summary>
    public IEnumerable<Scored> Misses => Facts.Where(fact => Called.Miss(fact.Forecast) is not null)
        .OrderBy(fact => fact.Forecast.Target.Use != TargetUse.Check).ThenByDescending(fact => fact.Score);

    /// <summary><c>12 check facts</c>.</summary>
    public static string Count(int facts, TargetUse use) => $"{facts} {Kebab.Of(use)} {(facts == 1 ? "fact" : "facts")}";
}
