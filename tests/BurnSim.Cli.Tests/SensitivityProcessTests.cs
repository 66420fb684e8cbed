namespace BurnSim.Cli.Tests;

/// <summary>Studies of sensitivity that go on, are damaged, or are others.</summary>
public sealed class SensitivityProcessTests
{
    private const string Study = "sensitivity small.yaml --output hhi --method sobol --csv --quiet";

    private static readonly string[] Files = ["factors.parquet", "factors.csv", "pairs.csv", "sensitivity.json", "manifest.json", "plots/indices.png"];

    private static string[] Paths(string name) => ["out", "small-sensitivity", .. name.Split('/')];

    [Test]
    public void A_study_goes_on_from_its_rows_to_the_same_bytes()
    {
        using var whole = new Burnsim();
        using var continued = new Burnsim();
        Assert.That(whole.Call($"{Study} --budget 2000").Code, Is.Zero);
        Assert.That(continued.Call($"{Study} --budget 900 --threads 1").Code, Is.Zero);
        Assert.That(continued.Call($"{Study.Replace(" --quiet", "")} --budget 2000").Error, Does.Contain("1,104 runs in "));
        foreach (var name in Files) Assert.That(continued.Bytes(Paths(name)), Is.EqualTo(whole.Bytes(Paths(name))), name);
        Assert.That(whole.Call($"{Study.Replace(" --quiet", "")} --budget 2000").Error, Does.Contain("All runs were there already."));
    }

    [Test]
    public void Damaged_rows_are_named_and_played_again()
    {
        using var burnsim = new Burnsim();
        burnsim.Call($"{Study} --budget 900");
        var (before, rows) = (burnsim.Bytes(Paths("sensitivity.json")), burnsim.In(Paths("store/rows")));
        var bytes = File.ReadAllBytes(rows);
        bytes[^3] ^= 1;
        File.WriteAllBytes(rows, bytes);
        var said = burnsim.Call($"{Study} --budget 900");
        Assert.That((said.Code, said.Error), Is.EqualTo((0, "burnsim: rows is not as it was written; its runs are played again.\n")));
        Assert.That(burnsim.Bytes(Paths("sensitivity.json")), Is.EqualTo(before));
        Assert.That(File.Exists(burnsim.In(Paths("store/set-aside/rows"))));
    }

    [Test]
    public void Another_study_is_refused()
    {
        using var burnsim = new Burnsim();
        burnsim.Call($"{Study} --budget 900");
        var said = burnsim.Call($"{Study} --budget 900 --output \"p_win(kimi)\"");
        Assert.That(said.Code, Is.EqualTo(2));
        Assert.That(said.Error, Does.Contain("a study of sensitivity with --output hhi --method sobol --replicates 4 there"));
        Assert.That(burnsim.Call($"{Study} --budget 900 --output \"p_win(kimi)\" --fresh").Code, Is.Zero);
    }
}
