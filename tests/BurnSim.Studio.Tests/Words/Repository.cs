using BurnSim.Scenarios;
using BurnSim.Strategies;

namespace BurnSim.Studio.Words;

/// <summary>Scenarios that come with the program, and the one that has every key.</summary>
internal static class Repository
{
    private static readonly Dictionary<string, StrategyFactory> Strategies = new() { ["patient"] = _ => throw new NotSupportedException() };

    public static string[] Files { get; } =
    [
        .. Directory.GetFiles(Path.Combine(Root(), "scenarios"), "*.yaml").Order(StringComparer.Ordinal),
        Path.Combine(Root(), "tests", "BurnSim.Scenarios.Tests", "Samples", "every-key.yaml"),
    ];

    public static Reading Read(string file, params string[] overrides) => ScenarioFile.Read(file, overrides, Strategies);

    public static Reading Scenario(string name, params string[] overrides) => Read(Path.Combine(Root(), "scenarios", name), overrides);

    private static string Root()
    {
        var folder = new DirectoryInfo(TestContext.CurrentContext.TestDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "BurnSim.sln"))) folder = folder.Parent!;
        return folder.FullName;
    }
}
