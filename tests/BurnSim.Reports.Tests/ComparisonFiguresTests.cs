using System.Globalization;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using BurnSim.Experiments.Comparisons;
using BurnSim.Strategies;
using BurnSim.Tests;

namespace BurnSim.Reports.Tests;

public partial class ComparisonFiguresTests
{
    private static readonly Scenario Market = Markets.Small();

    private string folder = "";

    [SetUp]
    public void Folder() => folder = Directory.CreateTempSubdirectory("burnsim-comparison-figures-").FullName;

    [TearDown]
    public void Away() => Directory.Delete(folder, recursive: true);

    private static Alternative Louder(int daily, int? from = null) => new($"louder {daily}", [("firms.a.strategy.daily", $"{daily}"), ("capital.close", "3%/day")],
        from is { } tick ? new Course(Market) { From = tick, Later = Markets.Small(first: new Constant(daily)) } : Markets.Small(first: new Constant(daily)));

    private static IEnumerable<TestCaseData> Comparisons()
    {
        static TestCaseData Of(string name, Func<Compared> compared, params string[] figures) => new TestCaseData(compared, figures).SetArgDisplayNames(name);
        Compared Play(Course start, int runs, params Alternative[] alternatives) => Compared.Play(start, [.. alternatives], runs, 7, 0);
        var fork = new Fork(Market, 3, 30);
        yield return Of("one", () => Play(Market, 100, Louder(60_000)), "differences", "shares", "winners");
        yield return Of("three", () => Play(Market, 100, Louder(60_000), Louder(90_000), Louder(0)), "differences", "shares", "winners");
        yield return Of("twelve, later", () => Play(Market, 30, [.. Enumerable.Range(1, 12).Select(step => Louder(20_000 * step, 20))]), "differences", "shares", "winners");
        yield return Of("one run", () => Play(Market, 1, Louder(60_000)), "differences", "shares");
        yield return Of("no run differs", () => Play(Market, 20, new Alternative("same", [], Markets.Small())));
        yield return Of("no run", () => Play(Market, 0, Louder(60_000)));
        yield return Of("a fork", () => Play(fork.Open, 60, Louder(60_000) with { Course = fork.Changed(Markets.Small(first: new Constant(60_000))) }), "differences", "shares", "winners");
        yield return Of("an open fork", () => Play(fork.Open, 60), "shares");
    }

    [TestCaseSource(nameof(Comparisons))]
    public void What_differs_is_drawn_and_nothing_else(object of, string[] expected)
    {
        var gallery = ComparisonFigures.Write(((Func<Compared>)of)(), folder);
        Assert.That(gallery.Figures.Select(figure => figure.Name), Is.EqualTo(expected));
        Assert.That(Directory.EnumerateFiles(folder).Select(Path.GetFileName), Is.EquivalentTo(expected.SelectMany(name => new[] { $"{name}.png", $"{name}.svg" })));
        if (Environment.GetEnvironmentVariable("BURNSIM_PICTURES") is { } kept)
        {
            var to = Directory.CreateDirectory(Path.Combine(kept, Uri.EscapeDataString(TestContext.CurrentContext.Test.Name))).FullName;
            foreach (var file in Directory.EnumerateFiles(folder)) File.Copy(file, Path.Combine(to, Path.GetFileName(file)), overwrite: true);
        }

        foreach (var figure in gallery.Figures)
        {
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

    [GeneratedRegex(@"-?[0-9.]+")]
    private static partial Regex Numbers();
}
