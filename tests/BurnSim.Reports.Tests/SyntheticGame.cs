using System.Collections.Immutable;
using BurnSim.Experiments.Games;
using BurnSim.Experiments.Quantities;
using BurnSim.Strategies;

namespace BurnSim.Reports.Tests;

/// <summary>Games made without the engine: payoffs of a table, in bn, give or take luck that is the same in all profiles and some that isn't.</summary>
/// <param name="Strategies">How many strategies each player has.</param>
/// <param name="Payoffs">Of each player in each profile, in bn, the last player's strategy running fastest.</param>
internal sealed record SyntheticGame(int[] Strategies, params double[][] Payoffs)
{
    public static SyntheticGame RockPaperScissors { get; } = new([3, 3], [0, -1, 1, 1, 0, -1, -1, 1, 0], [0, 1, -1, -1, 0, 1, 1, -1, 0]);

    public static SyntheticGame PrisonersDilemma { get; } = new([2, 2], [3, 0, 5, 1], [3, 5, 0, 1]);

    public static SyntheticGame BattleOfTheSexes { get; } = new([2, 2], [3, 0, 0, 2], [2, 0, 0, 3]);

    public static SyntheticGame StagHunt { get; } = new([2, 2], [4, 0, 3, 2], [4, 3, 0, 2]);

    public static SyntheticGame Indifferent { get; } = new([2, 3], [1, 1, 1, 1, 1, 1], [1, 1, 1, 1, 1, 1]);

    /// <summary>Who is with the majority gains, the more of them the more.</summary>
    public static SyntheticGame Majority { get; } = new([2, 2, 2], [2, 1, 1, 0, 0, 1, 1, 2], [2, 1, 0, 1, 1, 0, 1, 2], [2, 0, 1, 1, 1, 1, 0, 2]);

    /// <summary>A game of two of any size in which every budget answers every other a little.</summary>
    public static SyntheticGame Big(int size)
    {
        double Won(int own, int other) => 10.0 * (own + 1) / (own + other + 2) - 0.3 * own;
        int[] all = [.. Enumerable.Range(0, size * size)];
        return new([size, size], [.. all.Select(profile => Won(profile / size, profile % size))], [.. all.Select(profile => Won(profile % size, profile / size))]);
    }

    public Synthetic.Player[] Players { get; init; } = Synthetic.Latin;
    public int Runs { get; init; } = 200;
    public double Noise { get; init; } = 0.5;
    public string Payoff { get; init; } = "valuation - burned";
    public string[] Names { get; init; } = ["burn", "patient", "match"];

    public Scenario Scenario => new Synthetic { Players = Players }.Scenario;

    public Solution Solution()
    {
        var market = Scenario;
        ImmutableArray<Player> players = [.. Strategies.Select((own, at) =>
        {
            var moves = Enumerable.Range(0, own - 1).Select(strategy => new Move(strategy < Names.Length ? Names[strategy] : $"plan {strategy}", new Constant(strategy))).ToImmutableArray();
            return Player.Of(market.Firms[at], moves, Experiments.Quantities.Payoff.Parse(Payoff, market, market.Firms[at].Id));
        })];
        var (game, random) = (new Game(market, players), new Random(11));
        var tally = new PayoffTally(game.Profiles, [.. players.Select(player => player.Payoff.Kind)], 3);
        var got = new double[players.Length * game.Profiles.Count];
        for (var run = 0u; run < Runs; run++)
        {
            var luck = 4 * random.NextDouble();
            for (var at = 0; at < got.Length; at++)
            {
                var payoff = Payoffs[at / game.Profiles.Count][at % game.Profiles.Count] + luck + Noise * (2 * random.NextDouble() - 1);
                got[at] = players[0].Payoff.Kind == QuantityKind.Chance ? payoff > 4 ? 1 : 0 : 1e9 * payoff;
            }

            tally.Add(run, got);
        }

        return Experiments.Games.Solution.Of(new(game, tally, 3, 0, 0));
    }
}
