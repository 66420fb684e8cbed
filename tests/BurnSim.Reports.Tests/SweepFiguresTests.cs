using System.Globalization;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using BurnSim.Experiments.Designs;
using BurnSim.Reports.Sweeps;

namespace BurnSim.Reports.Tests;

public partial class SweepFiguresTests
{
    private string folder = "";

    [SetUp]
    public void Folder() => folder = Directory.CreateTempSubdirectory("burnsim-sweep-figures-").FullName;

    [TearDown]
    public void Away() => Directory.Delete(folder, recursive: true);

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
        var gallery = SweepFigures.Write(sweep.Effects(), sweep.Scenario, folder);
        Assert.That(gallery.Figures.Select(figure => figure.Name), Is.EqualTo(expected));
        Assert.That(Directory.EnumerateFiles(folder).Select(Path.GetFileName),
            Is.EquivalentTo(expected.SelectMany(name => new[] { $"{name}.png", $"{name}.svg" })));
        if (Environment.GetEnvironmentVariable("BURNSIM_PICTURES") is { } kept)
        {
            var to = Directory.CreateDirectory(Path.Combine(kept, Uri.EscapeDataString(TestContext.CurrentContext.Test.Name))).FullName;
            foreach (var file in Directory.EnumerateFiles(folder)) File.Copy(file, Path.Combine(to, Path.GetFileName(file)), overwrite: true);
        }

        foreach (var figure in gallery.Figures)
        {
            Assert.That(XDocument.Parse(figure.Svg).Root!.Name.LocalName, Is.EqualTo("svg"));
            Assert.That(figure.Caption, Does.EndWith(".").And.Match("[0-9]"));
            Assert.That(figure.Title + figure.Caption, Does.Not.Contain("NaN").And.Not.Contain("∞"));
            Assert.That(figure.Svg, Does.Not.Match(@"[\s,""](nan|-?inf)[\s,""]"));
            foreach (var text in XDocument.Parse(figure.Svg).Descendants().Where(element => element.Name.LocalName == "text"))
            {
                // Skia gives every letter its place: no text leaves the sheet.
                double[] places = [.. Numbers().Matches((string?)text.Attribute("x") ?? "0").Select(place => double.Parse(place.Value, CultureInfo.InvariantCulture))];
                Assert.That(places, Is.All.InRange(0, Sheet.Width - (double)text.Attribute("font-size")! / 2), $"{figure.Name}: {text.Value}");
            }
        }
    }

    [Test]
    public void The_same_sweep_gives_the_same_bytes()
    {
        var (effects, scenario) = (SyntheticSweep.TwoPaths.Effects(), SyntheticSweep.TwoPaths.Scenario);
        var folders = new[] { "a", "b" }.Select(name => Path.Combine(folder, name)).ToArray();
        Parallel.ForEach(folders, to => SweepFigures.Write(effects, scenario, to));
        foreach (var file in Directory.EnumerateFiles(folders[0]).Select(Path.GetFileName))
        {
            Assert.That(File.ReadAllBytes(Path.Combine(folders[1], file!)), Is.EqualTo(File.ReadAllBytes(Path.Combine(folders[0], file!))), file);
        }
    }

    [Test]
    public void Figures_of_an_earlier_sweep_don_t_stay()
    {
        SweepFigures.Write((SyntheticSweep.TwoPaths with { Runs = 2 }).Effects(), SyntheticSweep.TwoPaths.Scenario, folder);
        Assert.That(SweepFigures.Write((SyntheticSweep.OnePath with { Runs = 0 }).Effects(), SyntheticSweep.OnePath.Scenario, folder).Figures, Is.Empty);
        Assert.That(Directory.EnumerateFileSystemEntries(folder), Is.Empty);
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

    [GeneratedRegex(@"-?[0-9.]+")]
    private static partial Regex Numbers();
}
