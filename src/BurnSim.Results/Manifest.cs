using BurnSim.Results.Store;

namespace BurnSim.Results;

/// <summary>What it takes to have the same results again. Nothing in it depends on the machine.</summary>
public sealed record Manifest(Plan Plan, long RunsAsked, long RunsFinished)
{
    /// <summary>The engine's version.</summary>
    public static string Version { get; } = typeof(Simulation).Assembly.GetName().Version!.ToString(3);
}
