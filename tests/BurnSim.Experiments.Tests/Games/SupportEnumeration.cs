using BurnSim.Experiments.Games;
using MathNet.Numerics.LinearAlgebra;

namespace BurnSim.Tests.Games;

/// <summary>Another way to find equilibria, right in games that aren't degenerate: both players mix over as many strategies.</summary>
internal static class SupportEnumeration
{
    public static int Count(NormalForm game)
    {
        var (rows, columns, found) = (game.Profiles.Strategies[0], game.Profiles.Strategies[1], 0);
        for (var own = 1; own < 1 << rows; own++)
        {
            for (var other = 1; other < 1 << columns; other++)
            {
                int[] played = [.. Enumerable.Range(0, rows).Where(row => (own >> row & 1) == 1)];
                int[] met = [.. Enumerable.Range(0, columns).Where(column => (other >> column & 1) == 1)];
                if (played.Length != met.Length) continue;
                var first = Mix(played.Length, (i, j) => game[1, game.Profiles.Of(played[i], met[j])]);
                var second = Mix(met.Length, (i, j) => game[0, game.Profiles.Of(played[j], met[i])]);
                if (first is null || second is null) continue;
                double[] x = new double[rows], y = new double[columns];
                for (var at = 0; at < played.Length; at++) (x[played[at]], y[met[at]]) = (first[at], second[at]);
                if (NashTests.Regret(game, new([[.. x], [.. y]], [0, 0])) < 1) found++;
            }
        }

        return found;
    }

    /// <summary>Chances at which the other gets as much from each of his; null: there are none above 0.</summary>
    private static double[]? Mix(int size, Func<int, int, double> others)
    {
        var equations = Matrix<double>.Build.Dense(size + 1, size + 1, (row, column) =>
            row == size ? column < size ? 1 : 0 : column < size ? others(column, row) : -1);
        var solved = equations.Solve(Vector<double>.Build.Dense(size + 1, row => row == size ? 1 : 0));
        return solved.Take(size).All(chance => chance > 0) ? [.. solved.Take(size)] : null;
    }
}
