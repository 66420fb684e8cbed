using System.Collections.Immutable;
using BurnSim.Experiments;
using BurnSim.Recording;
using BurnSim.Strategies;

namespace BurnSim.Reports.Tests;

/// <summary>
/// Ensembles that look like real ones, made without the engine: users are geometric random walks, startups run out of
/// cash. Every number is then counted over the runs, as the engine's own summary does.
/// </summary>
internal sealed record Synthetic
{
    public sealed record Player(
        string Id, string Name, FirmKind Kind, double Users, double Drift, double Volatility, double Death = 0, int Enters = 0,
        double AdsPerDay = 1e6);

    public static readonly Player[] China =
    [
        new("01ai", "万知 (01.AI)", FirmKind.Startup, 4e5, 0.0005, 0.02, 0.0016, 0, 1.5e5),
        new("baichuan", "百小应 (Baichuan)", FirmKind.Startup, 2.5e5, 0.0006, 0.022, 0.0018, 0, 1.2e5),
        new("baidu", "文心一言 (ERNIE)", FirmKind.Incumbent, 1.3e7, 0.0006, 0.022, 0, 0, 6e5),
        new("bytedance", "豆包 (Doubao)", FirmKind.Incumbent, 1.2e7, 0.0021, 0.024, 0, 0, 6e6),
        new("minimax", "海螺 (MiniMax)", FirmKind.Startup, 1.1e6, 0.0012, 0.022, 0.0008, 0, 4e5),
        new("moonshot", "Kimi (Moonshot)", FirmKind.Startup, 2.5e6, 0.0040, 0.028, 0.0003, 0, 3e6),
        new("tencent", "元宝 (Yuanbao)", FirmKind.Incumbent, 8e5, 0.0058, 0.03, 0, 150, 2e6),
        new("zhipu", "智谱清言 (Zhipu)", FirmKind.Startup, 1.6e6, 0.0012, 0.02, 0.0006, 0, 8e5),
    ];

    public static readonly Player[] Latin = [.. China.Select(firm => firm with
    {
        Name = firm.Name.Contains('(', StringComparison.Ordinal)
            ? firm.Name[(firm.Name.IndexOf('(', StringComparison.Ordinal) + 1)..^1] : firm.Name,
    })];

    /// <summary>So many small firms of much the same size; every third an incumbent, some late.</summary>
    public static Player[] Crowd(int count) => [.. Enumerable.Range(0, count).Select(i => new Player(
        $"f{i:0000}", $"Firm {i}", i % 3 == 0 ? FirmKind.Incumbent : FirmKind.Startup, 1e5 * (1 + i % 7), 0.001, 0.03,
        i % 3 == 0 ? 0 : 0.0005, i % 5 == 0 ? 200 : 0))];

    /// <summary>Startups only, and none lives long.</summary>
    public static Synthetic Doomed { get; } = new()
    {
        Players = [.. Latin.Where(firm => firm.Kind == FirmKind.Startup).Select(firm => firm with { Death = 0.03 })],
    };

    private static readonly string[] Channels = ["bilibili", "douyin", "kuaishou", "tencent-ads"];

    public Player[] Players { get; init; } = Latin;
    public int Runs { get; init; } = 400;
    public int Days { get; init; } = 730;
    public int Points { get; init; } = 105;
    public bool Facts { get; init; } = true;

    /// <summary>A run for every run, all the same.</summary>
    public bool Certain { get; init; }

    public static DateOnly Start { get; } = new(2024, 1, 1);

