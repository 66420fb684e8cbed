using BurnSim.Scenarios;
using BurnSim.Studio.Downloads;
using BurnSim.Studio.Playing;

namespace BurnSim.Cli.Tests;

/// <summary>What the studio gives to take away, beside what the command writes.</summary>
public sealed class TakeawayTests
{
    [Test]
    public async Task Files_from_the_studio_are_those_of_run_to_the_bit()
    {
        using var burnsim = new Burnsim();
        const string File = "small.yaml", Set = "firms.lark.cash=1m to 3m";
        Assert.That(burnsim.Call($"run {File} --runs 300 --seed 7 --set \"{Set}\" --csv --quiet --out out").Code, Is.Zero);

        var reading = ScenarioFile.Parse(await System.IO.File.ReadAllTextAsync(burnsim.In(File)), File, [Set], new Dictionary<string, Strategies.StrategyFactory>());
        using var turns = new Turns();
        using var takeaway = new Takeaway(reading, File, [Set], seed: 7, runs: 300);
        await takeaway.Make(turns, _ => { }, CancellationToken.None);

        var names = Directory.EnumerateFiles(takeaway.Folder, "*", SearchOption.AllDirectories)
            .Select(path => Path.GetRelativePath(takeaway.Folder, path)).Order(StringComparer.Ordinal).ToList();
        Assert.That(names, Is.SupersetOf(["report.html", "runs.csv", "bands.csv", "runs.parquet", "summary.json", "manifest.json", Path.Combine("plots", "win.png")]));
        Assert.Multiple(() =>
        {
            foreach (var name in names)
            {
                Assert.That(System.IO.File.ReadAllBytes(Path.Combine(takeaway.Folder, name)), Is.EqualTo(burnsim.Bytes("out", name)), name);
            }
        });
    }
}
