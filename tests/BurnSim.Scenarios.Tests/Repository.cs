using System.Collections.Immutable;
using BurnSim.Strategies;

namespace BurnSim.Scenarios.Tests;

/// <summary>Where the tests' files are, and how they are read.</summary>
internal static class Repository
{
    public static string Root { get; } = FindRoot();

    public static string Tests { get; } = Path.Combine(Root, "tests", "BurnSim.Scenarios.Tests");

    /// <summary>The scenarios that come with the program.</summary>
    public static string[] Scenarios() => [.. Directory.GetFiles(Path.Combine(Root, "scenarios"), "*.yaml").Order(StringComparer.Ordinal)];

    public static string Sample(string name) => Path.Combine(Tests, "Samples", name);

    /// <summary>One strategy written in C#: spends its number.</summary>
    public static IReadOnlyDictionary<string, StrategyFactory> Strategies { get; } =
        new Dictionary<string, StrategyFactory> { ["patient"] = numbers => new Patient(numbers["patience"]) };

    public static Reading Read(string path, params string[] overrides) => ScenarioFile.Read(path, overrides, Strategies);

    public static Reading Parse(string text, params string[] overrides) =>
        ScenarioFile.Parse(text, "test.yaml", overrides, Strategies);

    /// <summary>A small good scenario with one more line for firm kimi, and some at the end.</summary>
    public static string Small(string firm = "", string end = "", string strategy = "kind: constant, daily: 1k") => $$$"""
        start: 2024-01-01
        length: 90 days
        segments:
          all: {size: 1m}
        platforms:
          feed: {inventory: 1m, conversion: 0.001, audience: {all: 50%}}
        firms:
          doubao: {cash: 1bn, strategy: {kind: constant, daily: 1k}}
          kimi:
            cash: 1bn
            strategy: { {{{strategy}}} }
            {{{firm}}}
        {{{end}}}
        """;

    /// <summary>The scenario of a text that must be good.</summary>
    public static Scenario Good(string text, params string[] overrides)
    {
        var reading = Parse(text, overrides);
        Assert.That(reading.Render(), Is.Empty);
        return reading.Scenario!;
    }

    /// <summary>The one diagnostic of a text that must be bad.</summary>
    public static Diagnostic Bad(string text, params string[] overrides)
    {
        var reading = Parse(text, overrides);
        Assert.That(reading.Diagnostics, Has.Count.EqualTo(1), reading.Render());
        return reading.Diagnostics[0];
    }

    private sealed class Patient(double daily) : IStrategy
    {
        public void Decide(Sight sight, ref Budget budget) => budget.Ads = daily;
    }

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(TestContext.CurrentContext.TestDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "BurnSim.sln"))) folder = folder.Parent!;
        return folder.FullName;
    }
}
