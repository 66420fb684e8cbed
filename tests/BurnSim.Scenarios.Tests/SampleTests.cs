namespace BurnSim.Scenarios.Tests;

/// <summary>A file with every key reads, and reads back.</summary>
internal sealed class SampleTests
{
    private static readonly Reading Sample = Repository.Read(Repository.Sample("every-key.yaml"));

    [Test]
    public void Every_key_is_good() => Assert.That(Sample.Render(), Is.Empty);

    [Test]
    public void Shipped() { foreach (var f in Directory.GetFiles(Path.Combine(Repository.Root, "scenarios"), "*.yaml")) TestContext.Out.WriteLine(Repository.Read(f).Render()); }

    [Test]
    public void Show() => TestContext.Out.WriteLine(string.Join("\n", Sample.Resolved.Select(r => $"{r.Path} = {r.Value}")));
}
