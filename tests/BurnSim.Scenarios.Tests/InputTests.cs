using System.Text;

namespace BurnSim.Scenarios.Tests;

/// <summary>Files as bytes: what is taken, and what is refused before it costs anything.</summary>
internal sealed class InputTests
{
    private string folder = "";

    [SetUp]
    public void MakeFolder() => folder = Directory.CreateTempSubdirectory("burnsim-").FullName;

    [TearDown]
    public void DropFolder() => Directory.Delete(folder, recursive: true);

    private string Write(string name, byte[] bytes)
    {
        var path = Path.Combine(folder, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllBytes(path, bytes);
        return path;
    }

    private string Write(string name, string text) => Write(name, Encoding.UTF8.GetBytes(text));

    [Test]
    public void A_missing_file_and_a_folder_are_told()
    {
        Assert.That(Repository.Read(Path.Combine(folder, "none.yaml")).Diagnostics.Single().Message, Is.EqualTo("there is no such file."));
        Assert.That(Repository.Read(folder).Diagnostics.Single().Message, Does.StartWith("this is a folder"));
        Assert.That(Repository.Read("").Diagnostics.Single().Code, Is.EqualTo("BS001"));
        Assert.That(Repository.Read("a\0b").Diagnostics.Single().Code, Is.EqualTo("BS001"));
    }

    [Test]
    public void A_byte_order_mark_and_windows_line_ends_change_nothing()
    {
        var plain = Repository.Read(Write("plain.yaml", Repository.Small(end: "name: same")));
        var windows = Repository.Read(Write("windows.yaml", [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(Repository.Small(end: "name: same").Replace("\n", "\r\n"))]));
        Assert.That(windows.Render(), Is.Empty);
        Assert.That(windows.Sha256, Is.EqualTo(plain.Sha256).And.Length.EqualTo(64));
        var wrong = Repository.Read(Write("wrong.yaml", Repository.Small("csh: 1").Replace("\n", "\r\n"))).Diagnostics.Single();
        Assert.That((wrong.Line, wrong.SourceLine), Is.EqualTo((12, "    csh: 1")));
    }

    [Test]
    public void A_file_is_read_to_its_bound()
    {
        var small = Encoding.UTF8.GetBytes(Repository.Small() + "# ");
        var most = new byte[4 << 20];
        Array.Fill(most, (byte)'x');
        small.CopyTo(most, 0);
        Assert.That(Repository.Read(Write("most.yaml", most)).Render(), Is.Empty);
        Assert.That(Repository.Read(Write("more.yaml", [.. most, (byte)'x'])).Diagnostics.Single().Code, Is.EqualTo("BS002"));
    }

    [Test]
    public void Extends_reads_below_and_links_are_not_followed()
    {
        Write("parts/base.yaml", Repository.Small());
        Assert.That(Repository.Read(Write("good.yaml", "extends: parts/base.yaml\n")).Render(), Is.Empty);
        Assert.That(Repository.Read(Write("parts/also.yaml", "extends: ./base.yaml\n")).Render(), Is.Empty);
        Assert.That(Repository.Read(Write("up.yaml", "extends: parts/../parts/base.yaml\n")).Render(), Is.Empty);
        File.CreateSymbolicLink(Path.Combine(folder, "link.yaml"), Path.Combine(folder, "parts", "base.yaml"));
        Directory.CreateSymbolicLink(Path.Combine(folder, "out"), Path.GetTempPath());
        foreach (var link in new[] { "link.yaml", "out/x.yaml", "../x.yaml", "parts/../../x.yaml", "C:x.yaml", "a\\b.yaml", "\"a\\0b\"", new string('x', 300), "." })
        {
            var said = Repository.Read(Write("bad.yaml", $"extends: {link}\n{Repository.Small()}")).Diagnostics;
            Assert.That(said.Select(d => d.Code), Has.All.AnyOf("BS027", "BS001").And.Not.Empty, link);
        }
    }

    [Test]
    public void Text_alone_extends_nothing()
    {
        Assert.That(Repository.Bad("extends: base.yaml\n" + Repository.Small()).Code, Is.EqualTo("BS027"));
        var reading = ScenarioFile.Parse("extends: base.yaml\nfirms: {kimi: {cash: 5}}", "x.yaml", [], Repository.Strategies,
            Path.GetDirectoryName(Write("base.yaml", Repository.Small())));
        Assert.That(reading.Render(), Is.Empty);
    }

    [Test]
    public void Maps_merge_lists_and_values_replace_nothing_removes()
    {
        Write("base.yaml", Repository.Small("cash2: 1", "targets: [{date: 2024-02, metric: cac, value: 1}]\ncapital: {pool: 5bn, appetite: {hot: 9}}")
            .Replace("    cash2: 1\n", "").Replace("cash: 1bn\n    strategy", "cash: {normal: [1bn, 1m]}\n    strategy"));
        var reading = Repository.Read(Write("over.yaml", """
            extends: base.yaml
            firms:
              doubao: ~
              kimi: {cash: {uniform: [1bn, 2bn]}, strategy: {kind: blitz, runway: 1 year}}
              zhipu: {cash: 1, strategy: {kind: constant, daily: 1}}
            targets: []
            capital: {pool: ~, appetite: {normal: 8}}
            """), "firms.zhipu=~", "firms.kimi.strategy.runway=2 years", "firms.kimi.cash.uniform.1=3bn", "firms.kimi.staff=5k", "length=1 year");
        Assert.That(reading.Render(), Is.Empty);
        var scenario = reading.Scenario!;
        Assert.That(scenario.Firms.Select(f => f.Id), Is.EqualTo(new[] { "kimi" }));
        Assert.That(scenario.Firms[0].Cash.Value, Is.EqualTo(new UniformShape(1e9, 3e9)));
        Assert.That(((Strategies.Blitz)scenario.Firms[0].Strategy).Runway.Value, Is.EqualTo(new Certain(730.5)));
        Assert.That(scenario.Firms[0].Staff.Value, Is.EqualTo(new Certain(5000)));
        Assert.That(scenario.Targets, Is.Empty);
        Assert.That(scenario.Days, Is.EqualTo(365));
        Assert.That(scenario.Capital.Pool, Is.Null);
        Assert.That(scenario.Capital.Appetite.Select(a => a.Value.Quantile(0.5)), Is.EqualTo(new[] { 9, 8, 0.3 }));
    }

    [Test]
    public void The_hash_is_of_what_was_resolved()
    {
        var plain = Repository.Parse(Repository.Small());
        Assert.That(Repository.Parse("# a comment\n" + Repository.Small(end: "step: 1 day")).Sha256, Is.EqualTo(plain.Sha256));
        Assert.That(Repository.Parse(Repository.Small(), "firms.kimi.cash=1_000m").Sha256, Is.EqualTo(plain.Sha256));
        Assert.That(Repository.Parse(Repository.Small(), "firms.kimi.cash=2bn").Sha256, Is.Not.EqualTo(plain.Sha256));
    }
}
