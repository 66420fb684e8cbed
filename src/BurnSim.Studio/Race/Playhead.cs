namespace BurnSim.Studio.Race;

/// <summary>Where a race is: it moves on with time, so many days a second, and stops at the last tick.</summary>
/// <param name="step">Days of a tick.</param>
public sealed class Playhead(int step)
{
    // Parts of a tick that have gone by.
    private double past;

    /// <summary>Ticks there are.</summary>
    public int Ticks
    {
        get;
        set => (field, Tick) = (value, Math.Clamp(Tick, 0, Math.Max(0, value - 1)));
    }

    public int Tick { get; private set; }

    public bool IsAtEnd => Tick >= Ticks - 1;

    /// <summary>Goes to a tick, or as near as there is one.</summary>
    public void Go(int tick) => (Tick, past) = (Math.Clamp(tick, 0, Math.Max(0, Ticks - 1)), 0);

    /// <summary>Moves on.</summary>
    /// <param name="time">That has gone by.</param>
    /// <param name="speed">Days a second.</param>
    public void Advance(TimeSpan time, double speed)
    {
        past += time.TotalSeconds * speed / step;
        var whole = (int)Math.Min(past, Ticks);
        (past, Tick) = (past - whole, Math.Clamp(Tick + whole, 0, Math.Max(0, Ticks - 1)));
    }
}
