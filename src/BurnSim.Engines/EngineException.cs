namespace BurnSim.Engines;

/// <summary>An engine that isn't there, or that refused.</summary>
/// <param name="message">What happened and what helps, for the user.</param>
/// <param name="final">The same again can't help: the words given are wrong.</param>
public sealed class EngineException(string message, bool final = false) : Exception(message)
{
    public bool Final { get; } = final;
}
