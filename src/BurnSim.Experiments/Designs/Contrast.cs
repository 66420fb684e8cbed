using System.Collections.Immutable;
using BurnSim.Experiments.Quantities;
using BurnSim.Experiments.Stopping;

namespace BurnSim.Experiments.Designs;

/// <summary>
/// A number that each run gives for a whole design, for every quantity: the mean over some points less that over others.
/// Luck that the points share falls out of it before the runs are averaged.
/// </summary>
/// <param name="quantities">What is told of every point.</param>
/// <param name="plus">Points, by number.</param>
/// <param name="minus">Points; none: the plain mean over the first.</param>
/// <param name="scale">What the difference is multiplied by.</param>
internal sealed class Contrast(ImmutableArray<Quantity> quantities, int[] plus, int[] minus, double scale = 1)
{
    private readonly Moments[] moments = new Moments[quantities.Length];

    /// <summary>Takes in a run, [point × quantities + quantity]; a point that has none leaves the run out.</summary>
    public void Add(ReadOnlySpan<double> run)
    {
        for (var quantity = 0; quantity < moments.Length; quantity++)
        {
            var value = Mean(run, plus, quantity);
            if (minus.Length > 0) value = scale * (value - Mean(run, minus, quantity));
            if (!double.IsNaN(value)) moments[quantity] = moments[quantity].With(value);
        }
    }

    /// <summary>By quantity.</summary>
    public ImmutableArray<Interval> Intervals() => [.. quantities.Zip(moments, (quantity, of) =>
        minus.Length > 0 ? Interval.OfDifferences(of, quantity.Kind, scale)
        : plus.Length > 1 ? Interval.OfMeans(of, quantity.Kind) : Interval.Of(of, quantity.Kind))];

    private double Mean(ReadOnlySpan<double> run, int[] points, int quantity)
    {
        var sum = 0.0;
        foreach (var point in points) sum += run[point * moments.Length + quantity];
        return sum / points.Length;
    }
}
