using System.Collections.Immutable;
using BurnSim.Experiments.Quantities;
using BurnSim.Experiments.Stopping;

namespace BurnSim.Experiments.Designs;

/// <summary>
/// Effects of a design whose points are a sample of all there could be: over points, so that intervals tell how far these
/// points pin an effect down.
/// </summary>
internal static class Sample
{
    /// <summary>For every varied path.</summary>
    /// <param name="design">The points.</param>
    /// <param name="slices">Of every varied path.</param>
    /// <param name="means">[point, quantity].</param>
    /// <param name="quantities">What is told of each.</param>
    public static ImmutableArray<PathEffect> Effects(
        Design design, ImmutableArray<ImmutableArray<Slice>> slices, Interval[,] means, ImmutableArray<Quantity> quantities)
    {
        int[] numeric = [.. design.Varied.Where(path => design.Paths[path].IsNumeric)];
        var slopes = Enumerable.Range(0, quantities.Length).Select(quantity => Slopes(design, numeric, means, quantity)).ToArray();
        return
        [
            .. design.Varied.Select((path, at) => new PathEffect(path, [.. slices[at].Select(slice => Level(slice, slices[at][0], means, quantities))],
                Array.IndexOf(numeric, path) is var place and >= 0 ? [.. slopes.Select(of => of[place])] : [])),
        ];
    }

    private static LevelEffect Level(Slice slice, Slice first, Interval[,] means, ImmutableArray<Quantity> quantities)
    {
        ImmutableArray<Moments> Over(Slice points) => [.. quantities.Select((_, quantity) => points.Points
            .Select(point => means[point, quantity].Mean).Where(double.IsFinite).Aggregate(default(Moments), (moments, value) => moments.With(value)))];
        var (here, there) = (Over(slice), Over(first));
        return new(slice.Level,
            [.. here.Zip(quantities, (of, quantity) => Interval.OfPoints(of, quantity.Kind))],
            [.. here.Zip(there, (of, from) => slice == first ? Interval.OfPoints(of, QuantityKind.Amount).FromItself() : Interval.OfDifference(of, from))]);
    }

    private static Interval[] Slopes(Design design, int[] numeric, Interval[,] means, int quantity)
    {
        int[] points = [.. Enumerable.Range(0, design.Points.Length).Where(point => double.IsFinite(means[point, quantity].Mean))];
        return numeric.Length == 0 ? [] : RankRegression.Slopes(
            [.. numeric.Select(path => points.Select(point => design.Points[point].Levels[path].Number).ToArray())],
            [.. points.Select(point => means[point, quantity].Mean)]);
    }
}
