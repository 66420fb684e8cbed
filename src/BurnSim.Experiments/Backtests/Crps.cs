namespace BurnSim.Experiments.Backtests;

/// <summary>
/// The continuous ranked probability score, E|X − y| − ½ E|X − X′|: how far a forecast X lies from what came, y, in its unit;
/// of a single number the absolute error (Gneiting and Raftery 2007, "Strictly proper scoring rules, prediction, and
/// estimation", eq. 21).
/// </summary>
public static class Crps
{
    /// <summary>
    /// Of a forecast known by draws from it. Pairs are those of different draws, so that few draws score on average as many
    /// do (Ferro 2014, "Fair scores for ensemble forecasts"); below 0 by chance where y lies amid few draws.
    /// </summary>
    /// <param name="sorted">The draws in ascending order; NaN of fewer than two.</param>
    /// <param name="y">What came.</param>
    public static double OfEnsemble(ReadOnlySpan<double> sorted, double y)
    {
        var n = sorted.Length;
        if (n < 2) return double.NaN;
        var (off, apart) = (0.0, 0.0);
        for (var i = 0; i < n; i++)
        {
            off += Math.Abs(sorted[i] - y);
            // Σ over pairs of |x_i − x_j|: the i-th is the greater of i pairs and the smaller of n − 1 − i.
            apart += (2.0 * i - (n - 1)) * (sorted[i] - y);
        }

        return off / n - apart / ((double)n * (n - 1));
    }

    /// <summary>Of a forecast that is uniform from <paramref name="low"/> to <paramref name="high"/>.</summary>
    public static double OfUniform(double low, double high, double y)
    {
        var width = high - low;
        var outside = Math.Max(0, Math.Max(low - y, y - high));
        if (width <= 0) return outside;
        // ∫ F² below y and ∫ (1 − F)² above it; beyond an end the whole way counts.
        var (below, above) = (Math.Clamp(y - low, 0, width), Math.Clamp(high - y, 0, width));
        return (below * below * below + above * above * above) / (3 * width * width) + outside;
    }
}
