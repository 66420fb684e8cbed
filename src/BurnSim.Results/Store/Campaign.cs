using System.Collections.Immutable;
using BurnSim.Experiments;

namespace BurnSim.Results.Store;

/// <summary>Plays what a store has not got yet, part by part.</summary>
/// <param name="store">Where the runs go.</param>
/// <param name="points">The scenario of every point of the design.</param>
/// <param name="threads">Threads to play on; 0: one a core.</param>
public sealed class Campaign(RunStore store, ImmutableArray<Scenario> points, int threads)
{
    private readonly BandTallies? bands = points.Length == 1 ? new(points[0]) : null;
    private readonly PartTables tables = new(points[0]);
    private readonly Ensemble ensemble = new(points[0], store.Plan.Seed, 0);
    private readonly Round round = new([.. points.Select(point => (Course)point)], store.Plan.Seed, threads);

    /// <summary>Runs of all points to be played so that the store has those from first to end − 1.</summary>
    public long Left(long first, long end) => points.Length * store.Gaps(first, end).Sum(gap => gap.End - gap.First);

    /// <summary>Plays them. False: it was cancelled before the end; what was over by then is kept.</summary>
    /// <param name="first">First run of every point.</param>
    /// <param name="end">One past the last.</param>
    /// <param name="progress">Told after every run how many are done; from any thread.</param>
    /// <param name="cancel">No run is begun any more.</param>
    public bool Play(long first, long end, Action<long>? progress, CancellationToken cancel)
    {
        var before = 0L;
        foreach (var (from, to) in store.Gaps(first, end).ToList())
        {
            using var draft = new PartDraft(store, tables, from);
            var reached = bands is null
                ? PlayPoints(draft, from, to, done => progress?.Invoke(before + done), cancel)
                : PlayRuns(draft, from, to, done => progress?.Invoke(before + done), cancel);
            if (reached > from)
            {
                draft.Seal(reached, bands);
            }

            if (reached < to)
            {
                return false;
            }

            before += points.Length * (to - from);
        }

        return true;
    }

    private long PlayRuns(PartDraft draft, long first, long end, Action<long> progress, CancellationToken cancel)
    {
        bands!.Clear();
        return ensemble.Play(first, end, threads, block =>
        {
            bands.Add(block, threads);
            foreach (var run in block)
            {
                draft.Add(0, run);
            }
        }, progress, cancel);
    }

    /// <summary>A round of every point; a round that is cancelled is not kept, as it has not all its points.</summary>
    private long PlayPoints(PartDraft draft, long first, long end, Action<long> progress, CancellationToken cancel)
    {
        if (!round.Play(first, (int)(end - first), progress, cancel))
        {
            return first;
        }

        for (var run = 0; run < end - first; run++)
        {
            for (var point = 0; point < points.Length; point++)
            {
                draft.Add(point, round[point, run]);
            }
        }

        return end;
    }
}
