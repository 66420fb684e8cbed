using System.Diagnostics;
using System.Text.Json;
using Parquet;

namespace BurnSim.Cli.Tests;

public sealed class ProcessTests
{
    private static readonly string[] Same = ["summary.json", "runs.parquet", "bands.parquet", "manifest.json", "report.html"];

    [Test]
    public void Threads_and_processors_change_no_byte()
    {
        using var first = new Burnsim();
        Assert.That(first.Call("run small.yaml --threads 1 --quiet").Code, Is.Zero);
        string[] files = [.. Same, .. Directory.GetFiles(first.In("out", "small", "plots"), "*.png").Select(f => $"plots/{Path.GetFileName(f)}")];
        Assert.That(files, Has.Length.GreaterThan(Same.Length + 3));
        foreach (var (threads, variable) in new[]
        {
            (2, "A=1"), (7, "A=1"), (2, "DOTNET_EnableAVX512=0"), (2, "DOTNET_EnableAVX2=0"), (2, "DOTNET_EnableHWIntrinsic=0"),
        })
        {
            using var other = new Burnsim();
            Assert.That(other.Call($"run small.yaml --threads {threads} --quiet", variable).Code, Is.Zero);
            foreach (var file in files)
            {
                Assert.That(other.Bytes("out", "small", file), Is.EqualTo(first.Bytes("out", "small", file)), $"{file}, {threads} threads, {variable}");
            }
        }
    }

    [TestCase("none")]
    [TestCase("small-world")]
    public void Of_people_one_by_one_threads_and_processors_change_no_byte(string network)
    {
        // A block of people and a bit, so that there is something to share out, in fewer runs than threads.
        const string OneByOne = "--set population.kind=individuals --set population.people_per_agent=10 --set population.heterogeneity=0.5";
        var run = $"run small.yaml --runs 2 --quiet {OneByOne} --set population.network.kind={network}";
        using var first = new Burnsim();
        Assert.That(first.Call($"{run} --threads 1").Code, Is.Zero);
        foreach (var (threads, variable) in new[] { (5, "A=1"), (2, "DOTNET_EnableAVX512=0"), (2, "DOTNET_EnableHWIntrinsic=0") })
        {
            using var other = new Burnsim();
            Assert.That(other.Call($"{run} --threads {threads}", variable).Code, Is.Zero);
            foreach (var file in new[] { "runs.parquet", "bands.parquet", "summary.json" })
            {
                Assert.That(other.Bytes("out", "small", file), Is.EqualTo(first.Bytes("out", "small", file)), $"{file}, {threads} threads, {variable}");
            }
        }
    }

    [Test]
    [Platform(Exclude = "Win", Reason = "Signals are sent by kill.")]
    public async Task Interrupted_it_writes_what_is_finished()
    {
        using var burnsim = new Burnsim();
        using var process = burnsim.Start("run small.yaml --runs 4000000");

        // The first line of progress says that runs are under way.
        await process.StandardError.ReadLineAsync();
        using (var kill = Process.Start("kill", $"-INT {process.Id}"))
        {
            await kill.WaitForExitAsync();
        }

        var rest = process.StandardError.ReadToEndAsync();
        var said = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        Assert.That(process.ExitCode, Is.EqualTo(130), await rest);
        using var summary = JsonDocument.Parse(burnsim.Bytes("out", "small", "summary.json"));
        var finished = summary.RootElement.GetProperty("runs_finished").GetInt64();
        Assert.That(finished, Is.InRange(1, 3_999_999));
        Assert.That(summary.RootElement.GetProperty("runs_asked").GetInt64(), Is.EqualTo(4_000_000));
        Assert.That(said, Does.Contain("of 4,000,000 runs"));
        Assert.That(await Column<long>(burnsim.In("out", "small", "runs.parquet"), "run"), Has.Length.EqualTo(3 * finished));
        Assert.That(Directory.GetFiles(burnsim.In("out", "small"), ".*"), Is.Empty);
    }

    private const string Known = "--set \"targets=[{date: 2024-01, firm: kimi, metric: app-users, value: 24k, use: fit},"
        + "{date: 2024-04-20, firm: lark, metric: share, value: 30%},{date: 2024-03, metric: cac, firm: pond, value: 3}]\"";

    [Test]
    public void A_backtest_has_the_same_bytes_on_any_threads_and_processor()
    {
        using var first = new Burnsim();
        Assert.That(first.Call($"backtest small.yaml {Known} --runs 40 --threads 1 --quiet --csv").Code, Is.Zero);
        string[] files = ["backtest.json", "targets.parquet", "targets.csv", "manifest.json", "report.html", "backtest.md", "plots/facts.png", "plots/facts.svg"];
        foreach (var (threads, variable) in new[] { (3, "A=1"), (2, "DOTNET_EnableAVX512=0"), (2, "DOTNET_EnableHWIntrinsic=0") })
        {
            using var other = new Burnsim();
            Assert.That(other.Call($"backtest small.yaml {Known} --runs 40 --threads {threads} --quiet --csv", variable).Code, Is.Zero);
            foreach (var file in files)
            {
                Assert.That(other.Bytes("out", "small-backtest", file), Is.EqualTo(first.Bytes("out", "small-backtest", file)), $"{file}, {threads} threads, {variable}");
            }
        }
    }

