using System.Collections.Immutable;

namespace BurnSim.Experiments.Explanations;

/// <summary>
/// Why a firm leads: what else is tried under the same luck. All is given a first look; what moved the chance most is
/// then measured on other runs, so that having been chosen doesn't flatter it.
/// </summary>
/// <param name="market">The market as it is.</param>
/// <param name="seed">Root seed.</param>
/// <param name="threads">Threads to play on; 0: one a core.</param>
public sealed class Explaining(Scenario market, ulong seed, int threads)
{
    // So few runs are played on everything; of more, everything gets a part, and the strongest the rest.
    private const int Few = 400, LeastLook = 200, Part = 8, MostKept = 16;

    /// <summary>The runs as they are.</summary>
    public Standings Standings { get; } = new(market);

    /// <summary>What was tried, the strongest first.</summary>
    public ImmutableArray<Effect> Effects { get; private set; } = [];

    /// <summary>A run that broke on some course, which leaves it out of all; and how many did.</summary>
    public (FailedRun? First, long Count) Failed { get; private set; }

    /// <summary>Runs of the first look.</summary>
    public static long Look(long runs) => runs <= Few ? runs : Math.Max(LeastLook, runs / Part);

    /// <summary>How many runs trying so many counterfactuals plays in all.</summary>
    public static long Plays(int counterfactuals, long runs) =>
        (counterfactuals + 1) * Look(runs) + (Math.Min(MostKept, counterfactuals) + 1) * (runs - Look(runs));

    /// <summary>Plays the runs as they are.</summary>
    public Standings Watch(long runs, Action<long>? progress = null, CancellationToken cancel = default)
    {
        Play([market], 0, runs, pair => Standings.Add(pair[0].Outcome), progress, cancel);
        return Standings;
    }

    /// <summary>Tries counterfactuals.</summary>
    /// <param name="all">What to try.</param>
    /// <param name="firm">The firm whose lead is explained.</param>
    /// <param name="runs">Runs of the strongest; the first of them are the look at all.</param>
    /// <param name="progress">Told how many runs are done.</param>
    /// <param name="cancel">Ends it early.</param>
    public ImmutableArray<Effect> Try(ImmutableArray<Counterfactual> all, int firm, long runs, Action<long>? progress = null, CancellationToken cancel = default)
    {
        var look = Look(runs);
        var effects = Measure(all, firm, 0, look, progress, cancel).ToArray();
        int[] kept = look == runs ? [] : [.. Enumerable.Range(0, all.Length).OrderByDescending(at => Size(effects[at])).Take(MostKept)];
        var before = (all.Length + 1) * look;
        var again = Measure([.. kept.Select(at => all[at])], firm, look, runs, done => progress?.Invoke(before + done), cancel);
        // An interruption may leave less of the second look than there is of the first.
        foreach (var (at, better) in kept.Zip(again).Where(second => second.Second.Runs >= look)) effects[at] = better;
        return Effects = [.. effects.Where(effect => effect.Runs > 0).OrderByDescending(effect => again.Contains(effect)).ThenByDescending(Size)];
    }

    private static double Size(Effect effect) => effect.Runs == 0 ? 0 : Math.Abs(effect.Change.Mean);

    private ImmutableArray<Effect> Measure(
        ImmutableArray<Counterfactual> all, int firm, long from, long end, Action<long>? progress, CancellationToken cancel)
    {
        if (all.IsEmpty) return [];
        ImmutableArray<Effect> effects = [.. all.Select(counterfactual => new Effect(counterfactual, firm, market.Firms.Length))];
        Play([market, .. all.Select(counterfactual => counterfactual.Market)], from, end, pair =>
        {
            for (var at = 0; at < effects.Length; at++) effects[at].Add(pair[0].Outcome.Leader, pair[at + 1].Outcome.Leader);
        }, progress, cancel);
        return effects;
    }

    private void Play(ImmutableArray<Scenario> markets, long from, long end, PairSink sink, Action<long>? progress, CancellationToken cancel)
    {
        var runs = new PairedRuns([.. markets.Select(of => new Course(of))], seed, threads);
        runs.Play(from, end, sink, progress, cancel);
        Failed = (Failed.First ?? runs.Failure?.Run, Failed.Count + runs.Failed);
    }
}
