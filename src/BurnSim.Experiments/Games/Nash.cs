using System.Collections.Immutable;

namespace BurnSim.Experiments.Games;

/// <summary>Nash equilibria of a table.</summary>
public static class Nash
{
    // Corners of the polytopes of a game of 8 × 8 that may have to be looked at: some milliseconds.
    private const long MostCorners = 12_870;

    /// <summary>The profiles from which nobody gains by changing alone.</summary>
    public static ImmutableArray<int> Pure(NormalForm game) => [.. Enumerable.Range(0, game.Profiles.Count)
        .Where(profile => Enumerable.Range(0, game.Profiles.Players).All(player => game.IsBest(player, profile)))];

    /// <summary>
    /// All equilibria of a game of two, pure first, then mixed: the pairs of corners of the best-response polytopes that have
    /// all labels (Avis, Rosenberg, Savani and von Stengel 2010). Where a game is degenerate there may be more, and these are
    /// the ends of them: see <see cref="IsContinuum"/>. Of more players, or of more strategies than can be searched (about 8 each
    /// that no other one strictly dominates), the pure ones.
    /// </summary>
    public static ImmutableArray<Equilibrium> All(NormalForm game)
    {
        var pure = Pure(game).Select(profile => Equilibrium.Pure(game, profile));
        var left = Domination.Left(game, Domination.Iterated(game));
        return IsSearched(left) ? [.. pure, .. Mixed(game, left)] : [.. pure];
    }

    /// <summary>Whether mixed equilibria are found as well.</summary>
    public static bool IsSearched(NormalForm game) => IsSearched(Domination.Left(game, Domination.Iterated(game)));

    private static bool IsSearched(ImmutableArray<ImmutableArray<int>> left) =>
        left.Length == 2 && Subsets.Count(left[0].Length + left[1].Length, left[0].Length) <= MostCorners;

    /// <summary>
    /// Whether equilibria of a game of two come in continua: two that share one player's part are the ends of equilibria
    /// between them.
    /// </summary>
    public static bool IsContinuum(ImmutableArray<Equilibrium> all) => all.Any(one => all.Any(other =>
        one != other && Enumerable.Range(0, 2).Any(player => IsSame(one.Mix[player], other.Mix[player]))));

    private static bool IsSame(ImmutableArray<double> one, ImmutableArray<double> other) =>
        one.Zip(other).All(pair => Math.Abs(pair.First - pair.Second) < 1e-7);

    private static IEnumerable<Equilibrium> Mixed(NormalForm game, ImmutableArray<ImmutableArray<int>> left)
    {
        var profiles = game.Profiles;
        if (left.All(own => own.Length == 1)) yield break;
        double[,] Of(int player, int own, int other)
        {
            var table = new double[left[own].Length, left[other].Length];
            for (var i = 0; i < left[own].Length; i++)
            {
                for (var j = 0; j < left[other].Length; j++)
                {
                    int[] both = own == 0 ? [left[own][i], left[other][j]] : [left[other][j], left[own][i]];
                    table[i, j] = game[player, profiles.Of(both)];
                }
            }

            return table;
        }

        // A corner of one player's polytope is a mixture of his and which of the other's strategies are best against it.
        var first = BestResponsePolytope.Corners(Of(1, 0, 1));
        var second = BestResponsePolytope.Corners(Of(0, 1, 0));
        foreach (var (mix, idle, best) in first)
        {
            foreach (var (reply, otherIdle, otherBest) in second)
            {
                if ((idle | otherBest) != All(left[0].Length) || (best | otherIdle) != All(left[1].Length)) continue;
                var whole = Whole(game, left, [mix, reply]);
                if (!whole.IsPure) yield return whole;
            }
        }
    }

    private static ulong All(int strategies) => ulong.MaxValue >> (64 - strategies);

    private static Equilibrium Whole(NormalForm game, ImmutableArray<ImmutableArray<int>> left, double[][] mix)
    {
        ImmutableArray<ImmutableArray<double>> spread = [.. game.Profiles.Strategies.Select((own, player) =>
        {
            var all = new double[own];
            for (var at = 0; at < left[player].Length; at++) all[left[player][at]] = mix[player][at];
            return all.ToImmutableArray();
        })];
        ImmutableArray<double> payoffs = [.. Enumerable.Range(0, 2).Select(player => Enumerable.Range(0, game.Profiles.Count)
            .Sum(profile => spread[0][game.Profiles.Strategy(profile, 0)] * spread[1][game.Profiles.Strategy(profile, 1)] * game[player, profile]))];
        return new(spread, payoffs);
    }
}
