using System.Collections.Immutable;

namespace BurnSim.Experiments;

/// <summary>Takes one run of every course, by course, finished everywhere; they are reused afterwards.</summary>
public delegate void PairSink(IReadOnlyList<RunRecord> pair);

/// <summary>
/// The same runs on several courses: each run has the same luck on all of them, so what differs is due to what differs
/// between the courses. Runs are given out in the order of their numbers; memory doesn't grow with them.
/// </summary>
/// <param name="courses">What runs follow.</param>
/// <param name="seed">Root seed.</param>
/// <param name="threads">Threads to play on; 0: one a core.</param>
/// <param name="bands">Records what bands are made of, too.</param>
public sealed class PairedRuns(ImmutableArray<Course> courses, ulong seed, int threads, bool bands = false)
{
    // Long enough that waiting for a round's last run is lost in it, short enough that its records are some MB: fewer where
    // firms are many.
    private const int RoundRuns = 512, LeastRuns = 8;
    private const long RoundNumbers = 16_000_000, FirmNumbers = 250;

    private readonly Round round = new(courses, seed, threads, bands);
    private readonly RunRecord[] pair = new RunRecord[courses.Length];

    /// <summary>Runs played on every course, those that broke on one included.</summary>
    public long Runs { get; private set; }

    /// <summary>Runs that broke on some course: they are given to nobody.</summary>
    public long Failed { get; private set; }

    /// <summary>The first that broke, and on which course; null: none did.</summary>
    public (int Course, FailedRun Run)? Failure { get; private set; }

    /// <summary>Plays runs <paramref name="first"/> to <paramref name="end"/> − 1 of every course.</summary>
    /// <param name="first">First run.</param>
    /// <param name="end">One past the last.</param>
    /// <param name="sink">Gets every run that finished on all courses.</param>
    /// <param name="progress">Told how many runs are done, over all courses; from any thread.</param>
    /// <param name="cancel">No run is begun any more.</param>
    /// <returns>The end of what was played on all courses: less than asked for only when cancelled.</returns>
    public long Play(long first, long end, PairSink sink, Action<long>? progress = null, CancellationToken cancel = default)
    {
        var size = Math.Max(LeastRuns, (int)Math.Min(RoundRuns, RoundNumbers / Numbers(courses[0].Scenario)) / courses.Length);
        for (var next = first; next < end; next += size)
        {
            var (count, before) = ((int)Math.Min(size, end - next), (next - first) * courses.Length);
            if (!round.Play(next, count, done => progress?.Invoke(before + done), cancel)) return next;
            for (var run = 0; run < count; run++) Give(run, sink);
        }

        return end;
    }

    /// <summary>About how many numbers a run's record holds.</summary>
    private long Numbers(Scenario scenario) =>
        FirmNumbers * scenario.Firms.Length + (bands ? (long)Samples.TicksOf(scenario).Length * Samples.Width(scenario) : 0);

    private void Give(int run, PairSink sink)
    {
        Runs++;
        for (var course = 0; course < pair.Length; course++)
        {
            pair[course] = round[course, run];
            if (pair[course].Failure is { } broke)
            {
                Failed++;
                Failure ??= (course, broke);
                return;
            }
        }

        sink(pair);
    }
}
