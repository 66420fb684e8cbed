using BurnSim.Experiments.Designs;
using BurnSim.Reports.Sweeps;

namespace BurnSim.Reports.Tests;

public sealed class SweepFiguresTests : DrawnTests
{
    private static readonly string[] Map = ["win-map", "market-map", "main-effects", "tornado"], Line = ["win", "users", "market"];

    private static IEnumerable<TestCaseData> Sweeps()
    {
        TestCaseData Of(string name, SyntheticSweep sweep, params string[] figures) => new TestCaseData(sweep, figures).SetArgDisplayNames(name);
        yield return Of("one path", SyntheticSweep.OnePath, Line);
        yield return Of("words", SyntheticSweep.Words, Line);
        yield return Of("two paths", SyntheticSweep.TwoPaths, Map);
        yield return Of("four paths", SyntheticSweep.FourPaths, "main-effects", "tornado");
        yield return Of("a sample", SyntheticSweep.Sample, "main-effects", "tornado", "scatter");
        yield return Of("a sample along one path", SyntheticSweep.Sample with { Varied = ["firms.moonshot.cash=1bn..9bn"], Kind = DesignKind.Sobol }, [.. Line, "scatter"]);
        yield return Of("a sample of words", SyntheticSweep.Sample with { Varied = ["capital.regime=cold,hot"], Points = 4, Runs = 5 }, [.. Line, "scatter"]);
        yield return Of("one run", SyntheticSweep.TwoPaths with { Runs = 1 }, Map);
        yield return Of("nothing moves", SyntheticSweep.TwoPaths with { Pull = 0, Runs = 20 }, Map);
        yield return Of("a fine map", new SyntheticSweep("firms.moonshot.cash=1bn..9bn:60", "platforms.bilibili.dominance=1..2:50") { Runs = 2 }, Map);
        yield return Of("200 firms", SyntheticSweep.OnePath with { Players = [.. Synthetic.Crowd(200), Synthetic.Latin[5]], Runs = 4 }, Line);
        yield return Of("one firm", SyntheticSweep.FourPaths with { Players = [Synthetic.Latin[5]], Runs = 4 }, "main-effects", "tornado");
        yield return Of("no chance to win", SyntheticSweep.FourPaths with { Told = ["deadweight_burn"], Runs = 4 }, "main-effects", "tornado");
        yield return Of("twenty paths", new SyntheticSweep([.. Enumerable.Range(0, 20).Select(i => $"firms.{Synthetic.Latin[i % 8].Id}.key_{i}=1..2")])
        { Kind = DesignKind.Lhs, Runs = 4 }, "main-effects", "tornado", "scatter");
        yield return Of("whole strategies", new SyntheticSweep("firms.moonshot.strategy={kind: blitz, runway: 6 months},{kind: constant, daily: 1m}") { Runs = 4 }, Line);
    }

    [TestCaseSource(nameof(Sweeps))]
    public void What_the_sweep_has_is_drawn_and_nothing_else(object of, string[] expected)
    {
        var sweep = (SyntheticSweep)of;
        var gallery = SweepFigures.Write(sweep.Effects(), sweep.Scenario, Folder);
        Holds(gallery, expected);
    }

    [Test]
    public void The_same_sweep_gives_the_same_bytes()
    {
        var (effects, scenario) = (SyntheticSweep.TwoPaths.Effects(), SyntheticSweep.TwoPaths.Scenario);
        var folders = new[] { "a", "b" }.Select(name => Path.Combine(Folder, name)).ToArray();
        Parallel.ForEach(folders, to => SweepFigures.Write(effects, scenario, to));
        foreach (var file in Directory.EnumerateFiles(folders[0]).Select(Path.GetFileName))
        {
            Assert.That(File.ReadAllBytes(Path.Combine(folders[1], file!)), Is.EqualTo(File.ReadAllBytes(Path.Combine(folders[0], file!))), file);
        }
    }

    [Test]
    public void Figures_of_an_earlier_sweep_don_t_stay()
    {
        SweepFigures.Write((SyntheticSweep.TwoPaths with { Runs = 2 }).Effects(), SyntheticSweep.TwoPaths.Scenario, Folder);
        Assert.That(SweepFigures.Write((SyntheticSweep.OnePath with { Runs = 0 }).Effects(), SyntheticSweep.OnePath.Scenario, Folder).Figures, Is.Empty);
        Assert.That(Directory.EnumerateFileSystemEntries(Folder), Is.Empty);
    }

    [Test]
    public void Colours_of_a_map_darken_all_the_way_and_can_be_written_on()
    {
        var colours = Enumerable.Range(0, 101).Select(i => Ramp.At(i / 100.0)).ToArray();
        Assert.That(colours.Select(Shade.Luminance), Is.Ordered.Descending);
        foreach (var colour in colours)
        {
            var (a, b) = (Shade.Luminance(colour) + 0.05, Shade.Luminance(Ramp.On(colour)) + 0.05);
            Assert.That(Math.Max(a, b) / Math.Min(a, b), Is.GreaterThanOrEqualTo(4.5), colour);
        }
    }
}
