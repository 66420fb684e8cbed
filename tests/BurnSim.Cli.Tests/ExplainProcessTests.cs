using System.Text.Json;

namespace BurnSim.Cli.Tests;

/// <summary>What explain and --null leave on disk.</summary>
public sealed class ExplainProcessTests
{
    [TestCase("")]
    [TestCase("--run 4")]
    public void Threads_change_no_byte(string options)
    {
        using var burnsim = new Burnsim();
        foreach (var (threads, folder) in new[] { (1, "one"), (2, "two") })
        {
            Assert.That(burnsim.Call($"explain small.yaml --runs 24 --quiet --threads {threads} --out {folder} {options}").Code, Is.Zero);
        }

        foreach (var file in new[] { "explain.json", "manifest.json", "report.html" }) Assert.That(burnsim.Bytes("two", file), Is.EqualTo(burnsim.Bytes("one", file)), file);
        using var told = JsonDocument.Parse(burnsim.Bytes("one", "explain.json"));
        Assert.That(told.RootElement.GetProperty("counterfactuals").GetArrayLength(), Is.GreaterThan(20));
        Assert.That(File.ReadAllText(burnsim.In("one", "report.html")), Does.Contain(" leads at the end "));
    }

    [Test]
    public void The_null_market_stands_beside_the_ensemble_while_it_is_asked_for()
    {
        using var burnsim = new Burnsim();
        burnsim.Call("run small.yaml --quiet");
        var summary = burnsim.Bytes("out", "small", "summary.json");
        Assert.That(burnsim.Call("run small.yaml --quiet --null").Code, Is.Zero);
        Assert.That(burnsim.Bytes("out", "small", "summary.json"), Is.EqualTo(summary));
        Assert.That(File.ReadAllText(burnsim.In("out", "small", "report.html")), Does.Contain("Luck control: "));
        using var told = JsonDocument.Parse(burnsim.Bytes("out", "small", "null.json"));
        Assert.That(told.RootElement.GetProperty("null").GetProperty("runs").GetInt64(), Is.EqualTo(12));
        burnsim.Call("run small.yaml --quiet");
        Assert.That(File.Exists(burnsim.In("out", "small", "null.json")), Is.False);
    }

    [Test]
    public void Every_answer_can_say_how_much_is_luck()
    {
        using var burnsim = new Burnsim();
        burnsim.Call("explain small.yaml --runs 24 --quiet --null");
        using var told = JsonDocument.Parse(burnsim.Bytes("out", "small-explain", "explain.json"));
        Assert.That(told.RootElement.GetProperty("luck").GetProperty("real").GetProperty("runs").GetInt64(), Is.EqualTo(24));
        Assert.That(File.ReadAllText(burnsim.In("out", "small-explain", "report.html")), Does.Contain("explain small.yaml --null"));
    }
}
