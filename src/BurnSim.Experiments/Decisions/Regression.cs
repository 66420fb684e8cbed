using BurnSim.Randomness;
using MathNet.Numerics.LinearAlgebra;

namespace BurnSim.Experiments.Decisions;

/// <summary>How much more an option pays than another, by Legendre's polynomials on (0, 1).</summary>
/// <param name="Coefficients">Of degree 0, 1, …; empty: no more anywhere.</param>
internal readonly record struct Curve(double[] Coefficients)
{
    public double At(ReadOnlySpan<double> basis)
    {
        var sum = 0.0;
        for (var degree = 0; degree < Coefficients.Length; degree++) sum += Coefficients[degree] * basis[degree];
        return sum;
    }
}

/// <summary>
/// Payoffs by a number that lies evenly within (0, 1): polynomials by least squares, fold by fold from all runs outside the
/// fold, from sums that are taken once (the regression of Strong, Oakley and Brennan 2014, on one number).
/// </summary>
internal sealed class Regression
{
    private const int Terms = 5;

    private readonly double[] basis, payoffs;
    private readonly int rows, options, folds;
    private readonly Matrix<double>[] squares, products, payoffSquares;

    /// <param name="places">[run], within (0, 1).</param>
    /// <param name="payoffs">[run × option].</param>
    /// <param name="options">How many options.</param>
    /// <param name="folds">Run r is in fold r modulo this.</param>
    public Regression(double[] places, double[] payoffs, int options, int folds)
    {
        (rows, this.payoffs, this.options, this.folds) = (places.Length, payoffs, options, folds);
        basis = new double[rows * Terms];
        (squares, products, payoffSquares) = (Sums(Terms, Terms), Sums(Terms, options), Sums(options, options));
        for (var row = 0; row < rows; row++)
        {
            Legendre(places[row], basis.AsSpan(row * Terms, Terms));
            Add(row);
        }
    }

    /// <summary>The polynomials of degree 0 to 4 at a run.</summary>
    public ReadOnlySpan<double> Basis(int row) => basis.AsSpan(row * Terms, Terms);

    /// <summary>By option, how much more it pays than another one, as the runs outside a fold have it.</summary>
    public Curve[] Without(int fold, int than, int leastDegree)
    {
        var (square, product, payoffSquare) = (squares[folds] - squares[fold], products[folds] - products[fold], payoffSquares[folds] - payoffSquares[fold]);
        var lower = square.Cholesky().Factor;
        var count = rows - (rows - fold + folds - 1) / folds;
        return [.. Enumerable.Range(0, options).Select(option =>
        {
            var difference = product.Column(option) - product.Column(than);
            var left = payoffSquare[option, option] - 2 * payoffSquare[option, than] + payoffSquare[than, than];
            if (option == than || left <= 0) return new Curve([]);
            var terms = 1 + Degree(lower.Solve(difference), left, count, leastDegree);
            return new Curve(square.SubMatrix(0, terms, 0, terms).Cholesky().Solve(difference.SubVector(0, terms)).ToArray());
        })];
    }

    /// <summary>The degree with the least n log(rest) + degree · log n; what each degree explains is the square of its term.</summary>
    private static int Degree(Vector<double> explained, double all, int count, int least)
    {
        var (best, lowest, rest) = (least, double.PositiveInfinity, all);
        for (var degree = 0; degree < Terms; degree++)
        {
            rest -= explained[degree] * explained[degree];
            var criterion = count * Fixed.Log(Math.Max(rest, 1e-12 * all)) + degree * Fixed.Log(count);
            if (degree >= least && criterion < lowest) (best, lowest) = (degree, criterion);
        }

        return best;
    }

    private void Add(int row)
    {
        var at = Basis(row);
        var pays = payoffs.AsSpan(row * options, options);
        foreach (var fold in (ReadOnlySpan<int>)[row % folds, folds])
        {
            for (var i = 0; i < Terms; i++)
            {
                for (var j = 0; j < Terms; j++) squares[fold][i, j] += at[i] * at[j];
                // Less the first option's, so that large payoffs that differ little lose no digits.
                for (var option = 0; option < options; option++) products[fold][i, option] += at[i] * (pays[option] - pays[0]);
            }

            for (var option = 0; option < options; option++)
            {
                for (var other = 0; other < options; other++) payoffSquares[fold][option, other] += (pays[option] - pays[0]) * (pays[other] - pays[0]);
            }
        }
    }

    private Matrix<double>[] Sums(int height, int width) =>
        [.. Enumerable.Range(0, folds + 1).Select(_ => Matrix<double>.Build.Dense(height, width))];

    /// <summary>Legendre's polynomials of 2u − 1, by Bonnet's recursion.</summary>
    private static void Legendre(double u, Span<double> to)
    {
        var x = 2 * u - 1;
        to[0] = 1;
        to[1] = x;
        for (var n = 1; n < Terms - 1; n++) to[n + 1] = ((2 * n + 1) * x * to[n] - n * to[n - 1]) / (n + 1);
    }
}
