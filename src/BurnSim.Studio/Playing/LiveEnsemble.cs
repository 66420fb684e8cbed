using System.Collections.Immutable;
using System.Diagnostics;
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

/// <summary>An ensemble that plays in the background, a turn at a time, and tells how it stands.</summary>
public sealed class LiveEnsemble : IDisposable
{
    // As often as an eye follows, and seldom enough that drawing costs little beside playing.
    private static readonly TimeSpan Between = TimeSpan.FromMilliseconds(400);

    private readonly CancellationTokenSource stop = new();
    private readonly Turns turns;
    private readonly Action changed;
    private readonly Pace pace;
    private volatile bool isGone;

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
        (Scenario, Seed, Runs, this.turns, this.changed, this.pace) = (scenario, seed, runs, turns, changed, pace);
        Over = Play();
    }

    public Scenario Scenario { get; }

    public ulong Seed { get; }

    /// <summary>Runs asked for.</summary>
    public long Runs { get; }

    /// <summary>The runs so far; null: none was told yet.</summary>
    public Standing? Standing { get; private set; }

    /// <summary>Whether runs still arrive.</summary>
    public bool IsPlaying { get; private set; } = true;

    /// <summary>Ends when the last run is over or it was stopped.</summary>
    public Task Over { get; }

    /// <summary>Cancelled when it is stopped: what plays beside it stops with it.</summary>
    public CancellationToken Stopping => stop.Token;

    /// <summary>Stops it; what was played stays.</summary>
    public void Stop() => stop.Cancel();

    /// <summary>Stops it, and nothing more is told.</summary>
    public void Dispose()
    {
        isGone = true;
        stop.Cancel();
    }

    private async Task Play()
    {
        // Thousands of grids, made when its turn comes and not while a slider is moved.
        var tallies = new Lazy<Tallies>(() => new(Scenario));
        var ensemble = new Ensemble(Scenario, Seed, Runs);
        var (done, told, begun) = (0L, 0L, Stopwatch.GetTimestamp());
        long Step(int runs) => ensemble.Play(done, Math.Min(done + runs, Runs), 0, block => tallies.Value.Add(block), cancel: stop.Token);

        try
        {
            while (done < Runs && !stop.IsCancellationRequested)
            {
                done = await turns.Take(() => pace.Step(Step), stop.Token).ConfigureAwait(false);
                if (done == Runs || stop.IsCancellationRequested || (told != 0 && Stopwatch.GetElapsedTime(told) < Between)) continue;
                Tell(Stopwatch.GetElapsedTime(begun) / done * (Runs - done));
                told = Stopwatch.GetTimestamp();
            }
        }
        catch (OperationCanceledException)
        {
        }

        IsPlaying = false;
        Tell(null);

        void Tell(TimeSpan? left)
        {
            if (isGone) return;
            Standing = tallies.Value.After(done, Seed, left);
            changed();
        }
    }
}
