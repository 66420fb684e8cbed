using System.Diagnostics;
using System.Security.Cryptography;
using System.Text.RegularExpressions;

namespace BurnSim.Cli.Tests;

/// <summary>burnsim itself through a real Slurm: what comes out is what one machine makes, to the byte.</summary>
[Category("Slurm")]
public sealed class BurnsimTests
{
    [TestCase(7)]
    [TestCase(40)]
    [TestCase(400)]
    public void Shards_through_Slurm_make_the_same_bytes(int shards)
    {
        using var cluster = new Burnsim();
        Say(cluster, Submit(500, shards), $@"^Job \d+: {shards} shards\. Job \d+ merges them\.");
        Wait(cluster);
        Say(cluster, "status out/small", "Merged: the results are there");
        Say(cluster, "resume out/small", "Nothing is missing");
        Assert.That(Files(cluster), Is.EqualTo(Local(500)));
    }

    [Test]
    public void A_sweep_goes_through_Slurm_too()
    {
        const string Vary = "--vary firms.lark.cash=1m,2m --vary platforms.stage.dominance=1..2:3 --runs 40";
        using var cluster = new Burnsim();
        Say(cluster, $"submit small.yaml {Vary} --shards 4", "^Job");
        Wait(cluster, "out/small-sweep");
        using var local = new Burnsim();
        Assert.That(local.Call($"sweep small.yaml {Vary} --quiet").Code, Is.Zero);
        Assert.That(Files(cluster, "small-sweep"), Is.EqualTo(Files(local, "small-sweep")));
    }

    [Test]
    public void A_worker_that_is_killed_is_named_and_played_again()
    {
        using var cluster = new Burnsim();
        Say(cluster, Submit(30_000, 3), "^Job");
        var worker = 0;
        Assert.That(() => (worker = Worker(cluster.Folder, "2/3")) > 0, Is.True.After(30_000, 50));
        Process.Start("kill", ["-KILL", $"{worker}"]).WaitForExit();
        Wait(cluster);
        Say(cluster, "status out/small", @"2 done(.|\n)*1 killed by signal 9: shard 2(.|\n)*burnsim resume out/small", code: 1);
        Assert.That(File.Exists(cluster.In("out", "small", "summary.json")), Is.False);
        Say(cluster, "resume out/small", @"^Job \d+: shards 2, 1 of 3\.");
        Say(cluster, "status out/small", "(1 (running|waiting)|3 done)");
        Wait(cluster);
        Assert.That(Files(cluster), Is.EqualTo(Local(30_000)));
    }

    [Test]
    public void Cancelled_and_resumed_it_makes_the_same_bytes()
    {
        using var cluster = new Burnsim();
        Say(cluster, Submit(30_000, 3), "^Job");
        Assert.That(() => Worker(cluster.Folder, "1/3"), Is.GreaterThan(0).After(30_000, 50));
        Say(cluster, "submit small.yaml", "is in the queue", code: 1);
        Say(cluster, "cancel out/small", @"^\d tasks taken out");
        Wait(cluster);
        Say(cluster, "status out/small", "burnsim resume out/small", code: 1);
        Say(cluster, "resume out/small", "^Job");
        Wait(cluster);
        Assert.That(Files(cluster), Is.EqualTo(Local(30_000)));
    }

    [Test]
    public void Bad_input_is_not_tried_again()
    {
        using var cluster = new Burnsim();
        Say(cluster, Submit(12, 2), "^Job");
        Wait(cluster);
        cluster.Call("cancel out/small");
        File.WriteAllText(cluster.In("out", "small", "job", "exits", "2"), "2\n");
        foreach (var part in Directory.GetDirectories(cluster.In("out", "small", "store", "parts")))
        {
            Directory.Delete(part, recursive: true);
        }

        Say(cluster, "status out/small", "Bad input ended shards 2", code: 2);
        Say(cluster, "resume out/small", "bad input ended shards 2", code: 2);
    }

    private static void Say(Burnsim burnsim, string arguments, string pattern, int code = 0)
    {
        var said = burnsim.Call(arguments, Slurm);
        Assert.That(said.Out + said.Error, Does.Match(new Regex(pattern, RegexOptions.Multiline)));
        Assert.That(said.Code, Is.EqualTo(code), arguments);
    }

    private static string Submit(int runs, int shards) => $"submit small.yaml --runs {runs} --shards {shards} --time 10";

    private static string Slurm => $"SLURM_CONF={Path.Combine(Environment.GetEnvironmentVariable("BURNSIM_SLURM")!, "slurm.conf")}";

    /// <summary>Waits until nothing is under way.</summary>
    private static void Wait(Burnsim burnsim, string folder = "out/small") => Assert.That(
        () => burnsim.Call($"status {folder}", Slurm).Out, Does.Match("Merged|resume|would again").After(600_000, 500));

    /// <summary>The process that plays a shard; 0: there is none.</summary>
    private static int Worker(string folder, string shard) => Directory.GetDirectories("/proc")
        .Where(process => int.TryParse(Path.GetFileName(process), out _))
        .Where(process => Words(process) is var words && words.Any(w => w.StartsWith(folder, StringComparison.Ordinal))
            && words.Zip(words.Skip(1)).Contains(("--shard", shard)))
        .Select(process => int.Parse(Path.GetFileName(process))).FirstOrDefault();

    private static string[] Words(string process)
    {
        try
        {
            return File.ReadAllText(Path.Combine(process, "cmdline")).Split('\0');
        }
        catch (IOException)
        {
            return [];
        }
    }

    /// <summary>What one machine makes of as many runs.</summary>
    private static Dictionary<string, string> Local(int runs)
    {
        using var local = new Burnsim();
        Assert.That(local.Call($"run small.yaml --runs {runs} --quiet").Code, Is.Zero);
        return Files(local);
    }

    /// <summary>Every final file with a hash of its bytes.</summary>
    private static Dictionary<string, string> Files(Burnsim burnsim, string folder = "small") => Directory
        .GetFiles(burnsim.In("out", folder), "*", SearchOption.AllDirectories)
        .Select(file => Path.GetRelativePath(burnsim.In("out", folder), file))
        .Where(name => !name.StartsWith("store", StringComparison.Ordinal) && !name.StartsWith("job", StringComparison.Ordinal))
        .ToDictionary(name => name, name => Convert.ToHexString(SHA256.HashData(burnsim.Bytes("out", folder, name))));
}