    public Scenario Scenario => new()
    {
        Name = "china-llm-2024",
        Question = "Who takes China's chat-app market by the end of 2025, and what does it cost?",
        Start = Start,
        Days = Days,
        Segments = [new() { Id = "all", Size = 9e8 }],
        Platforms = [.. Channels.Select((id, i) => new Platform
        {
            Id = id, Name = new[] { "Bilibili", "Douyin", "Kuaishou", "Tencent ads" }[i], Inventory = 1e9, Conversion = 1e-4,
            Audience = ImmutableDictionary<string, Number>.Empty.Add("all", 0.5),
        })],
        Firms = [.. Players.Select(player => new Firm
        {
            Id = player.Id, Name = player.Name, Kind = player.Kind, Cash = new Number(new LogNormalShape(3e9, 0.4), $"firms.{player.Id}.cash"),
            Strategy = new Constant(player.AdsPerDay),
        })],
        Targets = !Facts ? [] :
        [
            new(new(2024, 3, 1), new(2024, 3, 31), "moonshot", TargetMetric.AppUsers, 4.2e6, 6e6, "QuestMobile, March 2024", TargetUse.Fit),
            new(new(2024, 6, 1), new(2024, 6, 30), "moonshot", TargetMetric.AppUsers, 7.5e6, 9e6, "aicpb.com", TargetUse.Fit),
            new(new(2024, 6, 1), new(2024, 6, 30), "bytedance", TargetMetric.AppUsers, 2.6e7, 3e7, "aicpb.com", TargetUse.Fit),
            new(new(2024, 9, 1), new(2024, 9, 30), "bytedance", TargetMetric.AppUsers, 4e7, 4.8e7, "press", TargetUse.Check),
            new(new(2024, 6, 1), new(2024, 6, 30), null, TargetMetric.AppUsers, 5.5e7, 6.5e7, "QuestMobile", TargetUse.Check),
            new(new(2024, 2, 1), new(2024, 2, 28), "moonshot", TargetMetric.Cac, 10, 16, "36kr", TargetUse.Check),
        ],
    };

