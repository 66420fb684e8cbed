using System.Collections.Immutable;

namespace BurnSim.Experiments.Comparisons;

/// <summary>
/// When a run on one course becomes another market than on the other, over runs: on the first date on which some firm's
/// share is 5 points apart, or from which on another firm leads to the end. Read on the bands' dates, so to within their
/// stride.
/// </summary>
/// <param name="scenario">The market.</param>
public sealed class Divergence(Scenario scenario)
{
    /// <summary>How far apart a share must be, fraction of all users: see docs/decisions/0020.</summary>
    public const double Apart = 0.05;

    // 97.5 % point of the standard normal.
    private const double Z = 1.959963984540054;

    private readonly ImmutableArray<int> ticks = Samples.TicksOf(scenario);
    private readonly long[] counts = new long[Samples.TicksOf(scenario).Length];
    private long runs;

    /// <summary>Runs that ever become another market.</summary>
    public Chance Reached => Chance.Of(counts.Sum(), runs);

    /// <summary>Days between the dates it is read on.</summary>
    public int Days => (ticks.Length > 1 ? ticks[1] - ticks[0] : 1) * scenario.Step;

    /// <summary>Runs that do on a date, by the number of the date.</summary>
    public ImmutableArray<long> Counts => [.. counts];

    /// <summary>
    /// The date by which half of those runs have, with its 95 % interval from the ranks n/2 ± z√n/2 (Conover 1999, §3.2);
    /// null: none does.
    /// </summary>
    public (DateOnly At, DateOnly Low, DateOnly High)? Median
    {
        get
        {
            var n = counts.Sum();
            if (n == 0) return null;
            var half = Z * Math.Sqrt(n) / 2;
            return (Ranked((n + 1) / 2), Ranked((long)Math.Floor(n / 2.0 - half)), Ranked((long)Math.Ceiling(n / 2.0 + 1 + half)));
        }
    }

    /// <summary>The number of the date on which a run becomes another market; −1: it never does.</summary>
    public static int Point(Samples now, Samples then)
    {
        var (points, first) = (now.Points, -1);
        var led = true;
        for (var point = points - 1; point >= 0; point--)
        {
            led &= now.Leader(point) != then.Leader(point);
            if (led || IsApart(now, then, point)) first = point;
        }

        return first;
    }

    public void Add(Samples now, Samples then)
    {
        runs++;
        if (Point(now, then) is var point and >= 0) counts[point]++;
    }

    private static bool IsApart(Samples now, Samples then, int point)
    {
        for (var firm = 0; firm < now.Firms; firm++)
        {
            if (Math.Abs(now.Share(point, firm) - then.Share(point, firm)) >= Apart) return true;
        }

        return false;
    }

    private DateOnly Ranked(long rank)
    {
        var (point, left) = (0, Math.Clamp(rank, 1, counts.Sum()));
        while (left > counts[point]) left -= counts[point++];
        return scenario.DateOf(ticks[point]);
    }
}
