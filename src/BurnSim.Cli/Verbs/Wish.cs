using BurnSim.Engines;
using BurnSim.Results.Store;
using BurnSim.Scenarios;

namespace BurnSim.Cli.Verbs;

/// <summary>What submit is asked for, whichever engine it goes to.</summary>
internal sealed record Wish
{
    public required string File { get; init; }
    public required Reading Reading { get; init; }
    public required Scenario Market { get; init; }

    /// <summary>What the command line sets, the design too.</summary>
    public required string[] Overrides { get; init; }

    public required string[] Plugins { get; init; }

    /// <summary>What the store will hold.</summary>
    public required Plan Plan { get; init; }

    /// <summary>The folder of results, as given.</summary>
    public required string Folder { get; init; }

    /// <summary>Runs of every point.</summary>
    public required long Runs { get; init; }

    /// <summary>run or sweep.</summary>
    public required string Verb { get; init; }

    /// <summary>That verb's options, all but --out and the shard.</summary>
    public required string[] Options { get; init; }

    /// <summary>merge's options.</summary>
    public required string[] MergeOptions { get; init; }

    public int Shards { get; init; }
    public int? AtOnce { get; init; }
    public Walltime? Time { get; init; }

    /// <summary>The words that play a shard, all but which.</summary>
    /// <param name="file">The scenario, as the worker finds it.</param>
    /// <param name="folder">The folder of results, likewise.</param>
    public string[] Words(string file, string folder) => [Verb, file, .. Options, "--out", folder];

    /// <summary>The words that put the shards together.</summary>
    public string[] Merge(string folder) => ["merge", folder, .. MergeOptions];
}
