using BurnSim.Experiments.Quantities;

namespace BurnSim.Experiments.Stopping;

/// <summary>
/// What n runs say of a mean μ: the values not further from the mean m of the runs than z standard errors, these taken at
/// μ, not at m: (m − μ)² ≤ z² v(μ)/n with v(μ) = <paramref name="Variance"/> + <paramref name="Lean"/> (μ − m) − bend
/// (μ − m)². That is the interval of Wilson (1927), who has v(μ) = μ(1 − μ), for any quantity: its variance grows with its
/// mean by third moment over second, the slope of the least-squares line of the one on the other. Skewness shifts and
/// widens it, where the usual m ± z s/√n is too short on one side.
/// </summary>
/// <param name="Runs">n, runs with a value.</param>
/// <param name="Mean">m.</param>
/// <param name="Variance">v(m).</param>
/// <param name="Lean">v′(m), in the quantity's unit.</param>
/// <param name="Bend">1 for a chance, else 0.</param>
public readonly record struct Score(double Runs, double Mean, double Variance, double Lean, double Bend)
{
    /// <summary>
    /// Of a chance exactly, by its mean alone. Of others as if the next run came to nothing (a fraction: to 0 or to 1), for
    /// what has not happened yet may: a firm that died in none of 100 runs may still die in one of 50, and a spread without
    /// that would end the runs too soon.
    /// </summary>
    public static Score Of(QuantityKind kind, Moments moments)
    {
        var (n, mean) = (moments.Count, moments.Mean);
        if (kind == QuantityKind.Chance)
        {
            return OfChance(n, mean);
        }

        var nothing = moments.With(0);
        var all = kind == QuantityKind.Fraction ? moments.With(1) : nothing;
        var (squares, cubes) = (nothing.Squares + all.Squares, nothing.Cubes + all.Cubes);
        return new(n, mean, squares / (2 * n), squares > 0 ? cubes / squares : 0, 0);
    }

    /// <summary>Of a chance that came about in a part <paramref name="mean"/> of the runs.</summary>
    public static Score OfChance(double runs, double mean) => new(runs, mean, mean * (1 - mean), 1 - 2 * mean, 1);

    /// <summary>The ends of the interval at z standard errors.</summary>
    public (double Low, double High) Interval(double z)
    {
        var weight = Runs + Bend * z * z;
        var shift = z * z * Lean / (2 * weight);
        var half = Math.Sqrt(z * z * Variance / weight + shift * shift);
        return (Mean + (shift - half), Mean + (shift + half));
    }

    /// <summary>Runs at which half the interval's width is <paramref name="half"/>, if the spread stays what it is.</summary>
    public double Needed(double z, double half) =>
        z * z * ((Variance + Math.Sqrt(Variance * Variance + half * half * Lean * Lean)) / (2 * half * half) - Bend);
}
