using System.Text.Json;
using BurnSim.Experiments;
using BurnSim.Recording;
using BurnSim.Results;
using Parquet;
using Parquet.Schema;

namespace BurnSim.Tests;

public sealed class FileTests
{
    private static readonly string[] All = ["bands.csv", "bands.parquet", "manifest.json", "runs.csv", "runs.parquet", "summary.json"];

    private static readonly string[] WithStore = [.. All, "store"];

    [Test]
    public void Any_number_of_threads_gives_the_same_bytes()
    {
        using var one = new Folder();
        one.Fill(Markets.Small(), 300, threads: 1, csv: true);
        Assert.That(one.Names, Is.EquivalentTo(WithStore));
        foreach (var threads in new[] { 2, 7 })
        {
            using var many = new Folder();
            many.Fill(Markets.Small(), 300, threads, csv: true);
            foreach (var name in All)
            {
                Assert.That(File.ReadAllBytes(many.File(name)), Is.EqualTo(File.ReadAllBytes(one.File(name))), name);
            }
        }
    }

    [Test]
    public async Task Runs_read_back_as_they_ended()
    {
        var scenario = Markets.Small();
        using var folder = new Folder();
        folder.Fill(scenario, 40, threads: 2);
        var (simulation, outcome) = (new Simulation(scenario, 7), new Outcome(scenario));
        var run = await Read<long>(folder.File("runs.parquet"), "run");
        var users = await Read<double>(folder.File("runs.parquet"), "users");
        var cac = await Read<double>(folder.File("runs.parquet"), "cac_start");
        Assert.That(run, Has.Length.EqualTo(120));
        for (var row = 0; row < run.Length; row++)
        {
            if (row % 3 == 0)
            {
                simulation.Run((uint)(row / 3), outcome);
            }

            Assert.That(run[row], Is.EqualTo(row / 3));
            Assert.That(users[row], Is.EqualTo(outcome.Users[row % 3]));
            Assert.That(cac[row] ?? double.NaN, Is.EqualTo(outcome.CacStart[row % 3]));
        }
    }

    [Test]
    public async Task Groups_hold_a_fixed_number_of_rows()
    {
        using var folder = new Folder();
        using (var output = new OutputFolder(folder.Path))
        {
            var table = new Table<int>(output, "t", [new Values<int, long>("n", "", "", n => n)], 10, csv: false);
            for (var n = 0; n < 25; n++)
            {
                table.Add(n);
            }

            table.End();
            output.Publish();
        }

        await using var reader = await ParquetReader.CreateAsync(folder.File("t.parquet"));
        Assert.That(reader.RowGroupCount, Is.EqualTo(3));
        Assert.That(await Read<long>(folder.File("t.parquet"), "n"), Is.EqualTo(Enumerable.Range(0, 25)));
    }

    [Test]
    public async Task Bands_hold_a_row_for_each_date_and_metric()
    {
        using var folder = new Folder();
        var summary = folder.Fill(Markets.Small(), 30, threads: 2);
        var medians = await Read<double>(folder.File("bands.parquet"), "p50");
        var runs = await Read<long>(folder.File("bands.parquet"), "runs");
        var width = 3 * Enum.GetValues<FirmMetric>().Length + 2 + 1;
        Assert.That(medians, Has.Length.EqualTo(width * summary.Bands.Ticks.Length));
        Assert.That(medians[^3], Is.EqualTo(summary.Bands.Of(MarketMetric.Users, summary.Bands.Ticks.Length - 1).P50));
        Assert.That(medians[2 * FirmMetricCount], Is.Null, "c has not entered on the first date");
        Assert.That((runs[0], runs[2 * FirmMetricCount]), Is.EqualTo((30, 0)));
    }

    private static int FirmMetricCount => Enum.GetValues<FirmMetric>().Length;

