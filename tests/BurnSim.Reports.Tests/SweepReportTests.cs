using System.Text.RegularExpressions;
using BurnSim.Results.Store;

namespace BurnSim.Reports.Tests;

public partial class SweepReportTests
{
    private static string Written(SyntheticSweep sweep, Func<Scenario, Scenario>? changed = null)
    {
        var folder = Directory.CreateTempSubdirectory("burnsim-sweep-report-").FullName;
        try
        {
            var (effects, scenario) = (sweep.Effects(), (changed ?? (of => of))(sweep.Scenario));
            var gallery = SweepFigures.Write(effects, scenario, Path.Combine(folder, "plots"));
            var path = Path.Combine(folder, "report.html");
            SweepReport.Write(effects, scenario, gallery.Figures, new Plan
            {
                Engine = "0.2.0", Scenario = "china", File = "china.yaml", Sha256 = "12ab", Seed = 2024, RunsAPart = 256, Text = "",
                Design = "factorial", Vary = ["a.b=1, 2"], Points = [["a.b=1"], ["a.b=2"]], Resolved = [],
            }, path);
            return File.ReadAllText(path);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static readonly string Page = Written(SyntheticSweep.TwoPaths with { Runs = 50 });

    [Test]
    public void It_has_all_its_sections_in_order() => Assert.That(Headings().Matches(Page).Select(match => match.Groups[1].Value), Is.EqualTo(new[]
    {
        "What was varied", "Pictures", "What each path does", "What they do together", "Every point", "How to get this again",
    }));

    [Test]
    public void It_tells_every_point_and_effect_with_its_interval()
    {
        Assert.That(Page, Does.Match(@"<th scope=""row"">runway of Moonshot</th><td>from 6 to 24 months</td><td>\+\d+ points<small>\d+ to \d+</small>"));
        Assert.That(Regex.Count(Page, @"<th scope=""row"">\d+</th>"), Is.EqualTo(15));
        Assert.That(Page, Does.Contain("<pre>burnsim sweep china.yaml --vary &#39;a.b=1, 2&#39; --runs 50 --seed 2024</pre>").And.Contain("<td>2024</td>").And.Contain("12ab"));
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
    public void A_sample_has_slopes_and_no_pairs_and_a_hundred_points_at_most()
    {
        var page = Written(SyntheticSweep.Sample with { Points = 120, Runs = 5 });
        Assert.That(Headings().Matches(page).Select(match => match.Groups[1].Value), Has.None.EqualTo("What they do together"));
        Assert.That(page, Does.Contain("120 points of a Latin hypercube").And.Contain("<th scope=\"col\">Slope</th>").And.Contain("the first 100, runs.parquet has all"));
    }

    [Test]
    public void Hostile_strings_stay_text()
    {
        const string Attack = "\"><img src=x onerror=alert(1)><script>alert(2)</script></td>\0";
        var page = Written(SyntheticSweep.OnePath with { Runs = 5, Varied = ["firms.moonshot.cash=1,</td><script>alert(3)</script>"] },
            scenario => scenario with { Name = Attack, Question = Attack, Currency = Attack, Firms = [.. scenario.Firms.Select(firm => firm with { Name = Attack })] });
        Assert.That(page, Does.Not.Contain("<script").And.Not.Contain("src=x onerror=alert(1)>").And.Not.Contain("\0"));
    }

    [Test]
    public void Without_runs_it_says_so_and_shows_no_numbers()
    {
        var page = Written(SyntheticSweep.TwoPaths with { Runs = 0 });
        Assert.That(page, Does.Contain("No run finished.").And.Not.Contain("<figure").And.Not.Contain("id=\"effects\"").And.Not.Contain("NaN"));
    }

    [GeneratedRegex("<h2[^>]*>([^<]+)")]
    private static partial Regex Headings();

    [GeneratedRegex("<(/?)([a-z][a-z0-9]*)")]
    private static partial Regex Tags();
}
