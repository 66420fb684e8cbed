using BurnSim.Experiments.Sensitivity;

namespace BurnSim.Reports.Tests;

public sealed class SensitivityFiguresTests : DrawnTests
{
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
        var gallery = SensitivityFigures.Write(study.Studied(), study.Scenario, Folder);
        Holds(gallery, expected);
    }

    [Test]
    public void Figures_of_another_method_don_t_stay()
    {
        var (morris, sobol) = (new SyntheticStudy(SensitivityMethod.Morris, "hhi"), new SyntheticStudy(SensitivityMethod.Sobol, "hhi"));
        SensitivityFigures.Write(morris.Studied(), morris.Scenario, Folder);
        SensitivityFigures.Write(sobol.Studied(), sobol.Scenario, Folder);
        Assert.That(File.Exists(Path.Combine(Folder, "plane.png")), Is.False);
    }
}
