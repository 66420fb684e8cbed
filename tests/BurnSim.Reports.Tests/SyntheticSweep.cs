using System.Collections.Immutable;
using BurnSim.Experiments.Designs;
using BurnSim.Experiments.Quantities;

namespace BurnSim.Reports.Tests;

/// <summary>
/// Sweeps that look like real ones, made without the engine: firms race by growth and luck, and what is varied pulls at
/// one or another of them.
/// </summary>
internal sealed record SyntheticSweep(params string[] Varied)
{
    public static readonly SyntheticSweep OnePath = new("firms.moonshot.strategy.runway=6..24 months:4"),
        Words = new("capital.regime=cold,normal,hot"),
        TwoPaths = new("firms.moonshot.strategy.runway=6..24 months:5", "platforms.bilibili.dominance=1,1.5,2"),
        FourPaths = new("firms.moonshot.strategy.runway=6,12,24", "firms.moonshot.cash=5bn..9bn:3", "platforms.bilibili.dominance=1,2",
            "capital.regime=cold,hot", "exits.grace=30 days"),
        Sample = new("firms.moonshot.strategy.runway=6..24 months", "firms.moonshot.cash=1bn..9bn", "platforms.bilibili.dominance=1..2",
            "capital.regime=cold,normal,hot")
        { Kind = DesignKind.Lhs, Points = 96 };

    public DesignKind Kind { get; init; } = DesignKind.Factorial;
    public int Points { get; init; } = 64;
    public int Runs { get; init; } = 200;
    public Synthetic.Player[] Players { get; init; } = Synthetic.Latin;
    public string[] Told { get; init; } = ["p_win", "users", "hhi", "market_users", "deadweight_burn"];

    /// <summary>Which way paths pull: 0 for none.</summary>
    public double Pull { get; init; } = 1;

    public Scenario Scenario => new Synthetic { Players = Players }.Scenario;

    public Design Design => Design.Of(new Sweep
    {
        Design = Kind, Points = Points, Runs = Runs, Vary = [.. Varied.Select(text => Vary.Read(text, out _)!)],
    }, 1);

    public Effects Effects()
    {
        var (scenario, design) = (Scenario, Design);
        ImmutableArray<Quantity> quantities = [.. Told.SelectMany(word => QuantityWord.All.Single(w => w.Word == word).Subject == Subject.Firm
            ? scenario.Firms.Select(firm => Quantity.Parse($"{word}({firm.Id})", scenario)) : [Quantity.Parse(word, scenario)])];
        var tally = new EffectTally(design, quantities);
        var random = new Random(7);
        var values = new double[design.Points.Length * quantities.Length];
        for (var run = 0; run < Runs; run++)
        {
            var luck = scenario.Firms.Select(_ => random.NextDouble() + random.NextDouble() + random.NextDouble() - 1.5).ToArray();
            for (var point = 0; point < design.Points.Length; point++)
            {
                var users = scenario.Firms.Select((firm, f) => Players.Single(player => player.Id == firm.Id) is var player
                    ? player.Users * Math.Exp(400 * player.Drift + 1.2 * luck[f] + 0.3 * random.NextDouble() + (firm.Id == "moonshot" ? PullOf(design, point) : 0)) : 0).ToArray();
                var total = users.Sum();
                foreach (var (quantity, q) in quantities.Select((quantity, q) => (quantity, q)))
                {
                    var firm = scenario.Firms.ToList().FindIndex(firm => quantity.Name.Contains($"({firm.Id})"));
                    values[point * quantities.Length + q] = quantity.Name.Split('(')[0] switch
                    {
                        "p_win" => users[firm] == users.Max() ? 1 : 0,
                        "users" => users[firm],
                        "hhi" => users.Sum(u => u / total * (u / total)),
                        "market_users" => total,
                        _ => 2e9 * luck[0] * luck[0] * (1 + 0.2 * PullOf(design, point)),
                    };
                }
            }

            tally.Add(values);
        }

        return tally.Effects();
    }

    /// <summary>Paths pull less and less, in the order they stand in; a little of it is that the first two work together.</summary>
    private double PullOf(Design design, int point)
    {
        var at = design.Varied.Select(path => Part(design.Paths[path], design.Points[point].Levels[path])).ToArray();
        return Pull * (at.Select((part, i) => (part - 0.5) * (i % 2 == 0 ? 1 : -1) * 1.6 / (1 + i)).Sum() + (at.Length > 1 ? 0.8 * at[0] * at[1] : 0));
    }

    private static double Part(Vary vary, Level level) => vary.Levels.IsEmpty
        ? (level.Number - vary.From.Number) / (vary.To.Number - vary.From.Number)
        : vary.Levels.IndexOf(level) / Math.Max(1.0, vary.Levels.Length - 1);
}
