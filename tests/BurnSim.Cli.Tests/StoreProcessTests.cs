using System.Diagnostics;

namespace BurnSim.Cli.Tests;

/// <summary>Runs that are killed, shared out and put together again, as a user meets them.</summary>
public sealed class StoreProcessTests
{
    // Some ten parts, a few seconds' work.
    private const string Sweep = "sweep small.yaml --set \"length=30 days\" --vary firms.lark.cash=1m..3m:3 --runs 16384 --threads 2 --quiet --out out";
    private static readonly string[] Files = ["runs.parquet", "effects.json", "manifest.json", "report.html"];

    private static Dictionary<string, DateTime> Parts(Burnsim burnsim)
    {
        var folder = burnsim.In("out", "store", "parts");
        return !Directory.Exists(folder) ? [] : Directory.GetDirectories(folder).Where(part => !Path.GetFileName(part).StartsWith('.'))
            .ToDictionary(part => Path.GetFileName(part), part => File.GetLastWriteTimeUtc(Path.Combine(part, "seal")));
    }

    [Test]
    public void Killed_at_twenty_moments_it_ends_as_if_it_had_not_been()
    {
        using var whole = new Burnsim();
        var watch = Stopwatch.StartNew();
        Assert.That(whole.Call(Sweep).Code, Is.Zero);
        var took = watch.Elapsed;

        using var killed = new Burnsim();
        var kills = 0;
        for (var i = 1; i <= 20; i++)
        {
            // Moments spread over all that a sweep that isn't killed does, in no order: a Weyl sequence. What is there makes it
            // shorter, and so does a machine that gets less busy.
            var before = Parts(killed);
            watch.Restart();
            using var process = killed.Start(Sweep);
            if (process.WaitForExit(took * (i * 0.6180339887498949 % 1)))
            {
                took = watch.Elapsed;
            }
            else
            {
                kills++;
                process.Kill();
                process.WaitForExit();
            }

            Assert.That(Parts(killed), Is.SupersetOf(before), "no finished part is written again");
        }

        Assert.That(kills, Is.GreaterThan(3));
        Assert.That(killed.Call(Sweep).Code, Is.Zero);
        foreach (var file in Files)
        {
            Assert.That(killed.Bytes("out", file), Is.EqualTo(whole.Bytes("out", file)), file);
        }

        Assert.That(Directory.GetFileSystemEntries(killed.In("out", "store", "parts"), ".*"), Is.Empty);
        Assert.That(Directory.GetFileSystemEntries(killed.In("out"), ".*"), Is.Empty);
    }

    [Test]
    public async Task Interrupted_it_goes_on_where_it_was()
    {
        using var burnsim = new Burnsim();
        const string Run = "run small.yaml --set \"length=30 days\" --runs 60000";
        using (var process = burnsim.Start(Run))
        {
            await process.StandardError.ReadLineAsync();
            using var kill = Process.Start("kill", $"-TERM {process.Id}");
            await kill.WaitForExitAsync();
            await process.StandardOutput.ReadToEndAsync();
            await process.WaitForExitAsync();
            Assert.That(process.ExitCode, Is.EqualTo(130));
        }

        var rest = burnsim.Call(Run);
        Assert.That(rest.Code, Is.Zero);
        Assert.That(rest.Error, Does.Match("^[0-9,]+ runs are there already"));
        using var whole = new Burnsim();
        whole.Call($"{Run} --quiet");
        foreach (var file in new[] { "summary.json", "runs.parquet", "bands.parquet", "manifest.json", "report.html" })
        {
            Assert.That(burnsim.Bytes("out", "small", file), Is.EqualTo(whole.Bytes("out", "small", file)), file);
        }
    }

    [TestCase("run small.yaml --runs 200 --quiet")]
    [TestCase("run small.yaml --runs 200 --quiet --set population.kind=individuals --set population.people_per_agent=100")]
    public void Shards_and_merge_make_the_same_files_and_gaps_are_named(string run)
    {
        using var burnsim = new Burnsim();
        Assert.That(burnsim.Call($"{run} --out whole").Code, Is.Zero);
        foreach (var shard in new[] { 5, 2, 1, 4 })
        {
            Assert.That(burnsim.Call($"{run} --threads {1 + shard % 2} --shard {shard}/5 --out s{shard % 2}").Code, Is.Zero);
        }

        var gap = burnsim.Call("merge s0 s1 --out merged --quiet");
        Assert.That((gap.Code, gap.Out), Is.EqualTo((1, "")));
        Assert.That(gap.Error, Does.Contain("40 of 200 runs are missing: 80–119."));
        Assert.That(burnsim.Call($"{run} --shard 3/5 --out s0").Code, Is.Zero);
        Assert.That(burnsim.Call("merge s0 s1 --out merged --quiet").Code, Is.Zero);
        foreach (var file in Directory.GetFiles(burnsim.In("whole"), "*", SearchOption.AllDirectories)
            .Select(file => Path.GetRelativePath(burnsim.In("whole"), file)).Where(file => !file.StartsWith("store", StringComparison.Ordinal)))
        {
            Assert.That(burnsim.Bytes("merged", file), Is.EqualTo(burnsim.Bytes("whole", file)), file);
        }

        Assert.That(burnsim.Call("verify merged --quiet").Out, Does.StartWith("All as it should be: 5 parts whole, 50 of 200 runs"));
    }

    [Test]
    public void Enough_runs_are_the_same_for_threads_and_for_shards()
    {
        using var burnsim = new Burnsim();
        const string Until = "--until \"p_win(lark) ± 5%\" --quiet";
        var one = burnsim.Call($"run small.yaml {Until} --threads 1 --out one");
        Assert.That(one.Code, Is.Zero);
        Assert.That(one.Out, Does.Match(@"^Enough after [0-9]+ runs: p_win\(lark\) is [0-9]+ % \("));
        Assert.That(burnsim.Call($"run small.yaml {Until} --threads 2 --out two").Out.Replace("two", "one"), Is.EqualTo(one.Out));
        foreach (var shard in new[] { 1, 2, 3 })
        {
            burnsim.Call($"run small.yaml --runs 3000 --quiet --shard {shard}/3 --out shards");
        }

        Assert.That(burnsim.Call($"merge shards {Until}").Out.Replace("shards", "one"), Is.EqualTo(one.Out));
        foreach (var file in new[] { "summary.json", "runs.parquet", "bands.parquet" })
        {
            Assert.That(burnsim.Bytes("two", file), Is.EqualTo(burnsim.Bytes("one", file)), file);
            Assert.That(burnsim.Bytes("shards", file), Is.EqualTo(burnsim.Bytes("one", file)), file);
        }
    }

    [Test]
    public void A_damaged_part_is_named_and_played_again()
    {
        using var burnsim = new Burnsim();
        burnsim.Call("run small.yaml --quiet");
        var before = burnsim.Bytes("out", "small", "summary.json");
        File.AppendAllText(burnsim.In("out", "small", "store", "parts", "0-12", "runs.parquet"), "x");
        Assert.That(burnsim.Call("verify out/small --quiet").Error, Is.EqualTo("burnsim: part 0-12: runs.parquet is not as it was written\n"));
        var again = burnsim.Call("run small.yaml --quiet");
        Assert.That(again.Code, Is.Zero);
        Assert.That(again.Error, Is.EqualTo("burnsim: part 0-12 is damaged (runs.parquet is not as it was written); its runs are played again.\n"));
        Assert.That(burnsim.Bytes("out", "small", "summary.json"), Is.EqualTo(before));
    }
}
