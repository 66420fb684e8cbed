using System.Globalization;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using BurnSim.Experiments.Tipping;

namespace BurnSim.Reports.Tests;

public sealed partial class TippingFiguresTests
{
    private string folder = "";

    [SetUp]
    public void Folder() => folder = Directory.CreateTempSubdirectory("burnsim-tipping-figures-").FullName;

    [TearDown]
    public void Away() => Directory.Delete(folder, recursive: true);

    private static IEnumerable<TestCaseData> Points()
    {
        static TestCaseData Of(string name, SyntheticTipping tipping) => new TestCaseData(tipping).SetArgDisplayNames(name);
        yield return Of("both ways", new("p_win(moonshot)=50%", (way, x) => 0.1 + 0.7 * x + (way == Way.Back ? 0.15 : 0)));
        yield return Of("one way", new("p_win(moonshot)=50%", (_, x) => 0.9 - 0.8 * x) { Fault = ("firms.moonshot.cash", "it began so") });
        yield return Of("never", new("p_win(moonshot)=50%", (_, _) => 0.02));
        yield return Of("twice", new("p_win(moonshot)=50%", (_, x) => 0.1 + 3.2 * x * (1 - x)));
        yield return Of("money", new("valuation(moonshot)=2bn", (_, x) => x) { Size = 4e9, Vary = "firms.moonshot.strategy.daily=1m..300m" });
        yield return Of("below zero", new("valuation(moonshot) - raised(moonshot)=-1bn", (_, x) => -x) { Size = 3e9 });
        yield return Of("a few runs", new("p_win(moonshot)=50%", (_, x) => x) { Runs = 3 });
    }

    [TestCaseSource(nameof(Points))]
    public void Curve_and_settling_are_drawn_on_their_sheets(object of)
    {
        var tipping = (SyntheticTipping)of;
        var gallery = TippingFigures.Write(tipping.Tipped(), SyntheticTipping.Scenario, folder);
        Assert.That(gallery.Figures.Select(figure => figure.Name), Is.EqualTo(new[] { "curve", "settling" }));
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
                double[] places = [.. Numbers().Matches((string?)text.Attribute("x") ?? "0").Select(place => double.Parse(place.Value, CultureInfo.InvariantCulture))];
                Assert.That(places, Is.All.InRange(0, Sheet.Width - (double)text.Attribute("font-size")! / 2), $"{figure.Name}: {text.Value}");
            }
        }
    }

    [GeneratedRegex(@"-?[0-9.]+")]
    private static partial Regex Numbers();
}
