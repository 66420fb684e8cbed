using System.Collections.Immutable;

namespace BurnSim.Experiments.Decisions;

/// <summary>
/// Where an option loses: a box of uncertain values, in words a scenario (Bryant and Lempert 2010). It is sought in the even
/// runs and judged by the odd ones, which know nothing of the search.
/// </summary>
public sealed record Discovery
{
    /// <summary>Losing and other rows, of those to seek in, below which nothing is sought.</summary>
    public const int LeastRows = 40;

    // What a reader still follows; and how often chance may pass for a box.
    private const int MostDimensions = 3;
    private const double Wrong = 0.05;

    /// <summary>The values by which rows are told apart; null: the future, which stands first where there are several.</summary>
    public required ImmutableArray<Unknown?> Unknowns { get; init; }

    /// <summary>Their values, by row.</summary>
    public required ImmutableArray<Dimension> Dimensions { get; init; }

    /// <summary>By row, whether the option loses.</summary>
    public required ImmutableArray<bool> Loses { get; init; }

    /// <summary>How often it does on the whole.</summary>
    public required Chance Rate { get; init; }

    /// <summary>The box found, its strongest restriction first; none: there is no box that chance wouldn't give.</summary>
    public required Box Box { get; init; }

    /// <summary>Boxes on the way to it, of the rows it was sought in; the last is the box itself.</summary>
    public required ImmutableArray<Stage> Way { get; init; }

    /// <summary>How often the option loses within the box, of the rows that judge it.</summary>
    public required Chance Density { get; init; }

    /// <summary>How many of all losses it holds, of those rows.</summary>
    public required Chance Coverage { get; init; }

    /// <summary>By restriction: how often chance would give as much within those before it, of those rows.</summary>
    public required ImmutableArray<double> Chances { get; init; }

    /// <summary>Whether there were enough losses, and enough runs without, to look for a box.</summary>
    public required bool IsSought { get; init; }

    /// <summary>Whether there is a box; chance alone gives one, or one restriction too many, in at most 5 of 100 searches.</summary>
    public bool IsFound => !Box.Restrictions.IsEmpty;

    /// <summary>Looks for one.</summary>
    /// <param name="rows">The runs.</param>
    /// <param name="loses">Whether the option loses in a run and future.</param>
    public static Discovery Of(PayoffRows rows, Func<int, int, bool> loses)
    {
        var decision = rows.Decision;
        int[] futures = [.. Enumerable.Range(0, rows.Count).Select(row => FutureOf(decision, rows.Run(row)))];
        Unknown[] unknowns = [.. decision.Unknowns.Where(unknown => unknown.IsEverywhere)];
        ImmutableArray<Dimension> dimensions =
        [
            .. decision.Futures.Length > 1 ? [new Dimension([.. futures.Select(future => (double)future)], IsKind: true)] : Array.Empty<Dimension>(),
            .. unknowns.Select(unknown => new Dimension([.. futures.Select((future, row) => unknown.Value(decision.Seed, rows.Run(row), future))])),
        ];
        return Of(dimensions, [.. futures.Select((future, row) => loses(row, future))]) with
        {
            Unknowns = [.. decision.Futures.Length > 1 ? [null] : Array.Empty<Unknown?>(), .. unknowns],
        };
    }

    /// <summary>Looks for one in rows that are independent of each other.</summary>
    internal static Discovery Of(ImmutableArray<Dimension> dimensions, bool[] loses)
    {
        int[] seek = [.. Enumerable.Range(0, loses.Length).Where(row => row % 2 == 0)], judge = [.. Enumerable.Range(0, loses.Length).Where(row => row % 2 == 1)];
        var losing = seek.Count(row => loses[row]);
        var isSought = losing >= LeastRows && seek.Length - losing >= LeastRows;
        var (sought, way) = isSought ? new Peeling(dimensions, loses, seek).Find(MostDimensions) : (Box.All, []);
        var (box, chances) = Judged(sought, dimensions, loses, judge);
        var ((inside, hit), all) = (box.Count(dimensions, loses, judge), judge.Count(row => loses[row]));
        return new()
        {
            Unknowns = [],
            IsSought = isSought,
            Dimensions = dimensions,
            Loses = [.. loses],
            Rate = Chance.Of(loses.Count(lost => lost), loses.Length),
            Box = box,
            Way = isSought ? [.. way, Stage.Of(box, dimensions, loses, seek)] : [],
            Density = Chance.Of(hit, inside),
            Coverage = Chance.Of(hit, all),
            Chances = chances,
        };
    }

    /// <summary>
    /// As many restrictions of a box, from the strongest in the rows it was sought in, as each hold more hits within those before
    /// than chance gives: tests in an order set beforehand, up to the first that fails, all together err as seldom as each.
    /// </summary>
    private static (Box Box, ImmutableArray<double> Chances) Judged(Box sought, ImmutableArray<Dimension> dimensions, bool[] loses, int[] judge)
    {
        var (box, chances) = (Box.All, ImmutableArray.CreateBuilder<double>());
        foreach (var restriction in sought.Restrictions)
        {
            var next = box.With(restriction);
            var chance = next.Chances(dimensions, loses, judge)[^1];
            if (chance > Wrong) break;
            box = next;
            chances.Add(chance);
        }

        return (box, chances.ToImmutable());
    }

    /// <summary>The one future a run is in, so that rows are independent and come as often as they are likely.</summary>
    private static int FutureOf(Decision decision, uint run)
    {
        var left = new Randomness.Draws(decision.Seed, run).Uniform(Purposes.FutureOfRun, 0, 0);
        for (var future = 0; future < decision.Futures.Length - 1; future++)
        {
            left -= decision.Futures[future].Weight;
            if (left < 0) return future;
        }

        return decision.Futures.Length - 1;
    }
}
