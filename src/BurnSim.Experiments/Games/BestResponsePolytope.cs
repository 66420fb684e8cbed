using System.Collections.Immutable;
using MathNet.Numerics.LinearAlgebra;

namespace BurnSim.Experiments.Games;

/// <summary>
/// The polytope {x ≥ 0, Bᵀx ≤ 1} of one player's mixtures x, scaled so that the other's best payoff is 1, B being what the other
/// gets (von Stengel 2002, "Computing equilibria for two-person games"). Its labels are the own strategies that aren't played
/// and the other's that are best.
/// </summary>
internal static class BestResponsePolytope
{
    // Of numbers from 1 to 2: what differs by less is the same, which rounding makes of ties.
    private const double Same = 1e-9;

    /// <summary>Its corners but the origin: the mixture, and the labels as sets of own strategies and of the other's.</summary>
    /// <param name="payoffs">What the other player gets, [own strategy, the other's].</param>
    public static ImmutableArray<(double[] Mix, ulong Idle, ulong Best)> Corners(double[,] payoffs)
    {
        var (b, corners) = (Scaled(payoffs), new List<(double[] Mix, ulong Idle, ulong Best)>());
        var (own, others) = (b.RowCount, b.ColumnCount);
        for (var size = 1; size <= Math.Min(own, others); size++)
        {
            foreach (var played in Subsets.OfSize(own, size))
            {
                foreach (var tight in Subsets.OfSize(others, size))
                {
                    if (Corner(b, Subsets.Members(played), Subsets.Members(tight)) is not { } corner) continue;
                    if (!corners.Any(known => known.Mix.Zip(corner.Mix).All(pair => Math.Abs(pair.First - pair.Second) < Same))) corners.Add(corner);
                }
            }
        }

        return [.. corners];
    }

    /// <summary>The point where some strategies are played and some of the other's are best; null: it is none, or outside.</summary>
    private static (double[] Mix, ulong Idle, ulong Best)? Corner(Matrix<double> b, int[] played, int[] tight)
    {
        var square = Matrix<double>.Build.Dense(tight.Length, played.Length, (row, column) => b[played[column], tight[row]]);
        var found = square.Solve(Vector<double>.Build.Dense(tight.Length, 1));
        if (!found.All(x => double.IsFinite(x) && x >= -Same)) return null;
        var x = new double[b.RowCount];
        for (var at = 0; at < played.Length; at++) x[played[at]] = Math.Max(0, found[at]);
        var (idle, best) = (0UL, 0UL);
        for (var other = 0; other < b.ColumnCount; other++)
        {
            var payoff = 0.0;
            for (var strategy = 0; strategy < x.Length; strategy++) payoff += x[strategy] * b[strategy, other];
            if (payoff > 1 + Same) return null;
            if (payoff >= 1 - Same) best |= 1UL << other;
        }

        // Nearly singular equations may be solved by what is no solution.
        if (tight.Any(other => (best >> other & 1) == 0)) return null;
        var sum = x.Sum();
        for (var strategy = 0; strategy < x.Length; strategy++)
        {
            x[strategy] = x[strategy] < Same ? 0 : x[strategy] / sum;
            if (x[strategy] == 0) idle |= 1UL << strategy;
        }

        return (x, idle, best);
    }

    /// <summary>Payoffs between 1 and 2, which changes no best response.</summary>
    private static Matrix<double> Scaled(double[,] payoffs)
    {
        var table = Matrix<double>.Build.DenseOfArray(payoffs);
        var (low, high) = (table.Enumerate().Min(), table.Enumerate().Max());
        return table.Map(payoff => high > low ? 1 + (payoff - low) / (high - low) : 1);
    }
}
