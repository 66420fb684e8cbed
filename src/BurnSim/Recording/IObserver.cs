using BurnSim.Market;

namespace BurnSim.Recording;

/// <summary>Sees a run, and never touches it: it has no way to draw random numbers or to change the state.</summary>
public interface IObserver
{
    /// <summary>A run begins: <paramref name="state"/> is as before its first tick.</summary>
    void Begin(State state);

    /// <summary>A tick has ended.</summary>
    void See(State state);
}
