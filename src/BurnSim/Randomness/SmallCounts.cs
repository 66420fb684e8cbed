using System.Runtime.CompilerServices;

namespace BurnSim.Randomness;

/// <summary>Counts of a few: P(0), P(1), … added up until the sum reaches u, in all lanes at once.</summary>
internal static class SmallCounts
{
    // A variance below 8 and a u that a draw can be stay below this; what doesn't is left open.
    private const int MostSteps = 64;

    // Relative error of the sums: 64 terms of 4 roundings each and those of P(0), doubled and more.
    private const double Rounding = 1e-13;

    /// <summary>The smallest k with P(K ≤ k) ≥ u.</summary>
    /// <param name="nothing">P(K = 0).</param>
    /// <param name="slope">P(j)/P(j − 1) = (slope − (j − 1) decline)/j: Binomial's np/q and p/q, Poisson's mean and 0.</param>
    /// <param name="decline">See slope.</param>
    /// <param name="u">Luck.</param>
    /// <param name="known">One bit a lane: k is right whatever rounding did.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T Quantile<T>(T nothing, T slope, T decline, T u, out uint known) where T : struct, ILanes<T>
    {
        var (term, sum, k, j) = (nothing, nothing, T.Of(0), T.Of(0));
        var gap = sum - u;
        var nearest = T.Max(gap, -gap);
        for (var step = 0; step < MostSteps && T.Less(sum, u) != 0; step++)
        {
            // The sum goes on in lanes that have reached u already, away from it.
            var odds = slope - j * decline;
            j += T.Of(1);
            k = T.WhereLess(sum, u, j, k);
            term *= odds / j;
            sum += term;
            gap = sum - u;
            nearest = T.Min(T.Max(gap, -gap), nearest);
        }

        known = T.Less(T.Of(Rounding) * u, nearest) & ~T.Less(sum, u);
        return k;
    }
}
