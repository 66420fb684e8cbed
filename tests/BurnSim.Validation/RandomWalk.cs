using MathNet.Numerics.Distributions;
using MathNet.Numerics.Integration;

namespace BurnSim.Validation;

/// <summary>
/// How likely a standard Brownian motion is outside ±b(t)√t at one of the times it is looked at: the density of those
/// still inside, carried from look to look (Armitage, McPherson and Rowe 1969, "Repeated significance tests on
/// accumulating data").
/// </summary>
internal static class RandomWalk
{
    private const int Nodes = 200;

    // Beyond it lies less than 1e-14.
    private const double Furthest = 8;

    /// <param name="times">Looks, rising.</param>
    /// <param name="boundary">b at each, in standard deviations.</param>
    public static double Leaves(double[] times, double[] boundary)
    {
        var (at, inside) = Rule(times[0], boundary[0]);
        for (var i = 0; i < Nodes; i++)
        {
            inside[i] *= Normal.PDF(0, Math.Sqrt(times[0]), at[i]);
        }

        for (var look = 1; look < times.Length; look++)
        {
            var spread = Math.Sqrt(times[look] - times[look - 1]);
            var (next, weight) = Rule(times[look], boundary[look]);
            for (var i = 0; i < Nodes; i++)
            {
                weight[i] *= Enumerable.Range(0, Nodes).Sum(j => inside[j] * Normal.PDF(at[j], spread, next[i]));
            }

            (at, inside) = (next, weight);
        }

        return 1 - inside.Sum();
    }

    private static (double[] At, double[] Weight) Rule(double time, double boundary)
    {
        var end = Math.Min(boundary, Furthest) * Math.Sqrt(time);
        var rule = new GaussLegendreRule(-end, end, Nodes);
        return (rule.Abscissas, rule.Weights);
    }
}
