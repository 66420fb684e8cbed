using System.Diagnostics;

namespace BurnSim.Studio.Playing;

/// <summary>Runs that are played in the background stretch by stretch, each at its turn, and what they say so far, told a few times a second.</summary>
/// <typeparam name="T">What they say.</typeparam>
public sealed class Live<T> : IDisposable where T : class
{
    // As often as an eye follows, and seldom enough that telling costs little beside playing.
    private static readonly TimeSpan Between = TimeSpan.FromMilliseconds(400);

    private readonly CancellationTokenSource stop;
    private readonly Action changed;
    private volatile bool isGone;

    /// <param name="runs">How many runs.</param>
    /// <param name="turns">The line it waits in.</param>
    /// <param name="play">Plays on up to a run, and says how many are over.</param>
    /// <param name="say">What they say, given how long the rest takes as it looks, null: it is over; null where that is nothing yet.</param>
    /// <param name="changed">Told from any thread when <see cref="Said"/> is new, the last time when it is over.</param>
    /// <param name="cancel">Stops it, as <see cref="Stop"/> does.</param>
    public Live(long runs, Turns turns, Func<long, CancellationToken, long> play, Func<TimeSpan?, T?> say, Action changed, CancellationToken cancel = default)
        : this(runs, turns, play, say, changed, new(), cancel)
    {
    }

    internal Live(
        long runs, Turns turns, Func<long, CancellationToken, long> play, Func<TimeSpan?, T?> say, Action changed, Pace pace, CancellationToken cancel)
    {
        (Runs, this.changed, stop) = (runs, changed, CancellationTokenSource.CreateLinkedTokenSource(cancel));
        Over = Play(turns, pace, play, say);
    }

    /// <summary>Runs asked for.</summary>
    public long Runs { get; }

    /// <summary>What they say so far; null: nothing was told yet.</summary>
    public T? Said { get; private set; }

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

    private async Task Play(Turns turns, Pace pace, Func<long, CancellationToken, long> play, Func<TimeSpan?, T?> say)
    {
        var (done, told, begun) = (0L, 0L, Stopwatch.GetTimestamp());
        try
        {
            while (done < Runs && !stop.IsCancellationRequested)
            {
                done = await turns.Take(() => pace.Step(count => play(Math.Min(done + count, Runs), stop.Token)), stop.Token).ConfigureAwait(false);
                if (done is 0 || done == Runs || stop.IsCancellationRequested || (told != 0 && Stopwatch.GetElapsedTime(told) < Between)) continue;
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
            Said = say(left) ?? Said;
            changed();
        }
    }
}
