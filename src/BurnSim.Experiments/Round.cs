using System.Collections.Immutable;

namespace BurnSim.Experiments;

/// <summary>The same few runs of every point of a design: all points share their luck, run by run.</summary>
/// <param name="points">The scenario of every point.</param>
/// <param name="seed">Root seed.</param>
/// <param name="runs">How many runs.</param>
public sealed class Round(ImmutableArray<Scenario> points, ulong seed, int runs)
{
    // Point by point, so that a simulation serves all the runs of its point.
    private readonly RunRecord[] records =
        [.. points.SelectMany(point => Enumerable.Range(0, runs).Select(_ => new RunRecord(point, bands: false)))];

    /// <summary>A run of a point, from 0.</summary>
    public RunRecord this[int point, int run] => records[point * runs + run];

    /// <summary>Plays runs <paramref name="first"/> on of every point. False: it was cancelled before the end.</summary>
    public bool Play(long first, int threads, Action<long>? progress, CancellationToken cancel) =>
        new Crew(threads, seed).Play(records, slot => (uint)(first + slot % runs), progress, cancel) == records.Length;
}
