using BurnSim.Experiments.Calibrations;
using BurnSim.Reports.Pages;
using MathNet.Numerics.Statistics;

namespace BurnSim.Reports.Calibrations;

/// <summary>What draws read in a fact's place; all NaN where none has a reading.</summary>
internal readonly record struct Shown(double P5, double P25, double P50, double P75, double P95)
{
    public bool IsThere => !double.IsNaN(P50);

    public static Shown Of(double[] readings)
    {
        double[] there = [.. readings.Where(double.IsFinite).Order()];
        double At(double fraction) => there.Length == 0 ? double.NaN : SortedArrayStatistics.Quantile(there, fraction);
        return new(At(0.05), At(0.25), At(0.5), At(0.75), At(0.95));
    }

    /// <summary>What one would say of a fact beside these.</summary>
    public string Beside(Target fact) => !IsThere ? "no reading" : Fact.Beside(fact, new(double.NaN, P5, P25, P50, P75, P95));

    /// <summary>Nine draws of ten reach the fact's range.</summary>
    public bool Reaches(Target fact) => IsThere && P95 >= fact.Low && P5 <= fact.High;
}
