using MathNet.Numerics.Statistics;

namespace BurnSim.Experiments.Calibrations;

/// <summary>A fact and what is read in its place.</summary>
/// <param name="Fact">The fact.</param>
/// <param name="Assumed">[draw of generation 0]; NaN where a run has no reading.</param>
/// <param name="Last">[draw]: with the luck that the draw was found with.</param>
/// <param name="Fresh">[draw]: with any luck.</param>
public sealed record Fit(Target Fact, double[] Assumed, double[] Last, double[] Fresh)
{
    /// <summary>Fraction of readings within the fact's range.</summary>
    public double Within(double[] readings) => readings.Count(reading => Bar.Of(Fact).Miss(reading) == 0) / (double)readings.Length;

    /// <summary>The reading with a fraction of them below it, of those that there are; NaN of none.</summary>
    public static double Quantile(double[] readings, double fraction) => readings.Where(reading => !double.IsNaN(reading)).ToArray().Quantile(fraction);

    /// <summary>Median distance of the draws from the fact, in halves of its error bar; 0: within.</summary>
    public double Miss => Last.Select(Bar.Of(Fact).Miss).Median();

    /// <summary>Nothing that was assumed comes near it: no draw before calibration was within.</summary>
    public bool IsOutOfReach => Within(Assumed) == 0;
}
