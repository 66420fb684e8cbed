using BurnSim.Scenarios;

namespace BurnSim.Studio;

/// <summary>Where the tests' markets are.</summary>
internal static class Shelf
{
    public static string Root { get; } = FindRoot();

    /// <summary>Three firms for 120 days; in run 4 one of them runs out of cash.</summary>
    public static Scenario Small(params string[] overrides) => Read(Path.Combine("tests", "BurnSim.Cli.Tests", "small.yaml"), overrides);

    public static Scenario Read(string path, params string[] overrides)
    {
        var reading = ScenarioFile.Read(Path.Combine(Root, path), overrides, new Dictionary<string, Strategies.StrategyFactory>());
        return reading.Scenario ?? throw new InvalidOperationException(reading.Render());
    }

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(TestContext.CurrentContext.TestDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "BurnSim.sln"))) folder = folder.Parent!;
        return folder.FullName;
    }
}