    [Test]
    public void The_summary_says_what_the_ensemble_said_and_null_for_no_number()
    {
        using var folder = new Folder();
        var summary = folder.Fill(Markets.Small(first: new BurnSim.Strategies.Constant(0)), 30, threads: 2);
        using var json = JsonDocument.Parse(File.ReadAllBytes(folder.File("summary.json")));
        var firm = json.RootElement.GetProperty("firms")[0];
        Assert.That(firm.GetProperty("users").GetProperty("p50").GetDouble(), Is.EqualTo(summary.Firms[0].Users.P50));
        Assert.That(firm.GetProperty("win").GetProperty("low").GetDouble(), Is.EqualTo(summary.Firms[0].Win.Low));
        Assert.That(firm.GetProperty("cac_start").GetProperty("mean").ValueKind, Is.EqualTo(JsonValueKind.Null));
        Assert.That(json.RootElement.GetProperty("runs_finished").GetInt64(), Is.EqualTo(30));
        var verdicts = json.RootElement.GetProperty("verdicts").EnumerateObject().Select(v => v.Name);
        Assert.That(verdicts, Is.EqualTo(new[] { "winner-take-all", "duopoly", "oligopoly", "fragmented", "nobody" }));
    }

    [Test]
    public void Failed_runs_are_in_the_summary()
    {
        using var folder = new Folder();
        folder.Fill(Markets.Small() with { Capital = new Capital { PerUser = 1e40, Close = 0 } }, 3, threads: 1);
        using var json = JsonDocument.Parse(File.ReadAllBytes(folder.File("summary.json")));
        Assert.That(json.RootElement.GetProperty("runs_failed").GetInt32(), Is.EqualTo(3));
        Assert.That(json.RootElement.GetProperty("failed")[2].GetProperty("run").GetInt32(), Is.EqualTo(2));
        Assert.That(json.RootElement.GetProperty("failed")[0].GetProperty("stage").GetString(), Is.EqualTo("Record"));
    }

    [Test]
    public void The_manifest_is_as_written()
    {
        using var folder = new Folder();
        folder.Fill(Markets.Small(), 3, threads: 1);
        Assert.That(File.ReadAllText(folder.File("manifest.json")), Is.EqualTo($$"""
            {
              "engine": "{{Manifest.Version}}",
              "scenario": "small",
              "sha256": "ab",
              "seed": 7,
              "runs_asked": 3,
              "runs_finished": 3,
              "overrides": [
                "days=80"
              ],
              "resolved": {
                "firms.a.cash": "4m"
              },
              "text": "start: 2024-01-01 # 月之暗面\n"
            }
            """));
    }

    [Test]
    public void Csv_quotes_what_it_must_and_leaves_no_number_empty()
    {
        using var folder = new Folder();
        using (var output = new OutputFolder(folder.Path))
        {
            var table = new Table<(string Name, double Value)>(output, "t",
                [new Names<(string, double)>("name", "", r => r.Item1), new Values<(string, double), double>("value", "", "", r => r.Item2)],
                10, csv: true);
            table.Add(("a", 0.1));
            table.Add(("b, \"c\"", double.NaN));
            table.Add(("d", double.PositiveInfinity));
            table.End();
            output.Publish();
        }

        Assert.That(File.ReadAllText(folder.File("t.csv")), Is.EqualTo("name,value\na,0.1\n\"b, \"\"c\"\"\",\nd,\n"));
    }

    [Test]
    public void The_documentation_is_up_to_date()
    {
        var root = TestContext.CurrentContext.TestDirectory;
        while (!File.Exists(Path.Combine(root, "BurnSim.sln")))
        {
            root = Path.GetDirectoryName(root)!;
        }

        Assert.That(File.ReadAllText(Path.Combine(root, "docs", "results.md")), Is.EqualTo(ResultsFormat.Markdown()),
            "run `burnsim schema --write docs`");
    }

    private static async Task<T?[]> Read<T>(string file, string column) where T : struct
    {
        await using var reader = await ParquetReader.CreateAsync(file);
        var field = reader.Schema.GetDataFields().Single(f => f.Name == column);
        var all = new List<T?>();
        for (var g = 0; g < reader.RowGroupCount; g++)
        {
            using var group = reader.OpenRowGroupReader(g);
            var values = new T?[group.RowCount];
            await group.ReadAsync(field, values.AsMemory());
            all.AddRange(values);
        }

        return [.. all];
    }
}
