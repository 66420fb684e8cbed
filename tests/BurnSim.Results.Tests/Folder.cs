using BurnSim.Experiments;
using BurnSim.Results;
using BurnSim.Results.Store;

namespace BurnSim.Tests;

/// <summary>A folder of a test's own, gone when it ends, and files to put there.</summary>
internal sealed class Folder : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("burnsim-").FullName;

    public string[] Names => [.. Directory.EnumerateFileSystemEntries(Path).Select(f => System.IO.Path.GetFileName(f)!).Order(StringComparer.Ordinal)];

    public string File(string name) => System.IO.Path.Combine(Path, name);

    public static Plan Plan(Scenario scenario, ulong seed = 7, long part = 32) => new()
    {
        Scenario = scenario.Name,
        File = "small.yaml",
        Text = "start: 2024-01-01 # 月之暗面\n",
        Sha256 = "ab",
        Overrides = ["days=80"],
        Resolved = new() { ["firms.a.cash"] = "4m" },
        Seed = seed,
        RunsAPart = part,
    };

    /// <summary>An ensemble played into the folder's store and written.</summary>
    public Summary Fill(Scenario scenario, long runs, int threads, bool csv = false, long part = 32)
    {
        var store = RunStore.Open(Path, Plan(scenario, part: part));
        new Campaign(store, [scenario], threads).Play(0, runs, null, default);
        return EnsembleFiles.Write(store, scenario, runs, Path, csv);
    }

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
