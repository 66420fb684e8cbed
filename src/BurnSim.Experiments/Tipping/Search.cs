using System.Collections.Immutable;

namespace BurnSim.Experiments.Tipping;

/// <summary>
/// Looks along a range for where a mean crosses a goal: a few runs at places evenly apart say whether and about where, more
/// places are set between those that disagree, and all runs are played where they decide. No run is played twice.
/// </summary>
/// <param name="goal">What is crossed.</param>
/// <param name="way">How the market comes to a place.</param>
/// <param name="plays">Plays runs.</param>
/// <param name="runs">Runs at the places that decide.</param>
public sealed class Search(Goal goal, Way way, Plays plays, long runs)
{
    // A look takes an eighth of the runs, so its intervals are about three times as wide as the final ones: three open
    // places in them leave one or two for the end, near enough together to draw straight lines between them.
    private const int LookPart = 8, LookOpen = 3, FinalOpen = 2;
    private const long LeastRuns = 50;

    // Parts of the range nearer together than this are one value.
    private const double Finest = 1.0 / 4096;

    private readonly SortedList<double, Place> places = [];

    /// <summary>Whether it was cancelled before it was done.</summary>
    public bool IsCut { get; private set; }

    /// <summary>Looks for all crossings, from so many places on, at least 2.</summary>
    public Curve Find(int looks)
    {
        var few = Math.Min(runs, Math.Max(runs / LookPart, LeastRuns));
        Play([.. Enumerable.Range(0, looks).Select(i => i / (looks - 1.0))], few);
        while (!IsCut && Finer(LookOpen) is { Length: > 0 } finer) Play(finer, few);
        while (!IsCut)
        {
            double[] next = [.. Curve.Deciding().Where(place => place.Runs < runs).Select(place => place.At)];
            if (next.Length == 0) next = Finer(FinalOpen);
            if (next.Length == 0) break;
            Play(next, runs);
        }

        return Curve;
    }

    /// <summary>Plays all runs at one more place; null: it was cancelled, or no run finished there.</summary>
    public Place? At(double part)
    {
        Play([part], runs);
        return IsCut || places[part].Mean.Count == 0 ? null : places[part];
    }

    /// <summary>What has been played.</summary>
    public Curve Curve => new(goal, way, [.. places.Values.Where(place => place.Mean.Count > 0)]);

    /// <summary>The middles between the places around each crossing with fewer open ones than that.</summary>
    private double[] Finer(int open) =>
    [
        .. Curve.Crossings.Where(crossing => crossing.Between.Length - 2 < open)
            .SelectMany(crossing => crossing.Between.Zip(crossing.Between.Skip(1)))
            .Where(gap => gap.Second.At - gap.First.At > Finest).Select(gap => (gap.First.At + gap.Second.At) / 2)
            .Where(middle => !places.ContainsKey(middle)),
    ];

    /// <summary>Plays on at some places, new ones among them, until each has so many runs.</summary>
    private void Play(double[] at, long end)
    {
        foreach (var part in at) places.TryAdd(part, new(part, goal.Quantity.Kind));
        foreach (var alike in at.Select(part => places[part]).GroupBy(place => place.Runs).OrderBy(alike => alike.Key).ToArray())
        {
            if (IsCut) return;
            ImmutableArray<Place> together = [.. alike];
            IsCut = end > plays(way, [.. together.Select(place => place.At)], alike.Key, end, readings =>
            {
                for (var i = 0; i < together.Length; i++) together[i].Add(readings[i]);
            });
        }
    }
}
