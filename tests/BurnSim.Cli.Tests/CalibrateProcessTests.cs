using System.Diagnostics;

namespace BurnSim.Cli.Tests;

/// <summary>Calibrations that are killed, damaged and put to use, as a user meets them.</summary>
public sealed class CalibrateProcessTests
{
    private const string Calibrate = "calibrate facts.yaml --budget 60000 --draws 60 --out out --quiet";
    private static readonly string[] Files = ["draws.parquet", "posterior.json", "manifest.json", "facts.calibrated.yaml", "report.html"];

    private static void Same(Burnsim one, Burnsim other)
    {
        foreach (var file in Files)
        {
            Assert.That(one.Bytes("out", file), Is.EqualTo(other.Bytes("out", file)), file);
        }
    }

    [Test]
    public void Killed_again_and_again_it_ends_as_if_it_had_not_been_on_any_threads()
    {
        using var whole = new Burnsim();
        var watch = Stopwatch.StartNew();
        Assert.That(whole.Call($"{Calibrate} --threads 1").Code, Is.Zero);
        var took = watch.Elapsed;

        using var killed = new Burnsim();
        var kills = 0;
        for (var i = 1; i <= 6; i++)
        {
            using var process = killed.Start($"{Calibrate} --threads 2");
            // Two threads take half as long, and what is left gets less.
            if (!process.WaitForExit(took / 2 * (i * 0.6180339887498949 % 1)))
            {
                kills++;
                process.Kill();
                process.WaitForExit();
            }
        }

        Assert.That(kills, Is.GreaterThan(1));
        Assert.That(killed.Call($"{Calibrate} --threads 2").Code, Is.Zero);
        Same(killed, whole);
    }

    [Test]
    public void More_budget_goes_on_and_ends_as_if_it_had_been_there_at_once()
    {
        using var whole = new Burnsim();
        whole.Call(Calibrate);
        using var twice = new Burnsim();
        Assert.That(twice.Call(Calibrate.Replace("60000", "5000")).Code, Is.Zero);
        Assert.That(twice.Call(Calibrate).Code, Is.Zero);
        Same(twice, whole);
    }

    [Test]
    public async Task Interrupted_it_says_so_and_goes_on()
    {
        using var burnsim = new Burnsim();
        using (var process = burnsim.Start("calibrate facts.yaml --budget 100000000 --draws 2000 --out out"))
        {
            await process.StandardError.ReadLineAsync();
            using var kill = Process.Start("kill", $"-TERM {process.Id}");
            await kill.WaitForExitAsync();
            Assert.That(await process.StandardOutput.ReadToEndAsync(), Does.Match("^Interrupted after generation [0-9]+; the same command goes on from there."));
            await process.WaitForExitAsync();
            Assert.That(process.ExitCode, Is.EqualTo(130));
        }
    }

    [Test]
    public void Damage_is_named_and_begun_anew()
    {
        using var burnsim = new Burnsim();
        burnsim.Call(Calibrate);
        using var whole = new Burnsim();
        whole.Call(Calibrate);
        var path = burnsim.In("out", "store", "generation.json");
        var bytes = File.ReadAllBytes(path);
        bytes[^20] ^= 1;
        File.WriteAllBytes(path, bytes);
        var again = burnsim.Call(Calibrate);
        Assert.That(again.Code, Is.Zero);
        Assert.That(again.Error, Does.StartWith("burnsim: generation.json is not as it was written; the calibration begins anew."));
        Assert.That(File.Exists(burnsim.In("out", "store", "set-aside", "generation.json")));
        Same(burnsim, whole);
    }

    [Test]
    public void Another_calibration_is_refused_with_what_differs()
    {
        using var burnsim = new Burnsim();
        burnsim.Call(Calibrate);
        var other = burnsim.Call($"{Calibrate} --free segments.*.imitation --set targets.0.range=[80k,120k]");
        Assert.That(other.Code, Is.EqualTo(2));
        Assert.That(other.Error, Does.Contain("targets.0.range is [80000, 130000] there, [80000, 120000] here")
            .And.Contain("a calibration of 60 draws of segments.all.imitation here"));
    }

    [TestCase("merge out")]
    [TestCase("verify out")]
    public void What_is_for_runs_refuses_a_calibration(string command)
    {
        using var burnsim = new Burnsim();
        burnsim.Call(Calibrate.Replace("60000", "60"));
        var refused = burnsim.Call(command);
        Assert.That((refused.Code, refused.Out), Is.EqualTo((2, "")));
        Assert.That(refused.Error, Is.EqualTo("burnsim: out holds what calibrate keeps, and no runs; the same command reads it and goes on.\n"));
    }

    [Test]
    public void The_calibrated_scenario_plays_and_is_read_by_the_rest()
    {
        using var burnsim = new Burnsim();
        burnsim.Call($"{Calibrate} --free segments.*.imitation,segments.*.core_lapse");
        Assert.That(burnsim.Call("check out/facts.calibrated.yaml").Code, Is.Zero);
        Assert.That(burnsim.Call("run out/facts.calibrated.yaml --runs 50 --quiet").Code, Is.Zero);
        Assert.That(burnsim.Call("run out/facts.calibrated.yaml --runs 50 --quiet --set segments.all.imitation=1%/day --out set").Code, Is.Zero);
        Assert.That(burnsim.Bytes("set", "runs.parquet"), Is.Not.EqualTo(burnsim.Bytes("out", "facts.calibrated", "runs.parquet")));
        var asked = burnsim.Call("query out \"SELECT count(*) AS n, round(sum(weight), 9) AS whole FROM draws\" --format csv");
        Assert.That(asked.Out, Is.EqualTo("n,whole\n60,1.0\n").Or.EqualTo("n,whole\n60,1\n"));
    }

    [Test]
    public void Facts_held_out_are_not_fitted_to()
    {
        using var burnsim = new Burnsim();
        Assert.That(burnsim.Call($"{Calibrate} --hold-from 2024-03-01").Code, Is.Zero);
        var told = File.ReadAllText(burnsim.In("out", "posterior.json"));
        Assert.That(told, Does.Contain("app-users").And.Not.Contain("cac"));
        Assert.That(File.ReadAllText(burnsim.In("out", "facts.calibrated.yaml")), Does.Match("metric: cac\\s+range: .*\\s+source: .*\\s+use: check"));
    }
}
