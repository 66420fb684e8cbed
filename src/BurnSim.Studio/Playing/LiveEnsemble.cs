using System.Collections.Immutable;
using BurnSim.Experiments;

namespace BurnSim.Studio.Playing;

/// <summary>How an ensemble stands while its runs arrive.</summary>
/// <param name="Summary">All the runs so far, the first so many: to the bit what <c>burnsim run --runs</c> of as many says.</param>
/// <param name="Wins">[firm]: the first runs it wins.</param>
/// <param name="Left">Time to go as it looks; null: it is over.</param>
public sealed record Standing(Summary Summary, ImmutableArray<ImmutableArray<Won>> Wins, TimeSpan? Left)
{
    /// <summary>Runs that are over, finished or failed.</summary>
    public long Done => Summary.RunsFinished + Summary.Failed.Length;
}

/// <summary>An ensemble that plays in the background and tells how it stands.</summary>
public sealed class LiveEnsemble : IDisposable
{
    private readonly Live<Standing> live;

    /// <param name="scenario">What is played.</param>
    /// <param name="seed">Root seed.</param>
    /// <param name="runs">How many runs.</param>
    /// <param name="turns">The line it waits in.</param>
    /// <param name="changed">Told from any thread when <see cref="Standing"/> is new, the last time when it is over.</param>
    public LiveEnsemble(Scenario scenario, ulong seed, long runs, Turns turns, Action changed)
        : this(scenario, seed, runs, turns, changed, new())
    {
    }

    internal LiveEnsemble(Scenario scenario, ulong seed, long runs, Turns turns, Action changed, Pace pace)
    {
        (Scenario, Seed) = (scenario, seed);
        // Thousands of grids, made when its turn comes and not while a slider is moved.
        var tallies = new Lazy<Tallies>(() => new(scenario));
        var (ensemble, done) = (new Ensemble(scenario, seed, runs), 0L);
        live = new(runs, turns, Play, left => tallies.Value.After(done, seed, left), changed, pace, default);

        long Play(long end, CancellationToken cancel) => done = ensemble.Play(done, end, 0, block => tallies.Value.Add(block), cancel: cancel);
    }

    public Scenario Scenario { get; }

    public ulong Seed { get; }

    /// <summary>Runs asked for.</summary>
    public long Runs => live.Runs;

    /// <summary>The runs so far; null: none was told yet.</summary>
    public Standing? Standing => live.Said;

    /// <summary>Whether runs still arrive.</summary>
    public bool IsPlaying => live.IsPlaying;

    /// <summary>Ends when the last run is over or it was stopped.</summary>
    public Task Over => live.Over;

    /// <summary>Cancelled when it is stopped: what plays beside it stops with it.</summary>
    public CancellationToken Stopping => live.Stopping;

    /// <summary>Stops it; what was played stays.</summary>
    public void Stop() => live.Stop();

    /// <summary>Stops it, and nothing more is told.</summary>
    public void Dispose() => live.Dispose();
}
