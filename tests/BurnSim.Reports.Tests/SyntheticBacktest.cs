using System.Collections.Immutable;
using BurnSim.Experiments;
using BurnSim.Experiments.Backtests;

namespace BurnSim.Reports.Tests;

/// <summary>Backtests that look like real ones, made without the engine: each run is off by a tide of its own, and by luck.</summary>
internal sealed record SyntheticBacktest
{
    private static readonly (string Firm, double People)[] Grown = [("moonshot", 3e6), ("bytedance", 1.8e7), ("baidu", 1.2e7)];

    /// <summary>Three firms' users in six months, the last two to check, and one fact of each other kind.</summary>
    public static ImmutableArray<Target> China { get; } =
    [
        .. Grown.SelectMany(firm => Enumerable.Range(1, 6).Select(month => Of(month, firm.Firm, TargetMetric.AppUsers, firm.People * (1 + 0.2 * month), 0.2))),
        Of(2, "moonshot", TargetMetric.Cac, 12.5, 0.3), Of(6, null, TargetMetric.TopFiveShare, 0.8, 0.05), Of(6, "moonshot", TargetMetric.PostMoney, 2.3e10, 0.2),
        Of(5, "moonshot", TargetMetric.Rank, 2, 0), Of(6, "baidu", TargetMetric.Merged, 1, 0.1), Of(6, null, TargetMetric.Firms, 8, 0),
    ];

    public ImmutableArray<Target> Targets { get; init; } = China;
    public Synthetic.Player[] Players { get; init; } = Synthetic.Latin;
    public int Runs { get; init; } = 700;
    public int RunsAsked { get; init; } = 700;
    public FailedRun? Failure { get; init; }
    public DateOnly? HoldFrom { get; init; }

    /// <summary>What runs show over what was, on average.</summary>
    public double High { get; init; } = 1;

    /// <summary>How often runs have no reading of the last but one target.</summary>
    public double Gone { get; init; } = 0.02;

    public Scenario Scenario => new Synthetic { Players = Players }.Scenario with { Targets = Targets };

    public Backtest Backtest()
    {
        var random = new Random(3);
        double Luck() => random.NextDouble() + random.NextDouble() + random.NextDouble() - 1.5;
        double[][] readings = [.. Targets.Select(_ => new double[Runs])];
        for (var run = 0; run < Runs; run++)
        {
            var tide = 0.2 * Luck();
            for (var at = 0; at < Targets.Length; at++)
            {
                var shown = (Targets[at].Low + Targets[at].High) / 2 * High * Math.Exp(tide + 0.2 * Luck());
                readings[at][run] = at == Targets.Length - 2 && random.NextDouble() < Gone ? double.NaN : Targets[at].Metric switch
                {
                    TargetMetric.Merged => random.NextDouble() < 0.6 ? 1 : 0,
                    TargetMetric.Rank or TargetMetric.Firms => Math.Round(shown),
                    _ => shown,
                };
            }
        }

        return Experiments.Backtests.Backtest.Of(new Hindcast
        {
            Scenario = Scenario, Seed = 1, RunsAsked = RunsAsked, Runs = Runs, Failed = Failure is null ? 0 : 3, Failure = Failure, Readings = readings,
        }, HoldFrom);
    }

    public static Target Of(int month, string? firm, TargetMetric metric, double value, double off, TargetUse? use = null) => new(
        new(2024, month, 1), new DateOnly(2024, month, 1).AddMonths(1).AddDays(-1), firm, metric, value * (1 - off), value * (1 + off), "press",
        use ?? (month > 4 ? TargetUse.Check : TargetUse.Fit));
}
