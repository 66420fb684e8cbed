using System.Collections.Immutable;

namespace BurnSim.Experiments.Decisions;

/// <summary>
/// The patient rule induction method (Friedman and Fisher 1999): from the box of all rows a twentieth is peeled off again and
/// again, always where that raises the density of hits most for each row lost (Kwakkel and Jaxa-Rozen 2016, so that kinds and
/// equal values, which come off in lumps, are not preferred); then what was peeled too far is pasted on.
/// </summary>
/// <param name="dimensions">What rows are told apart by.</param>
/// <param name="hits">[row]: whether it is one of those sought.</param>
/// <param name="rows">The rows to look at.</param>
internal sealed class Peeling(ImmutableArray<Dimension> dimensions, bool[] hits, int[] rows)
{
    // Friedman and Fisher's patience; and no box with fewer than a twentieth of the rows, or than so many, says much.
    private const double Alpha = 0.05, LeastShare = 0.05;
    private const int LeastRows = 20;

    private readonly int allHits = rows.Count(row => hits[row]);

    /// <summary>The box that holds most hits beyond its share, in at most so many dimensions; the whole space where none does.</summary>
    /// <param name="most">Dimensions that a reader still follows.</param>
    /// <returns>The box, the restriction that chance explains least first, and the boxes that were peeled on the way to it.</returns>
    public (Box Box, ImmutableArray<Stage> Way) Find(int most)
    {
        var box = Best(Way([.. Enumerable.Range(0, dimensions.Length)])).Box;
        box = Pruned(box, most);
        if (box.Restrictions.IsEmpty) return (box, []);

        // Once more in what is left, undisturbed by all else.
        var way = Way([.. box.Restrictions.Select(restriction => restriction.Dimension).Order()]);
        var pasted = Pasted(Best(way).Box);
        var chances = pasted.Chances(dimensions, hits, rows);
        return (new([.. pasted.Restrictions.Select((restriction, at) => (restriction, at)).OrderBy(of => chances[of.at]).Select(of => of.restriction)]), [.. way]);
    }

    private Stage Best(IEnumerable<Stage> way) => way.MaxBy(stage => stage.Excess(rows.Length))!;

    private Stage Seen(Box box) => Stage.Of(box, dimensions, hits, rows);

    /// <summary>
    /// Without the restriction that most likely is chance, as long as there are too many, or chance makes as much of the best of
    /// all these dimensions and both of their ends (Bonferroni).
    /// </summary>
    private Box Pruned(Box box, int most)
    {
        while (!box.Restrictions.IsEmpty)
        {
            var chances = box.Chances(dimensions, hits, rows);
            var weakest = Enumerable.Range(0, chances.Length).MaxBy(at => chances[at]);
            if (chances.Length <= most && 2 * dimensions.Length * chances[weakest] <= 0.05) break;
            box = box.Without(box.Restrictions[weakest].Dimension);
        }

        return box;
    }

    private List<Stage> Way(int[] over)
    {
        var way = new List<Stage> { new(Box.All, rows.Length, allHits, allHits) };
        int[][] sorted = [.. over.Select(dimension => rows.OrderBy(row => dimensions[dimension].Values[row]).ToArray())];
        while (true)
        {
            var (now, best) = (way[^1], default(Peel?));
            for (var at = 0; at < over.Length; at++)
            {
                foreach (var peel in dimensions[over[at]].IsKind ? Kinds(over[at], sorted[at], now.Box) : Ends(over[at], sorted[at], now.Box))
                {
                    if (now.Rows - peel.Rows < Math.Max(LeastRows, LeastShare * rows.Length)) continue;
                    if (best is not { } better || peel.Gain(now) > better.Gain(now)) best = peel;
                }
            }

            if (best is not { } chosen || now.Hits == now.Rows) return way;
            way.Add(new(now.Box.With(chosen.Left), now.Rows - chosen.Rows, now.Hits - chosen.Hits, allHits));
            var values = dimensions[chosen.Left.Dimension].Values;
            for (var at = 0; at < over.Length; at++) sorted[at] = [.. sorted[at].Where(row => chosen.Left.Holds(values[row]))];
        }
    }

    /// <summary>What can be peeled off below and above.</summary>
    private IEnumerable<Peel> Ends(int dimension, int[] sorted, Box box)
    {
        var (values, on) = (dimensions[dimension].Values, box.On(dimension));
        int[] reversed = [.. sorted.Reverse()];
        if (Cut(sorted, values) is var (below, lost, low)) yield return new(on with { Low = low }, below, lost);
        if (Cut(reversed, values) is var (above, gone, high)) yield return new(on with { High = high }, above, gone);
    }

    /// <summary>How many rows come off an end, how many hits are among them, and halfway to the next one; equal values come off together.</summary>
    private (int Rows, int Hits, double Edge)? Cut(int[] sorted, double[] values)
    {
        var (count, lost) = (0, 0);
        for (var least = Math.Max(1, (int)(Alpha * sorted.Length)); count < sorted.Length; count++)
        {
            var edge = count < least || values[sorted[count - 1]] == values[sorted[count]] ? double.NaN
                : values[sorted[count - 1]] + (values[sorted[count]] - values[sorted[count - 1]]) / 2;
            if (!double.IsNaN(edge)) return (count, lost, edge);
            lost += hits[sorted[count]] ? 1 : 0;
        }

        return null;
    }

    private IEnumerable<Peel> Kinds(int dimension, int[] sorted, Box box) =>
        sorted.GroupBy(row => dimensions[dimension].Values[row]) is var kinds && kinds.Count() < 2 ? []
            : kinds.Select(kind => new Peel(box.On(dimension) with { Without = box.On(dimension).Without.Add(kind.Key) }, kind.Count(), kind.Count(row => hits[row])));

    /// <summary>With ends moved out again, or kinds taken back, as long as that brings in more hits than their share.</summary>
    private Box Pasted(Box box)
    {
        while (true)
        {
            var now = Seen(box);
            var better = Best(box.Restrictions.SelectMany(restriction => Wider(box, restriction)).Select(Seen).Prepend(now));
            if (better == now) return box;
            box = better.Box;
        }
    }

    private IEnumerable<Box> Wider(Box box, Restriction restriction)
    {
        var values = dimensions[restriction.Dimension].Values;
        var free = box.Without(restriction.Dimension);
        foreach (var kind in restriction.Without) yield return free.With(restriction with { Without = restriction.Without.Remove(kind) });
        double[] around = [.. rows.Where(row => free.Holds(dimensions, row)).Select(row => values[row]).Order()];
        var step = Math.Max(1, (int)(Alpha * around.Count(restriction.Holds)));
        if (double.IsFinite(restriction.Low))
        {
            var next = around.Count(value => value < restriction.Low) - step;
            yield return free.With(restriction with { Low = next > 0 ? (around[next - 1] + around[next]) / 2 : double.NegativeInfinity });
        }

        if (double.IsFinite(restriction.High))
        {
            var next = around.Length - around.Count(value => value > restriction.High) + step;
            yield return free.With(restriction with { High = next < around.Length ? (around[next - 1] + around[next]) / 2 : double.PositiveInfinity });
        }
    }

    /// <summary>A peel: what is left of a dimension, and the rows and hits that go.</summary>
    private readonly record struct Peel(Restriction Left, int Rows, int Hits)
    {
        /// <summary>How much denser hits get for each row lost.</summary>
        public double Gain(Stage from) => ((double)(from.Hits - Hits) / (from.Rows - Rows) - from.Density) / Rows;
    }
}