    public Summary Summary()
    {
        var players = Players.OrderBy(player => player.Id, StringComparer.Ordinal).ToArray();
        var (n, fates, verdictCount) = (players.Length, Enum.GetValues<Fate>().Length, Enum.GetValues<Verdict>().Length);
        var day = Enumerable.Range(0, Points).Select(point => Points == 1 ? 0 : (int)Math.Round(point * (Days - 1.0) / (Points - 1))).ToArray();
        var users = new double[n, Points, Runs];
        var fate = new Fate[n, Points, Runs];
        var random = new Random(20240101);
        for (var run = 0; run < Runs; run++)
        {
            if (Certain)
            {
                random = new Random(7);
            }

            for (var firm = 0; firm < n; firm++)
            {
                var player = players[firm];
                var level = player.Users;
                var taste = player.Drift * (0.6 + 0.8 * random.NextDouble());
                var now = player.Enters > 0 ? Fate.Waiting : Fate.Operating;
                for (int at = 0, point = 0; at < Days && point < Points; at++)
                {
                    if (now == Fate.Waiting && at >= player.Enters)
                    {
                        now = Fate.Operating;
                    }

                    if (now == Fate.Operating)
                    {
                        level *= Math.Exp(taste + player.Volatility * (random.NextDouble() + random.NextDouble() + random.NextDouble() - 1.5));
                        var ruin = random.NextDouble();
                        if (at > 120 && ruin < player.Death)
                        {
                            now = ruin < 0.5 * player.Death ? Fate.Bankrupt : ruin < 0.9 * player.Death ? Fate.Acquired : Fate.Merged;
                        }
                    }

                    for (; point < Points && day[point] <= at; point++)
                    {
                        users[firm, point, run] = now == Fate.Operating ? Math.Round(level) : 0;
                        fate[firm, point, run] = now;
                    }
                }
            }
        }

        double Total(int point, int run) => Enumerable.Range(0, n).Sum(firm => users[firm, point, run]);
        double Share(int firm, int point, int run) => Total(point, run) is var total and > 0 ? users[firm, point, run] / total : 0;
        var last = Points - 1;
        var bands = new Bands
        {
            Ticks = [.. day], Dates = [.. day.Select(Start.AddDays)],
            Firms = new Spread[n, Enum.GetValues<FirmMetric>().Length, Points],
            Market = new Spread[2, Points], Cpm = new Spread[Channels.Length, Points],
            Verdicts = new long[verdictCount, Points], Fates = new long[n, fates, Points],
        };
        var totals = new double[Points, Runs];
        for (var point = 0; point < Points; point++)
        {
            var hhi = new double[Runs];
            for (var run = 0; run < Runs; run++)
            {
                totals[point, run] = Total(point, run);
                var shares = Enumerable.Range(0, n).Select(firm => totals[point, run] > 0 ? users[firm, point, run] / totals[point, run] : 0).OrderDescending().ToArray();
                hhi[run] = shares.Sum(share => share * share);
                bands.Verdicts[(int)Judge(shares), point]++;
            }

            bands.Market[(int)MarketMetric.Users, point] = Over(Enumerable.Range(0, Runs).Select(run => totals[point, run]));
            bands.Market[(int)MarketMetric.Hhi, point] = Over(hhi);
            for (var firm = 0; firm < n; firm++)
            {
                var (player, at) = (players[firm], point);
                var operating = Enumerable.Range(0, Runs).Where(run => fate[firm, at, run] == Fate.Operating).ToArray();
                for (var run = 0; run < Runs; run++)
                {
                    bands.Fates[firm, (int)fate[firm, point, run], point]++;
                }

                void Set(FirmMetric metric, Func<int, double> of) => bands.Firms[firm, (int)metric, at] = Over(operating.Select(of));

                var (progress, wobble) = (day[point] / 730.0, Math.Sin(0.4 * point + firm));
                var ads = player.AdsPerDay * (1 + 2 * progress + 0.3 * wobble);
                Set(FirmMetric.Users, run => users[firm, at, run]);
                Set(FirmMetric.Share, run => users[firm, at, run] / totals[at, run]);
                Set(FirmMetric.Ads, run => ads * (0.8 + 0.4 * Dice(run)));
                Set(FirmMetric.Cac, run => (8 + 14 * progress + firm + wobble) * (0.8 + 0.4 * Dice(run)));
                Set(FirmMetric.Cash, run => Math.Max(0, player.AdsPerDay * 900 * (1.3 - progress + 0.4 * (day[at] > 300 ? Dice(run) : 0) + 0.5 * (day[at] > 420 ? 1 : 0))));
                Set(FirmMetric.Runway, run => Math.Min(1200, 4 + 20 * (1.2 - progress) * (0.5 + Dice(run)) + (firm == 5 ? 20 : 0)));
                Set(FirmMetric.Quality, run => 0.25 * (firm % 4) + 2.2 * progress * (0.8 + 0.1 * (firm % 5)) + 0.3 * (Dice(run) - 0.5));
                Set(FirmMetric.Valuation, run => users[firm, at, run] * 1200);
            }

            for (var platform = 0; platform < Channels.Length; platform++)
            {
                var level = (4 + 3 * platform) * (1 + day[point] / 900.0 + 0.06 * Math.Sin(point / 4.0 + platform));
                bands.Cpm[platform, point] = Over(Enumerable.Range(0, Runs).Select(run => level * (0.85 + 0.3 * Dice(run))));
            }
        }

        var winner = Enumerable.Range(0, Runs).Select(run => Enumerable.Range(0, n).Where(firm => users[firm, last, run] > 0)
            .OrderByDescending(firm => users[firm, last, run]).Cast<int?>().FirstOrDefault()).ToArray();
        Chance Of(long count) => Wilson(count, Runs);
        return new()
        {
            Scenario = "china-llm-2024", Question = Scenario.Question, Currency = "CNY", Start = Start, End = Start.AddDays(Days), Seed = 2024,
            RunsAsked = Runs, RunsFinished = Runs, Failed = [],
            Firms = [.. players.Select((player, firm) => new FirmSummary
            {
                Id = player.Id, Name = player.Name, Kind = player.Kind,
                Win = Of(winner.LongCount(won => won == firm)), Survive = Of(bands.Fates[firm, (int)Fate.Operating, last]),
                Users = Over(Enumerable.Range(0, Runs).Select(run => users[firm, last, run])),
                Share = Over(Enumerable.Range(0, Runs).Select(run => Share(firm, last, run))),
                Burned = Over(Enumerable.Range(0, Runs).Select(run => player.AdsPerDay * 900 * (0.8 + 0.4 * Dice(run)))),
                Raised = player.Kind == FirmKind.Startup ? Over(Enumerable.Range(0, Runs).Select(run => player.AdsPerDay * 600 * Dice(run))) : default,
                Valuation = Over(Enumerable.Range(0, Runs).Select(run => users[firm, last, run] * 1200)),
                CacStart = bands.Firm(firm, FirmMetric.Cac, Math.Min(last, 10)), CacEnd = bands.Firm(firm, FirmMetric.Cac, last),
                Spent = [.. Channels.Select((id, i) => (id, player.AdsPerDay * 730 * new[] { 0.2, player.Id == "bytedance" ? 1.1 : 0, 0.25, 0.5 }[i])),
                    ("training", player.AdsPerDay * 250 + 2e8), ("staff", 1.5e8), ("serving", player.Users * 20)],
                Received = [("cash at the start", 1e9)],
                Fates = Enum.GetValues<Fate>().ToImmutableDictionary(kind => kind, kind => bands.Fates[firm, (int)kind, last]),
            })],
            Verdicts = Enum.GetValues<Verdict>().ToImmutableDictionary(kind => kind, kind => Of(bands.Verdicts[(int)kind, last])),
            Hhi = bands.Of(MarketMetric.Hhi, last), MarketUsers = bands.Of(MarketMetric.Users, last),
            DaysToTip = new(180, 40, 120, 170, 240, 400),
            AdsTotal = Over(Enumerable.Range(0, Runs).Select(run => players.Sum(player => player.AdsPerDay) * 900 * (0.8 + 0.4 * Dice(run)))),
            DeadweightBurn = Over(Enumerable.Range(0, Runs).Select(run => Enumerable.Range(0, n)
                .Where(firm => fate[firm, last, run] > Fate.Operating).Sum(firm => players[firm].AdsPerDay * 500))),
            Bands = bands,
        };
    }

