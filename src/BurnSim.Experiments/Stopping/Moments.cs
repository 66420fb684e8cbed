namespace BurnSim.Experiments.Stopping;

/// <summary>
/// Count, mean and sums of squared and cubed deviations from it, added to one value at a time (Pébay 2008, "Formulas for
/// robust, one-pass parallel computation of covariances and arbitrary-order statistical moments"). The same values in the
/// same order give the same bits.
/// </summary>
public readonly record struct Moments(long Count, double Mean, double Squares, double Cubes)
{
    /// <summary>These and one more value.</summary>
    public Moments With(double value)
    {
        var count = Count + 1;
        var deviation = value - Mean;
        var step = deviation / count;
        var square = deviation * step * Count;
        return new(
            count, Mean + step, Squares + square, Cubes + square * step * (count - 2) - 3 * step * Squares);
    }
}
