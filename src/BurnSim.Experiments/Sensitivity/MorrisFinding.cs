using System.Collections.Immutable;
using BurnSim.Experiments.Designs;
using BurnSim.Experiments.Quantities;
using BurnSim.Randomness;

namespace BurnSim.Experiments.Sensitivity;

/// <summary>
/// The elementary effects of one factor on an output: the change along each trajectory over <see cref="Trajectories.Step"/>,
/// so for the whole of the factor's range, in the output's unit.
/// </summary>
/// <param name="Mean">μ: their mean (Morris 1991).</param>
/// <param name="Size">μ*: the mean of their sizes, whichever way they go (Campolongo, Cariboni and Saltelli 2007).</param>
/// <param name="Spread">σ: their standard deviation: 0 where the factor does the same wherever the others stand. What luck adds is taken off.</param>
/// <param name="Luck">What μ* would be if the factor did nothing and luck alone made the changes seen within points.</param>
public sealed record MorrisEffect(Interval Mean, Interval Size, Interval Spread, double Luck)
{
    /// <summary>How much higher the output is on average in the upper half of the factor's range than in the lower, in the output's unit.</summary>
    public Interval Swing => Mean with { Mean = Mean.Mean * Trajectories.Step, Low = Mean.Low * Trajectories.Step, High = Mean.High * Trajectories.Step };
}

/// <summary>What trajectories say of one output.</summary>
/// <param name="Output">The output.</param>
/// <param name="Mean">Its mean over the trajectories' starts.</param>
/// <param name="Effects">[factor].</param>
public sealed record MorrisFinding(Quantity Output, Interval Mean, ImmutableArray<MorrisEffect> Effects) : Finding(Output, Mean)
{
    // √(2/π): the mean size of a standard normal draw.
    private const double MeanSize = 0.7978845608028654;

    /// <inheritdoc/>
    public override int Factors => Effects.Length;

    /// <inheritdoc/>
    public override Interval Strength(int factor) => Effects[factor].Size;

    /// <inheritdoc/>
    public override Interval Swing(int factor) => Effects[factor].Swing;

    /// <inheritdoc/>
    public override bool Matters(int factor) => Effects[factor].Mean.IsClear || Effects[factor].Spread.Low > 0;

    /// <summary>The effects on every output.</summary>
    /// <param name="rows">What trials along the trajectories gave.</param>
    /// <param name="trajectories">The trajectories.</param>
    /// <param name="seed">Root seed.</param>
    public static ImmutableArray<MorrisFinding> Of(Rows rows, Trajectories trajectories, ulong seed)
    {
        var bootstrap = new Bootstrap(rows.Count, seed);
        return [.. rows.Outputs.Select((output, number) => Of(rows, output, new(rows, number, centre: 0), trajectories, bootstrap))];
    }

    private static MorrisFinding Of(Rows rows, Quantity output, Pairing pairing, Trajectories trajectories, Bootstrap bootstrap)
    {
        var (changes, noise) = (new double[trajectories.Dimensions, rows.Count], new double[trajectories.Dimensions, rows.Count]);
        for (var row = 0; row < rows.Count; row++)
        {
            var order = trajectories.Order(row);
            for (var step = 0; step < order.Length; step++)
            {
                var (factor, change) = (order[step], (step + 1, step));
                var by = trajectories.GoesUp(row, factor) ? Trajectories.Step : -Trajectories.Step;
                (changes[factor, row], noise[factor, row]) = !pairing.GoTo(row, step, step + 1) ? (double.NaN, double.NaN)
                    : (pairing.Mean(change) / by, pairing.Noise(change) / (by * by));
            }
        }

        var starts = Terms.Of(rows.Count, row => pairing.GoTo(row, 0) ? pairing.Mean((0, Pairing.Centre)) : double.NaN);
        return new(output, bootstrap.Of(starts).Interval, [.. Enumerable.Range(0, trajectories.Dimensions).Select(factor => Of(
            Terms.Of(rows.Count, row => changes[factor, row]), Terms.Of(rows.Count, row => Math.Abs(changes[factor, row])),
            Terms.Of(rows.Count, row => noise[factor, row]), bootstrap))]);
    }

    private static MorrisEffect Of(Terms effects, Terms sizes, Terms noise, Bootstrap bootstrap) => new(
        bootstrap.Of(effects).Interval, bootstrap.Of(sizes).Interval,
        bootstrap.Of(times => Left(effects.Variance(times), noise.Mean(times)), effects.Count).Interval,
        MeanSize * Math.Sqrt(bootstrap.Of(noise).Value));

    /// <summary>The root of what noise leaves of a variance; what rounding leaves is nothing.</summary>
    private static double Left(double variance, double noise)
    {
        var left = variance - noise;
        return left > 1e-9 * variance ? Math.Sqrt(left) : double.IsNaN(left) ? left : 0;
    }
}
