using System.Globalization;
using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace BurnSim.Reports.Tests;

public partial class GameFiguresTests
{
    private string folder = "";

    [SetUp]
    public void Folder() => folder = Directory.CreateTempSubdirectory("burnsim-game-figures-").FullName;

    [TearDown]
    public void Away() => Directory.Delete(folder, recursive: true);

    private static readonly string[] All = ["payoffs", "responses", "alpha-rank", "learning"], OfMany = ["responses", "alpha-rank", "learning"];

    private static IEnumerable<TestCaseData> Games()
    {
        TestCaseData Of(string name, SyntheticGame game, params string[] figures) => new TestCaseData(game, figures).SetArgDisplayNames(name);
        yield return Of("rock, paper, scissors", SyntheticGame.RockPaperScissors, All);
        yield return Of("a dilemma", SyntheticGame.PrisonersDilemma, All);
        yield return Of("a battle", SyntheticGame.BattleOfTheSexes with { Runs = 1000 }, All);
        yield return Of("nothing matters", SyntheticGame.Indifferent with { Noise = 0 }, All);
        yield return Of("noise", SyntheticGame.Indifferent with { Noise = 1, Runs = 10 }, All);
        yield return Of("one run", SyntheticGame.PrisonersDilemma with { Runs = 1 }, All);
        yield return Of("chances", SyntheticGame.PrisonersDilemma with { Payoff = "p_win" }, All);
        yield return Of("a big one", SyntheticGame.Big(12), All);
        yield return Of("three players", SyntheticGame.Majority, OfMany);
        yield return Of("long names", SyntheticGame.PrisonersDilemma with { Names = [new string('W', 64)], Players = Synthetic.China }, All);
    }

    [TestCaseSource(nameof(Games))]
    public void What_the_game_has_is_drawn_and_nothing_else(object of, string[] expected)
    {
        var gallery = GameFigures.Write(((SyntheticGame)of).Solution(), folder);
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
