using System.Collections.Immutable;

namespace BurnSim.Experiments;

/// <summary>The same few runs of every point of a design: all points share their luck, run by run.</summary>
/// <param name="points">The course of every point.</param>
/// <param name="seed">Root seed.</param>
/// <param name="threads">Threads to play on; 0: one a core.</param>
/// <param name="bands">Records what bands are made of, too.</param>
public sealed class Round(ImmutableArray<Course> points, ulong seed, int threads, bool bands = false)
{
    // Point by point, so that a simulation serves all the runs of its point; kept from round to round.
    private readonly List<RunRecord> records = [];
    private readonly Crew crew = new(threads, seed);
    private int runs;

    /// <summary>A run of a point, from 0.</summary>
    public RunRecord this[int point, int run] => records[point * runs + run];

    /// <summary>Plays so many runs from <paramref name="first"/> on of every point. False: it was cancelled before the end.</summary>
    public bool Play(long first, int count, Action<long>? progress, CancellationToken cancel)
    {
        if (count != runs)
        {
            runs = count;
            records.Clear();
            records.AddRange(points.SelectMany(point => Enumerable.Range(0, runs).Select(_ => new RunRecord(point, bands))));
        }

        return crew.Play(records, slot => (uint)(first + slot % runs), progress, cancel) == records.Count;
    }
}
