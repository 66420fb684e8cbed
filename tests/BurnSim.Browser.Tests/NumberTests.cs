using System.IO.Compression;
using System.Text;
using System.Text.RegularExpressions;
using BurnSim.Cli.Tests;
using Microsoft.Playwright;

namespace BurnSim.Browser;

/// <summary>What the page says and hands out is what the command line says and writes.</summary>
public class NumberTests : StudioTests
{
    private const string Sets = "--set firms.moonshot.cash=1bn --set capital.per_user=200";

    private Burnsim burnsim = null!;
    private string said = "";

    [OneTimeSetUp]
    public void Run()
    {
        burnsim = new();
        said = Said(burnsim, $"run \"{Scenario("china-llm-2024")}\" {Sets} --seed 11 --runs 64 --csv --quiet --out run").Out;
    }

    [OneTimeTearDown]
    public void Clean() => burnsim.Dispose();

    [Test]
    public async Task Verdict_and_chances_are_those_of_run()
    {
        var tab = await Opened();
        await Expect(tab.Verdict).ToHaveTextAsync(said.Split('\n')[0]);
        var picture = tab.Pictures.GetByRole(AriaRole.Figure).Nth(1);
        await picture.Locator("summary").ClickAsync();
        var rows = picture.Locator("tbody tr");
        await Expect(rows.First).ToBeVisibleAsync();
        foreach (var row in await rows.AllAsync())
        {
            var (firm, cells) = (await row.GetByRole(AriaRole.Rowheader).InnerTextAsync(), await row.GetByRole(AriaRole.Cell).AllInnerTextsAsync());
            Assert.That(said, Does.Match($@"(?m)^{Regex.Escape(firm)} +{Regex.Escape(cells[0])} .*\n +{Regex.Escape(cells[1])} "));
        }
    }

    [Test]
    public async Task All_files_are_those_of_run()
    {
        var tab = await Opened();
        using var zip = new ZipArchive(await Downloads.Of(tab, "Everything"));
        var files = zip.Entries.Select(entry => entry.FullName).ToList();
        var written = Directory.EnumerateFiles(burnsim.In("run"), "*", SearchOption.AllDirectories).Select(path => Path.GetRelativePath(burnsim.In("run"), path))
            .Where(path => !path.StartsWith("store", StringComparison.Ordinal));
        Assert.Multiple(() =>
        {
            Assert.That(files, Is.EquivalentTo(written));
            foreach (var entry in zip.Entries) Assert.That(Downloads.Bytes(entry), Is.EqualTo(burnsim.Bytes("run", entry.FullName)), entry.FullName);
        });
    }

    [Test]
    public async Task The_scenario_taken_away_runs_to_the_same_numbers()
    {
        var tab = await Opened();
        await using var yaml = await Downloads.Of(tab, "Scenario (YAML)");
        using var text = new StreamReader(yaml, Encoding.UTF8);
        await File.WriteAllTextAsync(burnsim.In("taken.yaml"), await text.ReadToEndAsync());
        burnsim.Call("run taken.yaml --seed 11 --runs 64 --csv --quiet --out taken");
        Assert.That(burnsim.Bytes("taken", "runs.csv"), Is.EqualTo(burnsim.Bytes("run", "runs.csv")));
    }

    private async Task<Tab> Opened()
    {
        var tab = await Open("?file=china-llm-2024.yaml&set=firms.moonshot.cash%3D1bn&set=capital.per_user%3D200&seed=11&runs=64");
        await tab.Played(64);
        return tab;
    }
}
