using BurnSim.Experiments;
using BurnSim.Results;

namespace BurnSim.Tests;

/// <summary>A folder of a test's own, gone when it ends, and files to put there.</summary>
internal sealed class Folder : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("burnsim-").FullName;

    public string[] Names => [.. Directory.EnumerateFileSystemEntries(Path).Select(f => System.IO.Path.GetFileName(f)!).Order(StringComparer.Ordinal)];

    public string File(string name) => System.IO.Path.Combine(Path, name);

    public static Manifest Manifest(Scenario scenario, long runs) => new()
    {
        Scenario = scenario.Name,
        Text = "start: 2024-01-01 # 月之暗面\n",
        Sha256 = "ab",
        Overrides = ["days=80"],
        Resolved = [("firms.a.cash", "4m")],
        Seed = 7,
        RunsAsked = runs,
    };

    /// <summary>An ensemble written to the folder.</summary>
    public Summary Fill(Scenario scenario, long runs, int threads, bool csv = false)
    {
        using var files = new EnsembleFiles(scenario, Path, csv);
        var summary = new Ensemble(scenario, 7, runs).Run(threads, files.Add);
        files.Publish(summary, Manifest(scenario, runs));
        return summary;
    }

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
