using System.Text.RegularExpressions;
using BurnSim.Experiments.Sensitivity;
using BurnSim.Results.Store;

namespace BurnSim.Reports.Tests;

public partial class SensitivityReportTests
{
    private static readonly SyntheticStudy Sobol = new(SensitivityMethod.Sobol, "p_win(moonshot)", "cac_end(moonshot)");

    private static string Written(SyntheticStudy study, Func<Scenario, Scenario>? changed = null)
    {
        var folder = Directory.CreateTempSubdirectory("burnsim-sensitivity-report-").FullName;
        try
        {
            var (studied, scenario) = (study.Studied(), (changed ?? (of => of))(study.Scenario));
            var gallery = SensitivityFigures.Write(studied, scenario, Path.Combine(folder, "plots"));
            var path = Path.Combine(folder, "report.html");
            SensitivityReport.Write(studied, scenario, gallery.Figures, new Plan
            {
                Engine = "0.2.0", Scenario = "china", File = "china.yaml", Sha256 = "12ab", Seed = 2024, RunsAPart = 256, Text = "",
                Study = ["--output", "p_win(moonshot)", "--method", "sobol"], Resolved = [],
            }, path);
            return File.ReadAllText(path);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static readonly string Page = Written(Sobol);

    [Test]
    public void It_has_all_its_sections_in_order() => Assert.That(Headings().Matches(Page).Select(match => match.Groups[1].Value), Is.EqualTo(new[]
    {
        "Pictures", "What moves P(win) of Moonshot", "What moves ads per new user, last quarter of Moonshot", "What moves P(win) of Moonshot together",
        "What moves ads per new user, last quarter of Moonshot together", "How to get this again",
    }));

    [Test]
    public void It_tells_every_number_with_its_intervals()
    {
        Assert.That(Page, Does.Match(@"<th scope=""row"">cash of 01\.AI<small>1\.6bn to 5\.8bn</small></th><td>[−0-9.]+<small>[−0-9.]+ to [−0-9.]+</small></td>"));
        Assert.That(Page, Does.Contain("quality shock of 01.AI, 18 Mar 2024").And.Contain("ads of 01.AI from 1 Jun 2024"));
        Assert.That(Page, Does.Contain("<pre>burnsim sensitivity china.yaml --output &#39;p_win(moonshot)&#39; --method sobol --budget "));
    }

    [Test]
    public void Its_answer_says_how_much_is_luck_and_what_is_missing()
    {
        var lines = SensitivityLine.Of(Sobol.Studied(), Sobol.Scenario);
        Assert.That(lines[0], Does.Match(@"^P\(win\) of Moonshot hangs most on cash of 01\.AI: from the lower half .*\)\. It makes \d+ % of the variance .* clearly matter\. Of the variance of a single run "
            + @"\d+ % is parameters, .* rivals' strategies, .* the two together and \d+ % luck \(95 % interval .*\): .* the same whatever the numbers are, .* as they are\.$"));
        Assert.That(lines[1], Does.Match(@"[0-9,]+ of the runs have no ads per new user, last quarter of Moonshot and are left out\.$"));
    }

    [TestCase(SensitivityMethod.Morris)]
    [TestCase(SensitivityMethod.Sobol)]
    public void Where_luck_is_all_it_says_so(SensitivityMethod method)
    {
        var study = new SyntheticStudy(method, "p_win(moonshot)") { Pull = 0, Luck = 0 };
        Assert.That(SensitivityLine.Of(study.Studied(), study.Scenario)[0], Does.StartWith("No number moves P(win) of Moonshot in a way that can be told from luck."));
        Assert.That(Written(study), Does.Not.Contain("NaN"));
    }

    [Test]
    public void Hostile_strings_stay_text()
    {
        const string Attack = "\"><img src=x onerror=alert(1)><script>alert(2)</script></td>\0";
        var page = Written(Sobol with { Rows = 16 },
            scenario => scenario with { Name = Attack, Question = Attack, Currency = Attack, Firms = [.. scenario.Firms.Select(firm => firm with { Name = Attack })] });
        Assert.That(page, Does.Not.Contain("<script").And.Not.Contain("src=x onerror=alert(1)>").And.Not.Contain("\0"));
    }

    [Test]
    public void It_needs_nothing_else() => Assert.That(Page, Does.Not.Contain("<script").And.Not.Contain("<link").And.Not.Match("(src|href)=\"(?!data:)"));

    [GeneratedRegex("<h2[^>]*>([^<]+)")]
    private static partial Regex Headings();
}
