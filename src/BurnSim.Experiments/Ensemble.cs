namespace BurnSim.Experiments;

/// <summary>Takes finished runs in the order of their numbers, one at a time.</summary>
public delegate void RunSink(uint run, Recording.Outcome outcome);

/// <summary>Takes runs that are over, finished or failed, in the order of their numbers; they are reused afterwards.</summary>
public delegate void BlockSink(IReadOnlyList<RunRecord> block);

/// <summary>
/// Many runs of one course. What it says depends on the course, the seed and the runs' numbers alone: threads play the
/// runs of a block, and the block is then counted in run order into integers. A block has a fixed size, so memory grows
/// neither with runs nor, but for a <see cref="Simulation"/> each, with threads.
/// </summary>
public sealed class Ensemble(Course course, ulong seed, long runs)
{
    // Long enough that waiting for a block's last run is lost in it, short enough that its samples are some 20 MB.
    private const int BlockRuns = 256;

    /// <summary>Runs by their number: 2³² names.</summary>
    public const long MostRuns = 1L << 32;

    // Kept from one stretch of runs to the next.
    private readonly List<RunRecord> records = [];
    private Crew? crew;

    public Scenario Scenario => course.Scenario;

    public ulong Seed => seed;

    /// <summary>Runs asked for.</summary>
    public long Runs => runs;

    /// <summary>
    /// Plays all runs. A run that breaks is in <see cref="Summary.Failed"/> and the rest go on. When cancelled no run is
    /// begun any more, and the summary is that of the runs that were: always the first so many.
    /// </summary>
    /// <param name="threads">Threads to play on; 0: one a core.</param>
    /// <param name="sink">Gets every finished run.</param>
    /// <param name="progress">Told after every run how many are done; from any thread.</param>
    /// <param name="cancel">Ends the ensemble early.</param>
    public Summary Run(
        int threads = 0, RunSink? sink = null, Action<long>? progress = null, CancellationToken cancel = default)
    {
        var (ends, bands) = (new EndTallies(Scenario), new BandTallies(Scenario));
        Play(0, runs, threads, block =>
        {
            bands.Add(block, threads);
            foreach (var run in block)
            {
                ends.Add(run);
                if (run.Failure is null)
                {
                    sink?.Invoke(run.Run, run.Outcome);
                }
            }
        }, progress, cancel);
        return ends.Summary(seed, runs, bands.Bands());
    }

    /// <summary>Plays runs <paramref name="first"/> to <paramref name="end"/> − 1, block by block.</summary>
    /// <returns>The end of what was played: less than asked for only when cancelled.</returns>
    public long Play(
        long first, long end, int threads, BlockSink sink, Action<long>? progress = null, CancellationToken cancel = default)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(threads);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(end, MostRuns);
        crew = crew?.Threads == threads ? crew : new Crew(threads, seed);
        var next = first;
        while (next < end && !cancel.IsCancellationRequested)
        {
            var asked = (int)Math.Min(BlockRuns, end - next);
            while (records.Count < asked)
            {
                records.Add(new RunRecord(course));
            }

            var block = records[..asked];
            var played = crew.Play(
                block, slot => (uint)(next + slot), done => progress?.Invoke(next - first + done), cancel);
            sink(block[..played]);
            next += played;
        }

        return next;
    }
}
