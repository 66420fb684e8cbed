using BurnSim.Studio.Hosting;
using BurnSim.Studio.Playing;

namespace BurnSim.Studio;

/// <summary>Desks to test on: over the repository's scenarios, or over a small market of the tests' own.</summary>
internal static class Studios
{
    /// <summary>A market of two firms that plays in no time; kimi's cash is uncertain.</summary>
    public const string Small = """
        currency: CNY
        start: 2024-01-01
        length: 90 days
        runs: 40
        segments:
          all: {size: 1m}
        platforms:
          feed: {inventory: 1m, conversion: 0.001, audience: {all: 50%}}
        firms:
          doubao: {cash: 1bn, strategy: {kind: constant, daily: 1k}}
          kimi: {cash: 1bn to 2bn, strategy: {kind: constant, daily: 1k}}
        """;

    public static string Scenarios { get; } = Path.Combine(Root(), "scenarios");

    public static Desk Desk(string first = "luck-only.yaml") => new(Library(first), new Turns());

    public static Library Library(string first = "luck-only.yaml") => new(new House { Folder = Scenarios, First = first });

    /// <summary>A desk with the small market on it.</summary>
    public static Desk SmallDesk()
    {
        var desk = Desk();
        desk.Follow(new() { File = "small.yaml", Text = Small });
        return desk;
    }

    private static string Root()
    {
        var folder = new DirectoryInfo(TestContext.CurrentContext.TestDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "BurnSim.sln"))) folder = folder.Parent!;
        return folder.FullName;
    }
}
