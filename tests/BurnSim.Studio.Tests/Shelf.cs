using System.Text;
using BurnSim.Studio.Hosting;

namespace BurnSim.Studio;

/// <summary>Folders of scenarios that tests open.</summary>
internal static class Shelf
{
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

    /// <summary>The scenarios that come with BurnSim.</summary>
    public static Library Shipped { get; } = new(new House { Folder = Path.Combine(Root(), "scenarios"), First = "two-firms-blitz.yaml" });

    /// <summary>A folder of its own with some files.</summary>
    public static Library Of(params (string Name, string Text)[] files)
    {
        var folder = Directory.CreateTempSubdirectory("burnsim-").FullName;
        foreach (var (name, text) in files) File.WriteAllText(Path.Combine(folder, name), text, Encoding.UTF8);
        return new(new House { Folder = folder, First = files[0].Name });
    }

    private static string Root()
    {
        var folder = new DirectoryInfo(TestContext.CurrentContext.TestDirectory);
        while (!Directory.Exists(Path.Combine(folder!.FullName, "scenarios"))) folder = folder.Parent;
        return folder.FullName;
    }
}
