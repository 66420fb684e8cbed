using System.Collections.Immutable;
using BurnSim.Randomness;

namespace BurnSim.Experiments.Games;

/// <summary>
/// Replicator dynamics of one population a player (Taylor 1979): a strategy spreads at the rate by which it does better than
/// the population does on average, ẋ = x (f − f̄). Payoffs are over the most that a player's own strategies make of them, so
/// that no player learns faster for being bigger; time is in that unit.
/// </summary>
public static class Replicator
{
    // Steps of Runge and Kutta's fourth order; rates are 1 at most, so that no share leaves [0, 1].
    internal const double Step = 0.2;

    private const int MostSteps = 5_000, MostPoints = 500;

    // What stands still, and what has as good as all.
    private const double Still = 1e-7, Whole = 0.99;

    /// <summary>Follows mixtures from where they start until they stand still, or for a thousand units of time.</summary>
    /// <param name="game">Payoffs.</param>
    /// <param name="start">How common each strategy is, [player][strategy], summing to 1 for each player.</param>
    public static Flow From(NormalForm game, ImmutableArray<ImmutableArray<double>> start)
    {
        var field = new ReplicatorField(game);
        double[][] x = [.. start.Select(own => own.ToArray())];
        var path = ImmutableArray.CreateBuilder<ImmutableArray<ImmutableArray<double>>>();
        for (var step = 0; ; step++)
        {
            if (step < MostPoints) path.Add(Copy(x));
            var at = Corner(game, x);
            if (at < 0 && step < MostSteps && field.Step(x, Step) >= Still) continue;
            if (step >= MostPoints) path.Add(Copy(x));
            return new(path.ToImmutable(), at, at >= 0 || step < MostSteps);
        }
    }

    /// <summary>Mixtures drawn evenly from all there are.</summary>
    public static ImmutableArray<ImmutableArray<double>> Start(Profiles profiles, uint number, ulong seed)
    {
        var draws = new Draws(seed, number);
        return [.. profiles.Strategies.Select((own, player) =>
        {
            double[] parts = [.. Enumerable.Range(0, own).Select(strategy => -Fixed.Log(draws.Uniform(Purposes.ReplicatorStart, (uint)player, (uint)strategy)))];
            return parts.Select(part => part / parts.Sum()).ToImmutableArray();
        })];
    }

    /// <summary>The equilibrium that all populations as good as play, from which each would lose by straying; −1: none.</summary>
    private static int Corner(NormalForm game, double[][] x)
    {
        Span<int> most = stackalloc int[x.Length];
        for (var player = 0; player < x.Length; player++)
        {
            most[player] = Array.FindIndex(x[player], share => share > Whole);
            if (most[player] < 0) return -1;
        }

        var profile = game.Profiles.Of(most);
        return Enumerable.Range(0, x.Length).All(player => game.IsBest(player, profile) && game.Best(player, profile).Count() == 1) ? profile : -1;
    }

    private static ImmutableArray<ImmutableArray<double>> Copy(double[][] x) => [.. x.Select(own => own.ToImmutableArray())];
}

/// <summary>Where replicator dynamics went.</summary>
/// <param name="Path">Mixtures, <see cref="Interval"/> units of time apart for the first hundred units, then the last, [time][player][strategy].</param>
/// <param name="Profile">The strict equilibrium it ends in; −1: it ends in none.</param>
/// <param name="IsSettled">It stands still at the end; else it goes on, as round a cycle.</param>
public sealed record Flow(ImmutableArray<ImmutableArray<ImmutableArray<double>>> Path, int Profile, bool IsSettled)
{
    /// <summary>Time from one point of the path to the next.</summary>
    public const double Interval = Replicator.Step;
}
