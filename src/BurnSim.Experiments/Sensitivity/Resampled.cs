using BurnSim.Experiments.Designs;
using MathNet.Numerics.Distributions;

namespace BurnSim.Experiments.Sensitivity;

/// <summary>An estimate, and what it came to from each of the same resamples.</summary>
/// <param name="Value">From the rows themselves.</param>
/// <param name="Again">From each resample.</param>
/// <param name="Count">Rows behind it.</param>
internal sealed record Resampled(double Value, double[] Again, int Count)
{
    /// <summary>
    /// With its 95 % interval: between quantiles of the resamples, as far out as Student's t is wider than the normal law and
    /// resamples are narrower than samples, by √((n − 1)/n) (Hesterberg 2015, "expanded percentile").
    /// </summary>
    public Interval Interval
    {
        get
        {
            double[] sorted = [.. Again.Where(double.IsFinite).Order()];

            // What has no value lies beyond one end or the other: too much of that, and an end is among it.
            if (Count < 2 || sorted.Length < 0.975 * Again.Length) return new(Value, double.NaN, double.NaN, Count);
            var tail = Normal.CDF(0, 1, -Designs.Interval.T(Count - 1) * Math.Sqrt(Count / (Count - 1.0)));
            var below = (int)(tail * sorted.Length);
            return new(Value, sorted[below], sorted[^(below + 1)], Count);
        }
    }

    public static Resampled operator +(Resampled a, Resampled b) => a.With(b, (x, y) => x + y);

    public static Resampled operator -(Resampled a, Resampled b) => a.With(b, (x, y) => x - y);

    public static Resampled operator /(Resampled a, Resampled b) => a.With(b, (x, y) => x / y);

    private Resampled With(Resampled other, Func<double, double, double> of) =>
        new(of(Value, other.Value), [.. Again.Zip(other.Again, of)], Math.Min(Count, other.Count));
}
