namespace BurnSim.Cli.Tests;

/// <summary>What is on the screen, word for word (<see cref="GoldenFile"/>).</summary>
public sealed class GoldenTests
{
    [TestCase("help", "--help", 0)]
    [TestCase("help-run", "run --help", 0)]
    [TestCase("help-trace", "trace --help", 0)]
    [TestCase("help-query", "query --help", 0)]
    [TestCase("help-check", "check --help", 0)]
    [TestCase("help-schema", "schema --help", 0)]
    [TestCase("no-words", "", 2)]
    [TestCase("version", "--version", 0)]
    [TestCase("no-verb", "--runs 5", 2)]
    [TestCase("unknown-verb", "rnu small.yaml", 2)]
    [TestCase("unknown-option", "run small.yaml --rnus 5", 2)]
    [TestCase("unknown-option-first", "run --rnus 5 small.yaml", 2)]
    [TestCase("no-scenario", "run", 2)]
    [TestCase("two-scenarios", "run small.yaml other.yaml", 2)]
    [TestCase("no-folder", "query", 2)]
    [TestCase("missing-folder", "query out/nowhere", 2)]
    [TestCase("unquoted-query", "query out/small SELECT 1", 2)]
    [TestCase("bad-format", "query out/small \"SELECT 1\" --format xml", 2)]
    [TestCase("no-value", "run small.yaml --runs", 2)]
    [TestCase("bad-number", "run small.yaml --runs 1e3", 2)]
    [TestCase("no-runs", "run small.yaml --runs 0", 2)]
    [TestCase("negative-seed", "run small.yaml --seed -3", 2)]
    [TestCase("missing-file", "run nowhere.yaml", 2)]
    [TestCase("bad-scenario", "run small.yaml --set firms.kimi.cash=-3bn --set firms.lark.csah=1", 2)]
    [TestCase("missing-plugin", "run small.yaml --plugin nowhere.dll", 2)]
    [TestCase("no-plugin", "run small.yaml --plugin small.yaml", 2)]
    [TestCase("out-is-a-file", "run small.yaml --out small.yaml --quiet", 1)]
    [TestCase("check", "check small.yaml", 0)]
    [TestCase("run", "run small.yaml --quiet", 0)]
    [TestCase("run-80", "run small.yaml --quiet", 0, "COLUMNS=80")]
    [TestCase("one-run", "run small.yaml --quiet --runs 1", 0)]
    [TestCase("trace", "trace small.yaml --run 4", 0)]
    public void It_says(string name, string arguments, int code, string variable = "COLUMNS=100")
    {
        using var burnsim = new Burnsim();
        var said = burnsim.Call(arguments, variable);
        var whole = GoldenFile.Holds(name, said, burnsim.Folder);
        Assert.That(said.Code, Is.EqualTo(code));
        Assert.That(whole.Split('\n').Where(line => variable == "COLUMNS=80" && line.Length > 80), Is.Empty);
    }
}
