using System.Collections.Immutable;
using BurnSim.Experiments;
using BurnSim.Recording;
using BurnSim.Strategies;

namespace BurnSim.Tests;

/// <summary>A small market in which every kind of fate, verdict and missing value occurs within a few hundred runs.</summary>
internal static class Markets
{
    public static Scenario Small(int days = 80, StrategyPlan? first = null) => new()
    {
        Name = "small",
        Start = new DateOnly(2024, 1, 1),
        Days = days,
        Segments = [new Segment { Id = "all", Size = 1e6, Lapsed = 1e5, CoreLapse = 0.01 }],
        Platforms =
        [
            new Platform
            {
                Id = "stage", Inventory = 1e7, OutsideDemand = 5e4, Conversion = 0.001, Dominance = 1.5,
                Audience = ImmutableDictionary<string, Number>.Empty.Add("all", 0.8),
            },
        ],
        Firms =
        [
            new Firm
            {
                Id = "a", Cash = Uncertain("a", 5e5, 3e6), Users = 20_000, Arpu = 0.01, Staff = 5_000, RunwayFloor = 5, ReleaseEvery = 45,
                Strategy = first ?? new Constant(20_000),
            },
            new Firm
            {
                Id = "b", Cash = Uncertain("b", 2e6, 8e6), Users = 20_000, Arpu = 0.01, Staff = 5_000, RunwayFloor = 5, ReleaseEvery = 60,
                Strategy = new Blitz(90),
            },
            new Firm
            {
                Id = "c", Kind = FirmKind.Incumbent, Cash = 1e6, Users = 20_000, Arpu = 0.01, Allowance = 10_000,
                Enters = new DateOnly(2024, 2, 1), Strategy = new Constant(Uncertain("c", 2_000, 50_000)),
            },
        ],
        Buzz = new Buzz { Volatility = 0.4 },
        Training = new Training { ReleaseLuck = 0.5 },
        Capital = new Capital { Regime = Regime.Cold, PerUser = 20, Close = 0.03, MinGap = 60 },
        Exits = new Exits { Grace = 10, MergeShare = 0.5, MergeRate = 0.02 },
    };

    private static Number Uncertain(string path, double low, double high) =>
        new(LogNormalShape.Interval(low, high), path);

    /// <summary>Everything an ensemble said, bit for bit: the runs in the order they came, the ends and the bands.</summary>
    public static (string Runs, string Said) Play(Scenario scenario, long runs, int threads)
    {
        var rows = new List<string>();
        var summary = new Ensemble(scenario, 7, runs).Run(threads, (run, outcome) => rows.Add(Row(run, outcome)));
        return (string.Join('\n', rows), Said(summary));
    }

    public static string Row(uint run, Outcome o) =>
        FormattableString.Invariant($"{run} {o.Leader} {o.Verdict} {o.DaysToTip:R} {o.Hhi:R} ")
        + string.Join(' ', o.Users.Concat(o.Burned).Concat(o.CacEnd).Concat(o.Valuation).Select(Bits))
        + string.Join(' ', o.Fate);

    public static string Said(Summary s)
    {
        var firms = s.Firms.Select(f => string.Join(' ',
            f.Id, f.Win, f.Survive, Bits(f.Users), Bits(f.Share), Bits(f.Burned), Bits(f.Raised), Bits(f.Valuation),
            Bits(f.CacStart), Bits(f.CacEnd), string.Join(' ', f.Spent.Concat(f.Received).Select(x => Bits(x.Mean))),
            string.Join(' ', f.Fates.OrderBy(x => x.Key))));
        var market = string.Join(' ', s.RunsFinished, Bits(s.Hhi), Bits(s.MarketUsers), Bits(s.DaysToTip),
            Bits(s.DeadweightBurn), Bits(s.AdsTotal), string.Join(' ', s.Verdicts.OrderBy(x => x.Key)));
        var bands = string.Join(' ',
            s.Bands.Firms.Cast<Spread>().Concat(s.Bands.Market.Cast<Spread>()).Concat(s.Bands.Cpm.Cast<Spread>())
                .Select(Bits)) + string.Join(' ', s.Bands.Verdicts.Cast<long>().Concat(s.Bands.Fates.Cast<long>()));
        return string.Join('\n', [.. firms, market, bands]);
    }

    private static string Bits(Spread s) =>
        string.Join(' ', new[] { s.Mean, s.P5, s.P25, s.P50, s.P75, s.P95 }.Select(Bits));

    private static string Bits(double value) => BitConverter.DoubleToInt64Bits(value).ToString("X");
}
