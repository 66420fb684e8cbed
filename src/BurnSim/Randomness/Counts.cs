namespace BurnSim.Randomness;

/// <summary>
/// Count draws by the inverse distribution function, one uniform each: more luck never gives a smaller count,
/// so runs that share their uniforms stay coupled. Exact but where u is within about 1e-12 of a step.
/// </summary>
public static class Counts
{
    private const double SearchBelow = 10;

    /// <summary>The smallest k with P(Binomial(n, p) ≤ k) ≥ u.</summary>
    /// <param name="n">Trials: a whole number, 0 to 1e15.</param>
    /// <param name="p">Probability of each, 0 to 1.</param>
    /// <param name="u">Luck, within (0, 1).</param>
    /// <returns>A whole number, 0 to n.</returns>
    /// <exception cref="ArgumentOutOfRangeException">An argument is outside its range or NaN.</exception>
    public static double Binomial(double n, double p, double u) => Binomial(n, p, u, Normal.Quantile(u));

    /// <summary>As above with w = Normal.Quantile(u) known.</summary>
    public static double Binomial(double n, double p, double u, double w)
    {
        if (!(n >= 0)) throw new ArgumentOutOfRangeException(nameof(n), n, "Trials are a number from 0.");
        if (!(p is >= 0 and <= 1)) throw new ArgumentOutOfRangeException(nameof(p), p, "A probability is from 0 to 1.");
        return p <= 0.5 ? LowBinomial(n, p, u, w) : n - LowBinomial(n, 1 - p, 1 - u, -w);
    }

    /// <summary>A draw for each element; all spans have the same length.</summary>
    public static void Binomial(
        ReadOnlySpan<double> n, ReadOnlySpan<double> p, ReadOnlySpan<double> u, ReadOnlySpan<double> w, Span<double> k)
    {
        for (var i = 0; i < k.Length; i++) k[i] = Binomial(n[i], p[i], u[i], w[i]);
    }

    /// <summary>The smallest k with P(Poisson(mean) ≤ k) ≥ u.</summary>
    /// <param name="mean">From 0 to 1e15.</param>
    /// <param name="u">Luck, within (0, 1).</param>
    public static double Poisson(double mean, double u)
    {
        if (!(mean >= 0)) throw new ArgumentOutOfRangeException(nameof(mean), mean, "A mean is a number from 0.");
        if (mean == 0) return 0;
        var w = Normal.Quantile(u);
        var guess = Math.Ceiling(mean - 0.5 + Math.Sqrt(mean) * w + (w * w - 1) / 6);
        return CountLaw.Poisson(mean).Quantile(u, guess);
    }

    private static double LowBinomial(double n, double p, double u, double w)
    {
        if (n == 0 || p == 0) return 0;
        var mean = n * p;
        if (mean < SearchBelow) return Search(n, p, u, Fixed.Exp(n * Fixed.Log1p(-p)));
        var guess = Math.Ceiling(mean - 0.5 + Math.Sqrt(mean * (1 - p)) * w + (1 - 2 * p) * (w * w - 1) / 6);
        return CountLaw.Binomial(n, p).Quantile(u, guess);
    }

    /// <summary>Adds up P(0), P(1), … until the sum reaches u.</summary>
    private static double Search(double n, double p, double u, double none)
    {
        var odds = p / (1 - p);
        var (k, term, sum) = (0.0, none, none);
        while (sum < u && k < n)
        {
            term *= (n - k) / (k + 1) * odds;
            k++;
            if (sum + term == sum) break; // u is closer to 1 than the sum can tell
            sum += term;
        }

        return sum - u > 1e-13 * u && u - (sum - term) > 1e-13 * u ? k : CountLaw.Binomial(n, p).Quantile(u, k);
    }
}
