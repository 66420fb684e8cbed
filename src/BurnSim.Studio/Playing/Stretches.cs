using System.Diagnostics;

namespace BurnSim.Studio.Playing;

/// <summary>Plays runs in the background stretch by stretch, each at its turn, and tells a few times a second.</summary>
internal static class Stretches
{
    // As often as an eye follows, and seldom enough that telling costs little beside playing.
    private static readonly TimeSpan Between = TimeSpan.FromMilliseconds(400);

    /// <summary>Ends when the last run is over or it was cancelled.</summary>
    /// <param name="runs">How many runs.</param>
    /// <param name="turns">The line it waits in.</param>
    /// <param name="play">Plays on up to a run, and says how many are over.</param>
    /// <param name="tell">Told between stretches how long the rest takes as it looks; null, the last time: it is over.</param>
    /// <param name="cancel">No stretch is begun any more.</param>
    public static async Task Play(long runs, Turns turns, Func<long, long> play, Action<TimeSpan?> tell, CancellationToken cancel)
    {
        var (pace, done, told, begun) = (new Pace(), 0L, 0L, Stopwatch.GetTimestamp());
        try
        {
            while (done < runs && !cancel.IsCancellationRequested)
            {
                done = await turns.Take(() => pace.Step(count => play(Math.Min(done + count, runs))), cancel).ConfigureAwait(false);
                if (done is 0 || done == runs || cancel.IsCancellationRequested || (told != 0 && Stopwatch.GetElapsedTime(told) < Between)) continue;
                tell(Stopwatch.GetElapsedTime(begun) / done * (runs - done));
                told = Stopwatch.GetTimestamp();
            }
        }
        catch (OperationCanceledException)
        {
        }

        tell(null);
    }
}
