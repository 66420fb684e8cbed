using System.Collections.Immutable;

namespace BurnSim.Results;

/// <summary>What it takes to have the same results again. Nothing in it depends on the machine.</summary>
public sealed record Manifest
{
    /// <summary>The engine's version.</summary>
    public static string Version { get; } = typeof(Simulation).Assembly.GetName().Version!.ToString(3);

    public string Engine { get; } = Version;

    /// <summary>Name of the scenario.</summary>
    public required string Scenario { get; init; }

    /// <summary>The scenario file as it was read.</summary>
    public required string Text { get; init; }

    /// <summary>SHA-256 of <see cref="Resolved"/>, in hexadecimal: two scenarios with the same hash are the same.</summary>
    public required string Sha256 { get; init; }

    /// <summary>What the command line set, as given: PATH=VALUE.</summary>
    public required ImmutableArray<string> Overrides { get; init; }

    /// <summary>Every value in force, with files extended and the command line applied.</summary>
    public required ImmutableArray<(string Path, string Value)> Resolved { get; init; }

    public required ulong Seed { get; init; }
    public required long RunsAsked { get; init; }
    public long RunsFinished { get; init; }
}
