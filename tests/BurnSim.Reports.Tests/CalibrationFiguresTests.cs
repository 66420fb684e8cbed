using System.Xml.Linq;
using BurnSim.Experiments.Calibrations;
using BurnSim.Reports.Calibrations;
using BurnSim.Reports.Pictures.Calibrations;

namespace BurnSim.Reports.Tests;

public sealed class CalibrationFiguresTests : DrawnTests
{
    private static readonly string[] All = ["fit", "posterior", "pairs", "course"], Alone = ["fit", "posterior", "course"];

    private static IEnumerable<TestCaseData> Posteriors()
    {
        TestCaseData Of(string name, SyntheticPosterior posterior, params string[] figures) => new TestCaseData(posterior, figures).SetArgDisplayNames(name);
        var usual = SyntheticPosterior.Usual;
        yield return Of("usual", usual, All);
        yield return Of("one number, one fact", SyntheticPosterior.One, Alone);
        yield return Of("sixty numbers", SyntheticPosterior.Sixty, All);
        yield return Of("nothing learned", usual with { Known = 0 }, All);
        yield return Of("two tied", usual with { IsTied = true }, All);
        yield return Of("one draw over and over", usual with { IsConstant = true, Relatives = 200 }, All);
        yield return Of("choices of many", usual with { Shape = i => new Number(new ChoiceShape([.. Enumerable.Range(1, 40).Select(v => v * 1e6)], [.. Enumerable.Repeat(1.0, 40)]), $"firms.moonshot.k{i}") }, All);
        yield return Of("one choice", SyntheticPosterior.One with { Shape = i => new Number(new ChoiceShape([3], [1]), "capital.tech") }, Alone);
        yield return Of("numbers that share a draw", usual with { Shape = i => new Number(new UniformShape(0, i + 1), $"segments.all.k{i}", With: $"shared-{i / 4}") }, All);
        yield return Of("all facts out of reach", usual with { Reads = _ => (9, 8, 8), Ending = Ending.Stuck, Tolerance = 6 }, All);
        yield return Of("nothing to read", usual with { Reads = _ => (double.NaN, double.NaN, double.NaN), Ending = Ending.Stuck, Tolerance = double.PositiveInfinity }, All);
        yield return Of("spent at once", usual with { Generations = 0, Tolerance = double.PositiveInfinity, Ending = Ending.Spent }, "fit", "posterior", "pairs");
        yield return Of("spent on the way", usual with { Tolerance = 0.3, Ending = Ending.Spent, Reads = fact => (0.5, fact % 2 == 0 ? 1 : 0.6, 0.8) }, All);
        yield return Of("a hundred facts", usual with { Facts = [.. Enumerable.Range(0, 100).Select(i => SyntheticPosterior.Users(Synthetic.Latin[i % 8].Id, 1 + i % 12, 1e6, 2e6 + i))] }, All);
        yield return Of("200 firms", usual with { Scenario = new Synthetic { Players = [.. Synthetic.Crowd(200), .. Synthetic.Latin] }.Scenario }, All);
        yield return Of("Chinese names", usual with { Scenario = new Synthetic { Players = Synthetic.China }.Scenario }, All);
        yield return Of("two draws", usual with { Draws = 2 }, All);
    }

    [TestCaseSource(nameof(Posteriors))]
    public void What_the_calibration_has_is_drawn_and_nothing_else(object of, string[] expected)
    {
        var posterior = (SyntheticPosterior)of;
        var gallery = CalibrationFigures.Write(posterior.Posterior(), posterior.Scenario, Folder);
        Holds(gallery, expected);
    }

    private static string Title(SyntheticPosterior posterior, Func<CalibrationStory, Sheet?> draw) => draw(new(posterior.Posterior(), posterior.Scenario))!.Title;

    [Test]
    public void Titles_tell_the_finding()
    {
        var usual = SyntheticPosterior.Usual;
        Assert.That(Title(usual, Marginals.Draw), Is.EqualTo("The facts say something of 5 of 12 numbers, most of daily of 01.AI"));
        Assert.That(Title(usual with { Known = 0 }, Marginals.Draw), Is.EqualTo("Nothing sure is learned of any of 12 numbers"));
        Assert.That(Title(SyntheticPosterior.One, Marginals.Draw), Does.Match(@"^The facts put daily of 01\.AI at [\d.]+k CNY a day \([\d.]+k to [\d.]+k\)$"));
        Assert.That(Title(usual, PairPlot.Draw), Is.EqualTo("No two numbers are tied together by more than chance"));
        Assert.That(Title(usual with { IsTied = true }, PairPlot.Draw), Is.EqualTo("Of daily of 01.AI and key 1 of all only a combination is known (−1.00)"));
        Assert.That(Title(usual, FactRows.Draw), Is.EqualTo("All 8 facts are met at once"));
        Assert.That(Title(usual with { Tolerance = 2, Ending = Ending.Stuck, Reads = fact => fact == 2 ? (0.5, 0.5, 0.5) : (1, 1, 1) }, FactRows.Draw),
            Is.EqualTo("7 of 8 facts are met: app users of Moonshot, Jun 2024 reads 4.1M where 7.5M to 9.0M is known"));
        Assert.That(Title(usual with { Tolerance = 6, Ending = Ending.Stuck, Reads = _ => (9, 9, 9) }, FactRows.Draw), Does.StartWith("None of 8 facts is met: "));
        Assert.That(Title(usual, Approach.Draw), Is.EqualTo("All facts are met after 43,400 runs; after 57,800 runs draws have forgotten where they began to"));
        Assert.That(Title(usual with { Tolerance = 0.52, Ending = Ending.Spent }, Approach.Draw), Is.EqualTo("The runs were spent when facts were missed by up to 0.52 times half their ranges"));
        Assert.That(Title(usual with { Tolerance = 0.52, Ending = Ending.Stuck }, Approach.Draw), Does.StartWith("No nearer is to be had: facts are missed by up to 0.52 times"));
    }

    [Test]
    public void What_isn_t_identified_is_marked_in_words()
    {
        var usual = SyntheticPosterior.Usual;
        var svg = CalibrationFigures.Write(usual.Posterior(), usual.Scenario, Folder).Figures.Single(figure => figure.Name == "posterior").Svg;
        Assert.That(XDocument.Parse(svg).Descendants().Count(element => element.Value.Trim() == "not identified: chance alone may have moved it"
            && element.Name.LocalName == "text"), Is.EqualTo(7));
    }

    [Test]
    public void The_same_posterior_gives_the_same_bytes()
    {
        var (posterior, scenario) = (SyntheticPosterior.Usual.Posterior(), SyntheticPosterior.Usual.Scenario);
        var folders = new[] { "a", "b" }.Select(name => Path.Combine(Folder, name)).ToArray();
        Parallel.ForEach(folders, to => CalibrationFigures.Write(posterior, scenario, to));
        foreach (var file in Directory.EnumerateFiles(folders[0]).Select(Path.GetFileName))
        {
            Assert.That(File.ReadAllBytes(Path.Combine(folders[1], file!)), Is.EqualTo(File.ReadAllBytes(Path.Combine(folders[0], file!))), file);
        }
    }
}
