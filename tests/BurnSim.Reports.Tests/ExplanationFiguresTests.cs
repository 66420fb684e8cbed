using System.Globalization;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using BurnSim.Experiments.Explanations;
using BurnSim.Experiments.Luck;
using BurnSim.Reports.Explanations;

namespace BurnSim.Reports.Tests;

public partial class ExplanationFiguresTests
{
    private static readonly string[] Ensemble = ["tornado", "decided"], Run = ["chance"];

    private string folder = "";

    [SetUp]
    public void Folder() => folder = Directory.CreateTempSubdirectory("burnsim-explanation-figures-").FullName;

    [TearDown]
    public void Away() => Directory.Delete(folder, recursive: true);

    private static Explaining Explain(Scenario market, long runs)
    {
        var explaining = new Explaining(market, 1, 2);
        explaining.Watch(runs);
        explaining.Try(Counterfactuals.Of(market, 0, [1], _ => true), 0, runs);
        return explaining;
    }

    private static Retelling Tell(Scenario market, long runs)
    {
        var told = new Retelling(market, 1, 2, 3);
        told.Tell(0, Counterfactuals.Of(market, 0, [1], _ => true), runs);
        return told;
    }

    [TestCase(0)]
    [TestCase(1)]
    [TestCase(30)]
    public void What_there_is_to_show_is_drawn(int runs)
    {
        var (market, drawn) = (Urn.Of(3), Path.Combine(folder, "plots"));
        Look(ExplanationFigures.Write(Explain(market, runs), market, 0, drawn), runs < 1 ? [] : runs < 2 ? Ensemble[..1] : Ensemble);
        Look(ExplanationFigures.Write(Tell(market, runs), market, drawn), runs < 1 ? [] : Run);
        Assert.That(Directory.EnumerateFiles(drawn, "tornado*"), Is.Empty, "figures of another explanation don't stay");
    }

    private static void Look(Gallery gallery, string[] expected)
    {
        Assert.That(gallery.Figures.Select(figure => figure.Name), Is.EqualTo(expected));
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

    [GeneratedRegex("-?[0-9]+(\\.[0-9]+)?")]
    private static partial Regex Numbers();

    [TestCase(0)]
    [TestCase(1)]
    [TestCase(30)]
    public void Every_sentence_has_its_number(int runs)
    {
        var market = Urn.Of(3);
        foreach (var advice in new[] { ExplanationAdvice.Of(Explain(market, runs), market, 0, 1, "again"), RetellingAdvice.Of(Tell(market, runs), market, 1, "again") })
        {
            Assert.That(advice.Sentences, Is.Not.Empty.And.All.Match(runs == 0 ? "" : "[0-9]").And.All.Match("[.!]$"));
            Assert.That(string.Join(' ', advice.Sentences), Does.Not.Contain("NaN").And.Not.Contain("∞"));
            foreach (var table in advice.Tables) Assert.That(table.Rows.Select(row => row.Length), Is.All.EqualTo(table.Headings.Length));
        }
    }

    [Test]
    public void Luck_is_told_in_one_paragraph([Values(0, 1, 30)] int runs, [Values(1, 3)] int firms)
    {
        var luck = new LuckControl(Urn.Of(firms));
        luck.PlayReal(1, 2, runs);
        luck.PlayNull(1, 2, runs);
        Assert.That(LuckWords.Of(luck, Urn.Of(firms)), runs == 0 ? Is.Empty : Does.StartWith("Luck control: ").And.EndWith(".").And.Not.Contain("NaN"));
    }
}
