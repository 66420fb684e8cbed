using System.Collections.Immutable;

namespace BurnSim.Engines;

/// <summary>A sweep handed to a cluster: <c>job.json</c> in the folder <c>job</c> of its results.</summary>
public sealed record Job
{
    public string Engine { get; } = "slurm";

    /// <summary>What the queue calls it.</summary>
    public required string Name { get; init; }

    /// <summary>What a task calls, with <c>--shard i/n --threads t</c> to follow: a program and its arguments, paths from the root.</summary>
    public required ImmutableArray<string> Worker { get; init; }

    /// <summary>What puts the shards together, once no task is left.</summary>
    public required ImmutableArray<string> Merge { get; init; }

    /// <summary>Runs of every point.</summary>
    public required long Runs { get; init; }

    /// <summary>Shares of the runs, 1 and up.</summary>
    public required int Shards { get; init; }

    /// <summary>Tasks at the same time; null: as many as the cluster likes.</summary>
    public int? AtOnce { get; init; }

    /// <summary>The longest a task may take, as <see cref="Walltime"/> reads it; null: the cluster's own limit.</summary>
    public string? Time { get; init; }

    /// <summary>sbatch's options that were added.</summary>
    public ImmutableArray<string> Options { get; init; } = [];

    /// <summary>Shards a task plays, one after the other.</summary>
    public int Each { get; init; } = 1;

    /// <summary>The job arrays submitted, first to last.</summary>
    public ImmutableArray<long> Arrays { get; init; } = [];

    /// <summary>The job that merges; null before it is submitted.</summary>
    public long? MergeJob { get; init; }

    /// <summary>When the last of them was submitted.</summary>
    public DateTimeOffset Submitted { get; init; }

    /// <summary>Shards that were missing then.</summary>
    public int Asked { get; init; }
}
