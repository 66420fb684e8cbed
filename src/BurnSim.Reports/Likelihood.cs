using BurnSim.Experiments;

namespace BurnSim.Reports;

/// <summary>Chances that the summary doesn't hold ready, because they add several outcomes up.</summary>
static class Likelihood
{
    const double Z = 1.959963984540054;

    /// <summary>A chance with its 95 % interval by Wilson 1927; the whole of 0..1 without runs.</summary>
    public static Chance Of(long count, long runs)
    {
        if (runs == 0)
        {
            return new(0, 0, 0, 1);
        }

        double n = runs, p = count / n;
        var centre = (p + Z * Z / (2 * n)) / (1 + Z * Z / n);
        var half = Z * Math.Sqrt(p * (1 - p) / n + Z * Z / (4 * n * n)) / (1 + Z * Z / n);
        return new(count, runs, count == 0 ? 0 : centre - half, count == runs ? 1 : centre + half);
    }
}
