using System.Collections.Immutable;

namespace BurnSim.Engines.Kubernetes;

/// <summary>What a cluster of containers is asked to play.</summary>
public sealed record Order
{
    /// <summary>Name of the scenario; the objects are named after it.</summary>
    public required string Name { get; init; }

    /// <summary>The scenario's file name, of no folder.</summary>
    public required string File { get; init; }

    /// <summary>The scenario's text.</summary>
    public required string Text { get; init; }

    /// <summary>burnsim's words, with <c>--shard i/n --threads t</c> to follow; paths as the container sees them.</summary>
    public required ImmutableArray<string> Worker { get; init; }

    /// <summary>What puts the shards together, likewise.</summary>
    public required ImmutableArray<string> Merge { get; init; }

    /// <summary>Shares of the runs, 1 and up.</summary>
    public required int Shards { get; init; }

    /// <summary>Containers at the same time; null: as many as fit.</summary>
    public int? AtOnce { get; init; }

    /// <summary>The longest that one container may take; null: no limit.</summary>
    public Walltime? Time { get; init; }

    /// <summary>A container image with burnsim in it, as <c>dotnet publish -t:PublishContainer</c> makes one.</summary>
    public required string Image { get; init; }

    /// <summary>A PersistentVolumeClaim that many nodes may write to.</summary>
    public required string Claim { get; init; }

    public required string Namespace { get; init; }
}
