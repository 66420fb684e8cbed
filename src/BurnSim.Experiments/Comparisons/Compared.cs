using System.Collections.Immutable;
using BurnSim.Experiments.Designs;
using BurnSim.Experiments.Stopping;
using BurnSim.Recording;

namespace BurnSim.Experiments.Comparisons;

/// <summary>A base and its alternatives, run by run under the same luck. Memory doesn't grow with the runs.</summary>
public sealed class Compared
{
    private readonly Moments[] moments;
    private readonly Tally[] users;

    private Compared(Course start, ImmutableArray<Alternative> alternatives)
    {
        Base = start;
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
    public ulong Seed { get; private init; }

    /// <summary>Runs asked for; more than were played after an interruption.</summary>
    public long Asked { get; private init; }

    /// <summary>Runs played that broke on some course.</summary>
    public long Failed { get; private set; }

    /// <summary>The first of them; null: none.</summary>
    public FailedRun? Failure { get; private set; }

    /// <summary>A measure on the base, by number: its mean with a 95 % interval.</summary>
    public Interval Now(int measure) => Interval.Of(moments[measure], Measures.All[measure].Kind);

    /// <summary>A firm's users at the end on the base.</summary>
    public Spread Users(int firm) => users[firm].Spread();

    /// <summary>Plays them.</summary>
    /// <param name="start">The base.</param>
    /// <param name="alternatives">What is held against it, with its cast, currency and dates (<see cref="Alternative.Faults"/>).</param>
    /// <param name="runs">How many runs on each.</param>
    /// <param name="seed">Root seed.</param>
    /// <param name="threads">Threads to play on; 0: one a core.</param>
    /// <param name="progress">Told how many runs are done, over all courses; from any thread.</param>
    /// <param name="cancel">No run is begun any more: then it is over the first so many.</param>
    public static Compared Play(
        Course start, ImmutableArray<Alternative> alternatives, long runs, ulong seed, int threads,
        Action<long>? progress = null, CancellationToken cancel = default)
    {
        var compared = new Compared(start, alternatives) { Seed = seed, Asked = runs };
        var paired = new PairedRuns([start, .. alternatives.Select(alternative => alternative.Course)], seed, threads, bands: true);
        paired.Play(0, runs, compared.Add, progress, cancel);
        (compared.Failed, compared.Failure) = (paired.Failed, paired.Failure?.Run);
        return compared;
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
