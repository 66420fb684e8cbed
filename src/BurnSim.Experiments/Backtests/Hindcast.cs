namespace BurnSim.Experiments.Backtests;

/// <summary>A scenario's runs played up to its last fact, and what each of them shows of every fact.</summary>
public sealed record Hindcast
{
    /// <summary>More runs are more memory, and sharpen nothing that facts could tell apart.</summary>
    public const int MostRuns = 100_000;

    public required Scenario Scenario { get; init; }
    public required ulong Seed { get; init; }
    public required int RunsAsked { get; init; }

    /// <summary>Runs that are over: less than asked for only after an interruption, and always the first so many.</summary>
    public required int Runs { get; init; }

    /// <summary>How many of them broke.</summary>
    public required long Failed { get; init; }

    /// <summary>The first that did, and why; null: none.</summary>
    public FailedRun? Failure { get; init; }

    /// <summary>[target][run], in the target's unit; NaN where a run has none, or broke.</summary>
    public required double[][] Readings { get; init; }

    /// <summary>Plays runs 0 to <paramref name="runs"/> − 1.</summary>
    /// <param name="scenario">With at least one target.</param>
    /// <param name="seed">Root seed.</param>
    /// <param name="runs">At most <see cref="MostRuns"/>.</param>
    /// <param name="threads">Threads to play on; 0: one a core. They change no result.</param>
    /// <param name="progress">Told after every run how many are done; from any thread.</param>
    /// <param name="cancel">No run is begun any more; those that are over stay.</param>
    public static Hindcast Play(
        Scenario scenario, ulong seed, int runs, int threads, Action<long>? progress = null, CancellationToken cancel = default)
    {
        var trials = MarketTrials.OfTargets(scenario, seed, [], threads);
        var (targets, over) = (scenario.Targets.Length, 0);
        trials.Cancel = cancel;
        trials.Progress = done =>
        {
            Interlocked.Increment(ref over);
            progress?.Invoke(done);
        };
        // Trials begin in their order, and what has begun is played to its end: those that are over are the first.
        var shown = new double[runs * targets];
        trials.Play([], [.. Enumerable.Range(0, runs).Select(run => (uint)run)], shown);
        return new()
        {
            Scenario = scenario, Seed = seed, RunsAsked = runs, Runs = over, Failed = trials.Failed, Failure = trials.Failure,
            Readings = [.. Enumerable.Range(0, targets).Select(target => Enumerable.Range(0, over).Select(run => shown[run * targets + target]).ToArray())],
        };
    }
}
