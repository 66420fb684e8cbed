using System.Globalization;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using BurnSim.Experiments.Sensitivity;

namespace BurnSim.Reports.Tests;

public partial class SensitivityFiguresTests
{
    private string folder = "";

    [SetUp]
    public void Folder() => folder = Directory.CreateTempSubdirectory("burnsim-sensitivity-figures-").FullName;

    [TearDown]
    public void Away() => Directory.Delete(folder, recursive: true);

    private static readonly string[] Sobol = ["split", "indices", "tornado"], Morris = ["tornado", "plane"];

    private static IEnumerable<TestCaseData> Studies()
    {
        TestCaseData Of(string name, SyntheticStudy study, params string[] figures) => new TestCaseData(study, figures).SetArgDisplayNames(name);
        yield return Of("indices", new SyntheticStudy(SensitivityMethod.Sobol, "p_win(moonshot)"), Sobol);
        yield return Of("indices of four", new SyntheticStudy(SensitivityMethod.Sobol, "p_win(moonshot)", "users(moonshot)", "hhi", "cac_end(moonshot)"), Sobol);
        yield return Of("effects", new SyntheticStudy(SensitivityMethod.Morris, "p_win(moonshot)"), Morris);
        yield return Of("effects on four", new SyntheticStudy(SensitivityMethod.Morris, "users(moonshot)", "p_win(moonshot)", "hhi", "cac_end(moonshot)"), Morris);
        yield return Of("luck is all", new SyntheticStudy(SensitivityMethod.Sobol, "p_win(moonshot)") { Pull = 0 }, "split", "tornado");
        yield return Of("luck is all of effects", new SyntheticStudy(SensitivityMethod.Morris, "users(moonshot)") { Pull = 0 }, "tornado");
        yield return Of("nothing moves", new SyntheticStudy(SensitivityMethod.Sobol, "users(moonshot)") { Pull = 0, Luck = 0 }, "tornado");
        yield return Of("nothing has effects", new SyntheticStudy(SensitivityMethod.Morris, "users(moonshot)") { Pull = 0, Luck = 0 }, "tornado");
        yield return Of("no luck", new SyntheticStudy(SensitivityMethod.Sobol, "hhi") { Luck = 0 }, Sobol);
        yield return Of("a hundred numbers", new SyntheticStudy(SensitivityMethod.Morris, "hhi", "users(f0007)") { Players = Synthetic.Crowd(50), Rows = 16 }, Morris);
    }

    [TestCaseSource(nameof(Studies))]
    public void What_the_study_has_is_drawn_and_nothing_else(object of, string[] expected)
    {
        var study = (SyntheticStudy)of;
        var gallery = SensitivityFigures.Write(study.Studied(), study.Scenario, folder);
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
    public void Figures_of_another_method_don_t_stay()
    {
        var (morris, sobol) = (new SyntheticStudy(SensitivityMethod.Morris, "hhi"), new SyntheticStudy(SensitivityMethod.Sobol, "hhi"));
        SensitivityFigures.Write(morris.Studied(), morris.Scenario, folder);
        SensitivityFigures.Write(sobol.Studied(), sobol.Scenario, folder);
        Assert.That(File.Exists(Path.Combine(folder, "plane.png")), Is.False);
    }

    [GeneratedRegex(@"-?[0-9.]+")]
    private static partial Regex Numbers();
}
