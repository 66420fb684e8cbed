using System.Collections.Immutable;
using BurnSim.Experiments.Quantities;
using BurnSim.Experiments.Stopping;

namespace BurnSim.Experiments.Designs;

/// <summary>
/// Takes in a sweep run by run, in the order of the runs, and keeps moments only: memory grows with points and
/// quantities, not with runs.
/// </summary>
public sealed class EffectTally
{
    // Pairs of more paths are more than anyone reads.
    private const int MostPaired = 6;

    private readonly Design design;
    private readonly ImmutableArray<Quantity> quantities;
    private readonly int basePoint;
    private readonly ImmutableArray<ImmutableArray<Slice>> slices;
    private readonly ImmutableArray<ImmutableArray<(Contrast Mean, Contrast Change)>> levels = [];
    private readonly ImmutableArray<(int First, int Second, Contrast Of)> pairs = [];
    private readonly Moments[] means, differences = [];
    private long runs;

    /// <param name="design">The points.</param>
    /// <param name="quantities">What is told of each.</param>
    /// <param name="basePoint">The point of a factorial that others are held against.</param>
    public EffectTally(Design design, ImmutableArray<Quantity> quantities, int basePoint = 0)
    {
        (this.design, this.quantities, this.basePoint) = (design, quantities, basePoint);
        slices = [.. design.Varied.Select(path => Slice.Of(design, path))];
        means = new Moments[design.Points.Length * quantities.Length];
        if (design.IsSample) return;
        differences = new Moments[means.Length];
        levels = [.. slices.Select(path => path.Select(slice => (new Contrast(quantities, slice.Points, []),
            new Contrast(quantities, slice.Points, path[0].Points))).ToImmutableArray())];
        pairs = slices.Length > MostPaired ? [] : [.. Enumerable.Range(0, slices.Length).SelectMany(first =>
            Enumerable.Range(first + 1, slices.Length - first - 1).Select(second => (first, second, Together(slices[first], slices[second]))))];
    }

    /// <summary>Takes in the next run.</summary>
    /// <param name="run">[point × quantities + quantity]; NaN: there the run has none, or broke.</param>
    public void Add(ReadOnlySpan<double> run)
    {
        ArgumentOutOfRangeException.ThrowIfNotEqual(run.Length, means.Length, nameof(run));
        runs++;
        for (var i = 0; i < run.Length; i++) Take(ref means[i], run[i]);
        for (var i = 0; i < differences.Length; i++)
        {
            Take(ref differences[i], run[i] - run[basePoint * quantities.Length + i % quantities.Length]);
        }

        foreach (var (mean, change) in levels.SelectMany(path => path))
        {
            mean.Add(run);
            change.Add(run);
        }

        foreach (var (_, _, of) in pairs) of.Add(run);
    }

    /// <summary>What the runs so far say.</summary>
    public Effects Effects() => new()
    {
        Design = design,
        Quantities = quantities,
        Runs = runs,
        Means = Grid(means, Interval.Of),
        Base = basePoint,
        Differences = Differences(),
        Paths = design.IsSample ? Sample.Effects(design, slices, Grid(means, Interval.Of), quantities) :
        [
            .. design.Varied.Select((path, at) => new PathEffect(path, [.. slices[at].Zip(levels[at], (slice, of) => new LevelEffect(
                slice.Level, of.Mean.Intervals(),
                slice == slices[at][0] ? [.. of.Change.Intervals().Select(i => i.FromItself())] : of.Change.Intervals()))], [])),
        ],
        Interactions = [.. pairs.Select(pair => new Interaction(design.Varied[pair.First], design.Varied[pair.Second], pair.Of.Intervals()))],
    };

    private Interval[,] Differences()
    {
        var grid = Grid(differences, (moments, kind) => Interval.OfDifferences(moments, kind, 1));
        for (var quantity = 0; quantity < quantities.Length && !design.IsSample; quantity++)
        {
            grid[basePoint, quantity] = grid[basePoint, quantity].FromItself();
        }

        return grid;
    }

    private Interval[,] Grid(Moments[] moments, Func<Moments, QuantityKind, Interval> of)
    {
        var grid = new Interval[moments.Length == 0 ? 0 : design.Points.Length, quantities.Length];
        for (var i = 0; i < moments.Length; i++)
        {
            var (point, quantity) = Math.DivRem(i, quantities.Length);
            grid[point, quantity] = of(moments[i], quantities[quantity].Kind);
        }

        return grid;
    }

    /// <summary>
    /// (last, last) + (first, first) − (last, first) − (first, last), each a mean over equally many points: twice the
    /// difference of two means.
    /// </summary>
    private Contrast Together(ImmutableArray<Slice> first, ImmutableArray<Slice> second)
    {
        IEnumerable<int> Both(Slice one, Slice other) => one.Points.Intersect(other.Points);
        return new(quantities, [.. Both(first[^1], second[^1]), .. Both(first[0], second[0])],
            [.. Both(first[^1], second[0]), .. Both(first[0], second[^1])], scale: 2);
    }

    private static void Take(ref Moments moments, double value)
    {
        if (!double.IsNaN(value)) moments = moments.With(value);
    }
}
