using System.Collections.Immutable;
using BurnSim.Experiments.Designs;
using BurnSim.Experiments.Stopping;
using BurnSim.Recording;

namespace BurnSim.Experiments.Comparisons;

/// <summary>A base and its alternatives, run by run under the same luck. Memory doesn't grow with the runs.</summary>
public sealed class Compared
{
    private readonly PairedRuns paired;
    private readonly Moments[] moments;
    private readonly Tally[] users;

    /// <summary>Nothing is played yet.</summary>
    /// <param name="start">The base.</param>
    /// <param name="alternatives">What is held against it, with its cast, currency and dates (<see cref="Alternative.Faults"/>).</param>
    /// <param name="runs">How many runs on each are asked for.</param>
    /// <param name="seed">Root seed.</param>
    /// <param name="threads">Threads to play on; 0: one a core.</param>
    public Compared(Course start, ImmutableArray<Alternative> alternatives, long runs, ulong seed, int threads)
    {
        (Base, Asked, Seed) = (start, runs, seed);
        paired = new([start, .. alternatives.Select(alternative => alternative.Course)], seed, threads, bands: true);
        Measures = new(start.Scenario);
        moments = new Moments[Measures.All.Length];
        users = [.. start.Scenario.Firms.Select(_ => new Tally(EndGrids.People))];
        Shares = new(start.Scenario);
        Comparisons = [.. alternatives.Select(alternative => new Comparison(alternative, Measures))];
    }

    /// <summary>What all are held against.</summary>
    public Course Base { get; }

    /// <summary>What is compared.</summary>
    public Measures Measures { get; }

    /// <summary>Shares on the base.</summary>
    public ShareTallies Shares { get; }

    /// <summary>One an alternative, in their order.</summary>
    public ImmutableArray<Comparison> Comparisons { get; }

    /// <summary>Runs that finished on all courses: what all of this is over.</summary>
    public long Runs { get; private set; }

    /// <summary>Root seed.</summary>
    public ulong Seed { get; }

    /// <summary>Runs asked for; more than were played after an interruption.</summary>
    public long Asked { get; }

    /// <summary>Runs played on all courses, those that broke included.</summary>
    public long Played => paired.Runs;

    /// <summary>Runs played that broke on some course.</summary>
    public long Failed => paired.Failed;

    /// <summary>The first of them; null: none.</summary>
    public FailedRun? Failure => paired.Failure?.Run;

    /// <summary>A measure on the base, by number: its mean with a 95 % interval.</summary>
    public Interval Now(int measure) => Interval.Of(moments[measure], Measures.All[measure].Kind);

    /// <summary>A firm's users at the end on the base.</summary>
    public Spread Users(int firm) => users[firm].Spread();

    /// <summary>Plays all that are asked for.</summary>
    /// <inheritdoc cref="Compared(Course, ImmutableArray{Alternative}, long, ulong, int)"/>
    /// <param name="progress">Told how many runs are done, over all courses; from any thread.</param>
    /// <param name="cancel">No run is begun any more: then it is over the first so many.</param>
    public static Compared Play(
        Course start, ImmutableArray<Alternative> alternatives, long runs, ulong seed, int threads,
        Action<long>? progress = null, CancellationToken cancel = default)
    {
        var compared = new Compared(start, alternatives, runs, seed, threads);
        compared.Play(runs, progress, cancel);
        return compared;
    }

    /// <summary>Plays on, up to run <paramref name="end"/> − 1: in pieces it is the same as at once.</summary>
    /// <param name="end">One past the last run.</param>
    /// <param name="progress">Told how many runs are done, over all courses, earlier pieces included; from any thread.</param>
    /// <param name="cancel">No run is begun any more.</param>
    public void Play(long end, Action<long>? progress = null, CancellationToken cancel = default)
    {
        var before = Played * (Comparisons.Length + 1);
        paired.Play(Played, end, Add, done => progress?.Invoke(before + done), cancel);
    }

    private void Add(IReadOnlyList<RunRecord> pair)
    {
        Runs++;
        for (var measure = 0; measure < moments.Length; measure++) moments[measure] = moments[measure].With(Measures.All[measure].Of(pair[0].Outcome));
        for (var firm = 0; firm < users.Length; firm++) users[firm].Add(pair[0].Outcome.Users[firm]);
        Shares.Add(pair[0].Samples!);
        for (var at = 0; at < Comparisons.Length; at++) Comparisons[at].Add(pair[0], pair[at + 1]);
    }
}
