using System.Text;
using BurnSim.Scenarios;
using BurnSim.Studio.Hosting;
using BurnSim.Studio.Playing;

namespace BurnSim.Studio;

/// <summary>Folders of scenarios that tests open.</summary>
internal static class Shelf
{
    public static string Root { get; } = FindRoot();

    /// <summary>A market of two firms that is over in no time.</summary>
    public const string Small = """
        start: 2024-01-01
        length: 60 days
        runs: 80
        segments:
          all: {size: 1m, imitation: 0.01/day}
        platforms:
          feed: {inventory: 1m/day, conversion: 0.001, audience: {all: 50%}}
        firms:
          kimi: {cash: 1bn, users: 10k, strategy: {kind: constant, daily: 1k}}
          doubao: {cash: 1bn, users: 10k, strategy: {kind: constant, daily: 1k}}
        buzz: {volatility: 0.5}
        """;

    /// <summary>The small market, kimi's cash uncertain.</summary>
    public static string Uncertain { get; } = Small.Replace("kimi: {cash: 1bn,", "kimi: {cash: 1bn to 2bn,");

    /// <summary>The scenarios that come with BurnSim.</summary>
    public static Library Shipped { get; } = Library("two-firms-blitz.yaml");

    /// <summary>The same folder, with another file first.</summary>
    public static Library Library(string first = "luck-only.yaml") => new(new House { Folder = Path.Combine(Root, "scenarios"), First = first });

    /// <summary>A desk over the scenarios that come with BurnSim.</summary>
    public static Desk Desk(string first = "luck-only.yaml") => new(Library(first), new Turns());

    /// <summary>A desk with a market of two firms on it that plays in no time; kimi's cash is uncertain.</summary>
    public static Desk SmallDesk()
    {
        var desk = Desk();
        desk.Follow(new() { File = "small.yaml", Text = Uncertain });
        return desk;
    }

    /// <summary>A folder of its own with some files.</summary>
    public static Library Of(params (string Name, string Text)[] files)
    {
        var folder = Directory.CreateTempSubdirectory("burnsim-").FullName;
        foreach (var (name, text) in files) File.WriteAllText(Path.Combine(folder, name), text, Encoding.UTF8);
        return new(new House { Folder = folder, First = files[0].Name });
    }

    /// <summary>Three firms for 120 days; in run 4 one of them runs out of cash.</summary>
    public static Scenario Three(params string[] overrides) => Read(Path.Combine("tests", "BurnSim.Cli.Tests", "small.yaml"), overrides);

    /// <summary>A file of the repository.</summary>
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
