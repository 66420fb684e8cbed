using System.Collections.Immutable;
using BurnSim.Experiments.Games;
using BurnSim.Experiments.Quantities;

namespace BurnSim.Tests.Games;

/// <summary>Games that every book has.</summary>
internal static class Tables
{
    /// <summary>A game of two: the first player's payoffs and the second's, rows the first player's strategies.</summary>
    public static NormalForm Of(double[,] first, double[,] second)
    {
        var profiles = new Profiles([first.GetLength(0), first.GetLength(1)]);
        var payoffs = new double[2, profiles.Count];
        for (var profile = 0; profile < profiles.Count; profile++)
        {
            var (row, column) = (profiles.Strategy(profile, 0), profiles.Strategy(profile, 1));
            (payoffs[0, profile], payoffs[1, profile]) = (first[row, column], second[row, column]);
        }

        return new(profiles, payoffs);
    }

    public static NormalForm ZeroSum(double[,] first)
    {
        var second = (double[,])first.Clone();
        for (var row = 0; row < first.GetLength(0); row++)
        {
            for (var column = 0; column < first.GetLength(1); column++) second[row, column] = -first[row, column];
        }

        return Of(first, second);
    }

    public static NormalForm RockPaperScissors { get; } = ZeroSum(new double[,] { { 0, -1, 1 }, { 1, 0, -1 }, { -1, 1, 0 } });

    public static NormalForm MatchingPennies { get; } = ZeroSum(new double[,] { { 1, -1 }, { -1, 1 } });

    /// <summary>Hold back, or not.</summary>
    public static NormalForm PrisonersDilemma { get; } = Of(new double[,] { { 3, 0 }, { 5, 1 } }, new double[,] { { 3, 5 }, { 0, 1 } });

    public static NormalForm BattleOfTheSexes { get; } = Of(new double[,] { { 3, 0 }, { 0, 2 } }, new double[,] { { 2, 0 }, { 0, 3 } });

    /// <summary>After von Stengel (2002): the second player's replies to the first row tie.</summary>
    public static NormalForm Degenerate { get; } = Of(
        new double[,] { { 3, 3 }, { 2, 5 }, { 0, 6 } }, new double[,] { { 3, 3 }, { 2, 6 }, { 3, 1 } });

    /// <summary>Runs that all give a table's payoffs, give or take noise that is the same in all profiles but for a part.</summary>
    /// <param name="game">Its means.</param>
    /// <param name="runs">How many.</param>
    /// <param name="noise">Half the width of what is drawn for each profile.</param>
    /// <param name="seed">Root seed.</param>
    public static PayoffTally Played(NormalForm game, int runs = 100, double noise = 0, int seed = 1)
    {
        var (profiles, random) = (game.Profiles, new Random(seed));
        var tally = new PayoffTally(profiles, [.. Enumerable.Repeat(QuantityKind.Amount, profiles.Players)], (ulong)seed);
        var got = new double[profiles.Players * profiles.Count];
        for (var run = 0u; run < runs; run++)
        {
            var luck = 10 * random.NextDouble();
            for (var at = 0; at < got.Length; at++) got[at] = game[at / profiles.Count, at % profiles.Count] + luck + noise * (2 * random.NextDouble() - 1);
            tally.Add(run, got);
        }

        return tally;
    }

    public static ImmutableArray<double> Even(int strategies) => [.. Enumerable.Repeat(1.0 / strategies, strategies)];
}
