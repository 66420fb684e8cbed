using System.Diagnostics;

namespace BurnSim.Studio.Playing;

/// <summary>How long a turn's step may be, in runs: few at first, so that there is something to see at once.</summary>
/// <param name="turn">How long a step is to take.</param>
internal sealed class Pace(TimeSpan turn)
{
    private const int First = 8;

    private int runs = First;

    // Long enough that waiting for a step's last run is lost in it, short enough for ten tabs to take turns.
    public Pace() : this(TimeSpan.FromMilliseconds(150))
    {
    }

    /// <summary>Plays one step of so many runs, and makes the next one fit a turn.</summary>
    public T Step<T>(Func<int, T> play)
    {
        var begun = Stopwatch.GetTimestamp();
        var result = play(runs);
        var took = Stopwatch.GetElapsedTime(begun);
        runs = (int)Math.Clamp(runs * (turn / (took + TimeSpan.FromMilliseconds(1))), 1, 2.0 * runs);
        return result;
    }
}