    public static Chance Wilson(long count, long runs)
    {
        double n = runs, p = count / n, z = 1.959963984540054;
        var (centre, half) = ((p + z * z / (2 * n)) / (1 + z * z / n), z * Math.Sqrt(p * (1 - p) / n + z * z / (4 * n * n)) / (1 + z * z / n));
        return new(count, runs, Math.Max(0, centre - half), Math.Min(1, centre + half));
    }

    // A number in 0..1 that belongs to a run (golden-ratio sequence); one half when all runs are the same.
    private double Dice(int run) => Certain ? 0.5 : (run + 1) * 0.6180339887498949 % 1;

    private static Verdict Judge(double[] shares) =>
        shares.Length == 0 || shares[0] == 0 ? Verdict.Nobody
        : shares[0] >= 0.6 && shares[0] >= 2 * shares.ElementAtOrDefault(1) ? Verdict.WinnerTakeAll
        : shares.Take(2).Sum() >= 0.8 ? Verdict.Duopoly
        : shares.Take(4).Sum() >= 0.9 ? Verdict.Oligopoly : Verdict.Fragmented;

    private static Spread Over(IEnumerable<double> values)
    {
        var sorted = values.Order().ToArray();
        double At(double level) => sorted[(int)Math.Min(sorted.Length - 1, level * sorted.Length)];
        return sorted.Length == 0 ? default : new(sorted.Average(), At(0.05), At(0.25), At(0.5), At(0.75), At(0.95));
    }
}