    [Test]
    [Platform(Exclude = "Win", Reason = "Signals are sent by kill.")]
    public async Task An_interrupted_backtest_tells_the_runs_that_are_over()
    {
        using var burnsim = new Burnsim();
        // Ten years of it, so that there is time to interrupt.
        var late = Known.Replace("2024-04-20", "2033-12-01", StringComparison.Ordinal);
        using var process = burnsim.Start($"backtest small.yaml --set \"length=3650 days\" {late} --runs 100000");
        await process.StandardError.ReadLineAsync();
        using (var kill = Process.Start("kill", $"-INT {process.Id}"))
        {
            await kill.WaitForExitAsync();
        }

        var rest = process.StandardError.ReadToEndAsync();
        var said = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        Assert.That(process.ExitCode, Is.EqualTo(130), await rest);
        Assert.That(said, Does.Match(@"Interrupted: these are the first [\d,]+ of 100,000 runs\."));
        using var json = JsonDocument.Parse(burnsim.Bytes("out", "small-backtest", "backtest.json"));
        Assert.That(json.RootElement.GetProperty("runs_finished").GetInt64(), Is.InRange(1, 99_999));
    }

    [Test]
    public void Shards_may_start_at_the_same_moment()
    {
        using var burnsim = new Burnsim();
        var shards = Enumerable.Range(1, 12).Select(i => burnsim.Start($"run small.yaml --quiet --shard {i}/12")).ToArray();
        foreach (var shard in shards)
        {
            var error = shard.StandardError.ReadToEnd();
            shard.WaitForExit();
            Assert.That(shard.ExitCode, Is.Zero, error);
            shard.Dispose();
        }

        Assert.That(Directory.GetDirectories(burnsim.In("out", "small", "store", "parts")), Has.Length.EqualTo(12));
        Assert.That(Directory.GetFiles(burnsim.In("out", "small", "store"), ".*"), Is.Empty);
    }

    [Test]
    public async Task Trace_tells_the_run_that_the_ensemble_ran()
    {
        using var burnsim = new Burnsim();
        burnsim.Call("run small.yaml --runs 20 --quiet");
        Assert.That(burnsim.Call("trace small.yaml --run 17").Code, Is.Zero);
        foreach (var column in new[] { "users", "share", "cash", "valuation" })
        {
            var ensemble = (await Column<double>(burnsim.In("out", "small", "runs.parquet"), column))[(17 * 3)..(18 * 3)];
            var traced = (await Column<double>(burnsim.In("out", "small", "run-17", "firms.parquet"), column))[^3..];
            Assert.That(traced, Is.EqualTo(ensemble), column);
        }
    }

    [Test]
    public void A_plug_in_plays()
    {
        using var burnsim = new Burnsim();
        var configuration = Path.GetFileName(Path.GetDirectoryName(TestContext.CurrentContext.TestDirectory))!;
        var plugin = Path.Combine(Burnsim.Root, "tests", "PluginSample", "bin", configuration, "net10.0", "PluginSample.dll");
        const string Set = "--set firms.lark.strategy='{kind: custom, name: patient-blitz, numbers: {wait: 119, daily: 1234}}'";
        var quoted = Set.Replace('\'', '"');
        Assert.That(burnsim.Call($"run small.yaml --runs 2 --quiet --csv {quoted} --plugin \"{plugin}\"").Code, Is.Zero);
        var lines = File.ReadAllLines(burnsim.In("out", "small", "runs.csv"));
        var ads = Array.IndexOf(lines[0].Split(','), "ads");
        var lark = lines.Where(line => line.Split(',')[1] == "lark").Select(line => line.Split(',')[ads]);
        Assert.That(lark, Is.EqualTo(new[] { "1234", "1234" }));
        Assert.That(burnsim.Call($"run small.yaml --quiet {quoted}").Code, Is.EqualTo(2), "no scenario brings its own");
    }

    [Test]
    public void Progress_goes_to_the_error_stream_and_not_at_all_when_quiet()
    {
        using var burnsim = new Burnsim();
        var (loud, quiet) = (burnsim.Call("run small.yaml"), burnsim.Call("run small.yaml --quiet"));
        Assert.That(loud.Out, Is.EqualTo(quiet.Out));
        Assert.That(loud.Error, Does.Match(@"12 runs in [\d.]+ s, [\d.]+ runs/s"));
        Assert.That(quiet.Error, Is.Empty);
    }

    [Test]
    public void A_schema_is_written_where_it_is_asked_for()
    {
        using var burnsim = new Burnsim();
        Assert.That(burnsim.Call("schema --write docs").Code, Is.Zero);
        Assert.That(burnsim.Call("schema").Out, Is.EqualTo(File.ReadAllText(burnsim.In("docs", "scenario.schema.json"))));
        Assert.That(File.Exists(burnsim.In("docs", "results.md")));
    }

    private static async Task<T?[]> Column<T>(string file, string column) where T : struct
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
