using System.Diagnostics;
using System.Text.Json;

namespace BurnSim.Cli.Tests;

/// <summary>Decisions as processes.</summary>
public sealed class DecideProcessTests
{
    private const string Decide = "decide small.yaml --firm lark --payoff \"valuation - raised\" --options options.yaml --futures futures.yaml --quiet --enough 2500k";

    private static readonly string[] Files =
        ["decide.json", "manifest.json", "report.html", "plots/average.png", "plots/regret.png", "plots/short.png", "plots/worth.png"];

    private static string[] Paths(string name) => ["out", "small-decide", .. name.Split('/')];

    [Test]
    public void Threads_and_processors_change_no_byte()
    {
        using var first = new Burnsim();
        Assert.That(first.Call($"{Decide} --runs 400 --threads 1").Code, Is.Zero);
        foreach (var variable in new[] { "A=1", "DOTNET_EnableAVX2=0", "DOTNET_EnableHWIntrinsic=0" })
        {
            using var other = new Burnsim();
            Assert.That(other.Call($"{Decide} --runs 400 --threads 3", variable).Code, Is.Zero);
            foreach (var file in Files) Assert.That(other.Bytes(Paths(file)), Is.EqualTo(first.Bytes(Paths(file))), $"{file}, {variable}");
        }
    }

    [Test]
    public void The_file_has_every_number()
    {
        using var burnsim = new Burnsim();
        burnsim.Call($"{Decide} --runs 300");
        using var file = JsonDocument.Parse(burnsim.Bytes(Paths("decide.json")));
        var root = file.RootElement;
        Assert.That(root.GetProperty("payoff").GetString(), Is.EqualTo("valuation(lark) - raised(lark)"));
        Assert.That(root.GetProperty("runs").GetInt32(), Is.EqualTo(300));
        Assert.That(root.GetProperty("enough").GetDouble(), Is.EqualTo(2.5e6));
        Assert.That(root.GetProperty("futures").EnumerateArray().Select(future => future.GetProperty("weight").GetDouble()), Is.EqualTo(new[] { 0.6, 0.2, 0.2 }));
        Assert.That(root.GetProperty("criteria").EnumerateObject().Select(criterion => criterion.Name),
            Is.EqualTo(new[] { "expected-value", "minimax-regret", "maximin", "satisficing" }));
        Assert.That(root.GetProperty("information").GetProperty("values").EnumerateObject().Select(value => value.Name),
            Is.EqualTo(new[] { "firms.kimi.cash", "firms.pond.strategy.daily" }));
        Assert.That(root.GetProperty("average").GetProperty("slow").GetProperty("low").GetDouble(), Is.LessThan(root.GetProperty("average").GetProperty("slow").GetProperty("value").GetDouble()));
    }

    [Test]
    [Platform(Exclude = "Win", Reason = "Signals are sent by kill.")]
    public async Task Interrupted_it_speaks_of_the_runs_that_are_over()
    {
        using var burnsim = new Burnsim();
        using var process = burnsim.Start(Decide.Replace(" --quiet", "") + " --runs 100000");
        while (await process.StandardError.ReadLineAsync() is { } line && !line.Contains(" of 900,000 runs", StringComparison.Ordinal)) { }
        await Task.Delay(1500);
        using (var kill = Process.Start("kill", $"-INT {process.Id}"))
        {
            await kill.WaitForExitAsync();
        }

        var rest = process.StandardError.ReadToEndAsync();
        var said = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        Assert.That((process.ExitCode, said), Is.EqualTo((130, said)), await rest);
        Assert.That(said, Does.Match(@"^Interrupted: this is of the first \d[0-9,]* of 100,000 runs\.\nOf 3 options "));
        using var file = JsonDocument.Parse(burnsim.Bytes(Paths("manifest.json")));
        Assert.That(file.RootElement.GetProperty("runs_finished").GetInt64(), Is.InRange(16, 99_999));
    }
}
