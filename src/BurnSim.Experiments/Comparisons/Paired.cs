using BurnSim.Experiments.Designs;
using BurnSim.Experiments.Quantities;
using BurnSim.Experiments.Stopping;

namespace BurnSim.Experiments.Comparisons;

/// <summary>One quantity on two courses under the same luck, run by run; moments only.</summary>
/// <param name="kind">The ends it lies between.</param>
public sealed class Paired(QuantityKind kind)
{
    private Moments now, then, change;

    /// <summary>On the first course, with a 95 % interval, over the runs that have it on both; so are the rest.</summary>
    public Interval Now => Interval.Of(now, kind);

    /// <summary>On the second.</summary>
    public Interval Then => Interval.Of(then, kind);

    /// <summary>Second less first, within runs; exactly 0 where no run differs.</summary>
    public Interval Change => Interval.OfDifferences(change, kind, 1) is var told && Differing == 0 && change.Count > 0 ? told.FromItself() : told;

    /// <summary>Runs in which it differs.</summary>
    public long Differing { get; private set; }

    /// <summary>
    /// Runs that luck of their own on each course would take for each one of these to know the change as well:
    /// (Var now + Var then)/Var change. Infinite where no change varies, NaN of fewer than two runs.
    /// </summary>
    public double Worth => change.Count < 2 ? double.NaN : (now.Squares + then.Squares) / change.Squares;

    /// <summary>Takes in a run; NaN on a course leaves it out.</summary>
    public void Add(double now, double then)
    {
        if (double.IsNaN(now - then)) return;
        this.now = this.now.With(now);
        this.then = this.then.With(then);
        change = change.With(then - now);
        Differing += then == now ? 0 : 1;
    }
}
