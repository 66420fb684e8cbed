using BurnSim.Scenarios;
using BurnSim.Strategies;

namespace BurnSim.Studio.Words;

/// <summary>Scenarios that come with the program, and the one that has every key.</summary>
internal static class Repository
{
    private static readonly Dictionary<string, StrategyFactory> Strategies = new() { ["patient"] = _ => throw new NotSupportedException() };

    public static string[] Files { get; } =
    [
        .. Directory.GetFiles(Path.Combine(Shelf.Root, "scenarios"), "*.yaml").Order(StringComparer.Ordinal),
        Path.Combine(Shelf.Root, "tests", "BurnSim.Scenarios.Tests", "Samples", "every-key.yaml"),
    ];

    public static Reading Read(string file, params string[] overrides) => ScenarioFile.Read(file, overrides, Strategies);

    public static Reading Scenario(string name, params string[] overrides) => Read(Path.Combine(Shelf.Root, "scenarios", name), overrides);
}
