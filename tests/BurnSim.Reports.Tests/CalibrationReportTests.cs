using System.Text.RegularExpressions;
using BurnSim.Experiments.Calibrations;
using BurnSim.Results.Store;

namespace BurnSim.Reports.Tests;

public partial class CalibrationReportTests
{
    private static string Written(SyntheticPosterior of, Func<Scenario, Scenario>? changed = null)
    {
        var folder = Directory.CreateTempSubdirectory("burnsim-calibration-report-").FullName;
        try
        {
            var (posterior, scenario) = (of.Posterior(), (changed ?? (same => same))(of.Scenario));
            var gallery = CalibrationFigures.Write(posterior, scenario, Path.Combine(folder, "plots"));
            var path = Path.Combine(folder, "report.html");
            CalibrationReport.Write(posterior, scenario, gallery.Figures, new Plan
            {
                Engine = "0.4.0", Scenario = "china", File = "china.yaml", Sha256 = "12ab", Seed = 2024, RunsAPart = 256, Text = "", Resolved = [],
            }, path);
            return File.ReadAllText(path);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static readonly string Page = Written(SyntheticPosterior.Usual);

    [Test]
    public void It_has_all_its_sections_in_order() => Assert.That(Headings().Matches(Page).Select(match => match.Groups[1].Value), Is.EqualTo(new[]
    {
        "What to know first", "Pictures", "Numbers before and after the facts", "Facts and what is read in their place", "How to get this again",
    }));

    [Test]
    public void Without_warnings_there_is_nothing_to_know_first() => Assert.That(Written(SyntheticPosterior.One), Does.Not.Contain("id=\"warnings\""));

    [Test]
    public void It_tells_every_number_and_fact()
    {
        Assert.That(Regex.Count(Page, "<th scope=\"row\">[^<]+</th><td>[^<]+(<small>[^<]+</small>)?</td><td>[^<]+(<small>[^<]+</small>)?</td><td>[^<]+<small>"
            + "(more than chance|could be chance)</small></td>"), Is.EqualTo(12));
        Assert.That(Regex.Count(Page, "<th scope=\"row\">[^<]+, [^<]*2024</th>"), Is.EqualTo(8));
        Assert.That(Page, Does.Contain("QuestMobile").And.Contain("12ab").And.Contain("<td>57,800</td>"));
    }

    [Test]
    public void It_needs_nothing_else() => Assert.That(Page, Does.Not.Contain("<script").And.Not.Contain("<link").And.Not.Contain("http-equiv=\"refresh\"")
        .And.Not.Match("(src|href)=\"(?!data:)"));

    [Test]
    public void Tags_close_in_the_order_they_open()
    {
        var open = new Stack<string>();
        foreach (Match tag in Tags().Matches(Page))
        {
            var name = tag.Groups[2].Value;
            if (tag.Groups[1].Value == "/") Assert.That(open.Pop(), Is.EqualTo(name), $"at {tag.Index}");
            else if (name is not ("meta" or "img" or "br")) open.Push(name);
        }

        Assert.That(open, Is.Empty);
    }

    [Test]
    public void Hostile_strings_stay_text()
    {
        const string Attack = "\"><img src=x onerror=alert(1)><script>alert(2)</script></td>\0";
        var page = Written(SyntheticPosterior.Usual with { Facts = [.. SyntheticPosterior.Usual.Facts.Select(fact => fact with { Source = Attack })] },
            scenario => scenario with { Name = Attack, Question = Attack, Currency = Attack, Firms = [.. scenario.Firms.Select(firm => firm with { Name = Attack })] });
        Assert.That(page, Does.Not.Contain("<script").And.Not.Contain("src=x onerror=alert(1)>").And.Not.Contain("\0"));
    }

    [Test]
    public void Without_readings_it_shows_no_numbers_in_their_place() => Assert.That(
        Written(SyntheticPosterior.Usual with { Reads = _ => (double.NaN, double.NaN, double.NaN), Ending = Ending.Stuck, Tolerance = double.PositiveInfinity }),
        Does.Contain("no reading").And.Not.Contain("NaN").And.Not.Contain("∞"));

    [GeneratedRegex("<h2[^>]*>([^<]+)")]
    private static partial Regex Headings();

    [GeneratedRegex("<(/?)([a-z][a-z0-9]*)")]
    private static partial Regex Tags();
}
