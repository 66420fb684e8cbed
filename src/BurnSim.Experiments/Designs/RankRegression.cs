using BurnSim.Experiments.Stopping;
using MathNet.Numerics.LinearAlgebra;

namespace BurnSim.Experiments.Designs;

/// <summary>
/// Least squares on ranks (Iman and Conover 1979): how strongly a quantity rises or falls with each path, whatever the
/// curve's shape. Standardised, so that slopes can be compared.
/// </summary>
internal static class RankRegression
{
    /// <summary>A slope for each path, with its t interval over the points; NaN where too few points tell them apart.</summary>
    /// <param name="paths">[path][point].</param>
    /// <param name="quantity">[point].</param>
    public static Interval[] Slopes(double[][] paths, double[] quantity)
    {
        var (count, freedom) = (quantity.Length, quantity.Length - paths.Length - 1);
        var none = new Interval(double.NaN, double.NaN, double.NaN, count);
        if (freedom < 1) return [.. paths.Select(_ => none)];
        var x = Matrix<double>.Build.DenseOfColumnArrays(paths.Select(Standardised));
        var y = Vector<double>.Build.Dense(Standardised(quantity));
        var inverse = x.TransposeThisAndMultiply(x).Inverse();
        var slopes = inverse * x.TransposeThisAndMultiply(y);
        var residual = y - x * slopes;
        var variance = residual * residual / freedom;
        return
        [
            .. Enumerable.Range(0, paths.Length).Select(path => Math.Sqrt(variance * inverse[path, path]) is var error && double.IsFinite(error)
                ? new Interval(slopes[path], slopes[path] - Interval.T(freedom) * error, slopes[path] + Interval.T(freedom) * error, count)
                : none),
        ];
    }

    /// <summary>Ranks less their mean over their norm; equals share the middle of their ranks.</summary>
    private static double[] Standardised(double[] values)
    {
        var order = Enumerable.Range(0, values.Length).OrderBy(i => values[i]).ToArray();
        var ranks = new double[values.Length];
        for (int from = 0, to; from < order.Length; from = to)
        {
            for (to = from + 1; to < order.Length && values[order[to]] == values[order[from]];) to++;
            for (var i = from; i < to; i++) ranks[order[i]] = (from + to - values.Length) / 2.0;
        }

        var norm = Math.Sqrt(ranks.Sum(rank => rank * rank));
        return [.. ranks.Select(rank => rank / norm)];
    }
}
