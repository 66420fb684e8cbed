namespace BurnSim.Experiments.Stopping;

/// <summary>What the runs so far say of a mean.</summary>
/// <param name="Runs">Finished runs.</param>
/// <param name="Mean">Over those that have a value; NaN of none.</param>
/// <param name="Interval">Holds the true mean at 95 %; as wide as can be where too little is known.</param>
/// <param name="Needed">About how many runs the precision asked for takes; ∞: that can't be said yet.</param>
public readonly record struct Estimate(long Runs, double Mean, (double Low, double High) Interval, double Needed)
{
    public double Low => Interval.Low;

    public double High => Interval.High;

    /// <summary>Half the interval's width.</summary>
    public double Half => (High - Low) / 2;
}
