using System.Text;

namespace BurnSim.Scenarios.Tests;

/// <summary>
/// Every mistake as a file, and what is said of it. To write the .golden files anew: BURNSIM_GOLDEN=write dotnet test.
/// Lines <c># --set path=value</c> in a file are its overrides.
/// </summary>
internal sealed class GoldenTests
{
    private const string Override = "# --set ";

    private static readonly string Folder = Path.Combine(Repository.Tests, "Golden");

    private static IEnumerable<string> Mistakes() =>
        Directory.EnumerateFiles(Folder, "*.yaml").Select(f => Path.GetFileNameWithoutExtension(f)!).Order(StringComparer.Ordinal);

    private static Reading Read(string mistake)
    {
        var path = Path.Combine(Folder, $"{mistake}.yaml");
        var overrides = File.ReadLines(path, Encoding.Latin1).Where(l => l.StartsWith(Override, StringComparison.Ordinal));
        return Repository.Read(path, [.. overrides.Select(l => l[Override.Length..])]);
    }

    [TestCaseSource(nameof(Mistakes))]
    public void Says(string mistake)
    {
        var golden = Path.Combine(Folder, $"{mistake}.golden");
        var said = Read(mistake).Render().Replace(Folder + Path.DirectorySeparatorChar, "") + "\n";
        if (Environment.GetEnvironmentVariable("BURNSIM_GOLDEN") == "write") File.WriteAllText(golden, said);
        Assert.That(said, Is.EqualTo(File.ReadAllText(golden)));
    }

    [Test]
    public void Every_code_has_its_file()
    {
        // What takes a huge file or a missing one is in InputTests, and what is wrong with options in the Cli's tests.
        var said = Mistakes().SelectMany(m => Read(m).Diagnostics).Select(d => d.Code).Concat(["BS001", "BS002", Codes.BadUntil, Codes.BadFree, Codes.BadOutput, Codes.BadPayoff, Codes.BadChoices, Codes.BadTipping, Codes.NotLater, Codes.BadPlayers]).ToHashSet();
        Assert.That(Codes.All.Select(c => c.Code).Where(c => !said.Contains(c)), Is.Empty);
        Assert.That(said, Is.SubsetOf(Codes.All.Select(c => c.Code)));
    }
}
