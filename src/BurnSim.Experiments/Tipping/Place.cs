using BurnSim.Experiments.Comparisons;
using BurnSim.Experiments.Designs;
using BurnSim.Experiments.Quantities;
using BurnSim.Experiments.Stopping;

namespace BurnSim.Experiments.Tipping;

/// <summary>A value within the range, and what the first so many runs gave there. Kept run by run: 8 bytes each.</summary>
/// <param name="at">Part of the way from the range's first end, 0, to its last, 1.</param>
/// <param name="kind">The ends the quantity lies between.</param>
public sealed class Place(double at, QuantityKind kind)
{
    private readonly List<double> values = [];
    private readonly SortedDictionary<double, long> settled = [];
    private Moments moments;

    public double At => at;

    /// <summary>Runs played, those that broke or have no value included.</summary>
    public long Runs => values.Count;

    /// <summary>The quantity's mean with a 95 % interval.</summary>
    public Interval Mean => Interval.Of(moments, kind);

    /// <summary>By run; NaN where it has none.</summary>
    public IReadOnlyList<double> Values => values;

    /// <summary>How many runs' leaders never changed again after so many days, the fewest days first.</summary>
    public IReadOnlyDictionary<double, long> Settled => settled;

    /// <summary>Takes in the next run.</summary>
    public void Add(Reading reading)
    {
        values.Add(reading.Value);
        if (!double.IsNaN(reading.Value)) moments = moments.With(reading.Value);
        if (!double.IsNaN(reading.Settled)) settled[reading.Settled] = settled.GetValueOrDefault(reading.Settled) + 1;
    }

    /// <summary>How much the mean here lies above that at another place, within the runs that both have: 95 % interval.</summary>
    public Interval Over(Place other)
    {
        var paired = new Paired(kind);
        for (var run = 0; run < Math.Min(values.Count, other.values.Count); run++) paired.Add(other.values[run], values[run]);
        return paired.Change;
    }

    /// <summary>How far luck moves the quantity together here and at another place: their correlation over runs; 0 where it doesn't move one.</summary>
    public double Correlation(Place other)
    {
        var (here, there, sum) = (new Moments(), new Moments(), new Moments());
        for (var run = 0; run < Math.Min(values.Count, other.values.Count); run++)
        {
            var (a, b) = (values[run], other.values[run]);
            if (double.IsNaN(a + b)) continue;
            (here, there, sum) = (here.With(a), there.With(b), sum.With(a + b));
        }

        // Var(a + b) = Var a + Var b + 2 Cov(a, b).
        var scale = 2 * Math.Sqrt(here.Squares * there.Squares);
        return scale > 0 ? Math.Clamp((sum.Squares - here.Squares - there.Squares) / scale, -1, 1) : 0;
    }
}
