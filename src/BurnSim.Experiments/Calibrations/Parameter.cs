using MathNet.Numerics.Statistics;

namespace BurnSim.Experiments.Calibrations;

/// <summary>A calibrated number.</summary>
/// <param name="Number">As it was assumed.</param>
/// <param name="Places">[draw]: the fraction of what was assumed that lies below.</param>
/// <param name="Effective">How many draws these are worth.</param>
public sealed record Parameter(Number Number, double[] Places, double Effective)
{
    // The Kolmogorov–Smirnov distance that as many draws from the assumption itself pass once in a hundred times, times √n.
    private const double Chance = 1.628;

    /// <summary>[draw], in the record's own unit.</summary>
    public double[] Values => field ??= [.. Places.Select(Number.At)];

    /// <summary>The greatest distance of the two distribution functions, after and before the facts: 0 nothing was learned, 1 all.</summary>
    public double Learned
    {
        get
        {
            var (sorted, most) = (Places.Order().ToArray(), 0.0);
            for (var i = 0; i < sorted.Length; i++)
            {
                most = Math.Max(most, Math.Max((i + 1.0) / sorted.Length - sorted[i], sorted[i] - (double)i / sorted.Length));
            }

            return most;
        }
    }

    /// <summary>The facts say something of it that chance alone wouldn't.</summary>
    public bool IsIdentified => Learned > Chance / Math.Sqrt(Effective);

    /// <summary>The value with a fraction of what was assumed below it.</summary>
    public double Before(double fraction) => Number.At(fraction);

    /// <summary>The value with a fraction of the draws below it.</summary>
    public double After(double fraction) => Values.Quantile(fraction);

    /// <summary>Rank correlation with another's draws, −1 to 1.</summary>
    public double With(Parameter other) =>
        Correlation.Spearman(Places, other.Places) is var alike && double.IsNaN(alike) ? 0 : alike;
}
