using BurnSim.Experiments.Comparisons;
using BurnSim.Studio.Playing;

namespace BurnSim.Studio.WhatIf;

/// <summary>A market held against another in the background, run by run under the same luck, a turn at a time.</summary>
public sealed class LiveComparison : IDisposable
{
    private readonly CancellationTokenSource stop;

    /// <param name="from">The base.</param>
    /// <param name="to">What is held against it.</param>
    /// <param name="runs">How many runs on each.</param>
    /// <param name="seed">Root seed.</param>
    /// <param name="command">The command that does it again; empty: none does.</param>
    /// <param name="turns">The line it waits in.</param>
    /// <param name="changed">Told from any thread when <see cref="Held"/> is new, the last time when it is over.</param>
    /// <param name="cancel">Stops it, as <see cref="Stop"/> does.</param>
    public LiveComparison(
        Scenario from, Alternative to, long runs, ulong seed, string command, Turns turns, Action changed, CancellationToken cancel = default)
    {
        (Runs, stop) = (runs, CancellationTokenSource.CreateLinkedTokenSource(cancel));
        var compared = new Compared(from, [to], runs, seed, 0);
        Over = Stretches.Play(runs, turns, Play, Tell, stop.Token);

        long Play(long end)
        {
            compared.Play(end, cancel: stop.Token);
            return compared.Played;
        }

        void Tell(TimeSpan? left)
        {
            IsPlaying = left is not null;
            if (compared.Played > 0) Held = Held.Of(compared, command, left);
            changed();
        }
    }

    /// <summary>Runs asked for on each.</summary>
    public long Runs { get; }

    /// <summary>How it stands; null: no run was told yet.</summary>
    public Held? Held { get; private set; }

    /// <summary>Whether runs still arrive.</summary>
    public bool IsPlaying { get; private set; } = true;

    /// <summary>Ends when the last run is over or it was stopped.</summary>
    public Task Over { get; }

    /// <summary>Stops it; what was played stays.</summary>
    public void Stop() => stop.Cancel();

    public void Dispose() => stop.Cancel();
}
