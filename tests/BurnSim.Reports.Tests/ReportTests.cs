using System.Text.RegularExpressions;
using BurnSim.Experiments;
using BurnSim.Results.Store;

namespace BurnSim.Reports.Tests;

public partial class ReportTests
{
    private static string Written(Summary summary, Synthetic story, OrderedDictionary<string, string>? resolved = null)
    {
        var folder = Directory.CreateTempSubdirectory("burnsim-report-").FullName;
        try
        {
            var gallery = Figures.Write(summary, story.Scenario, Path.Combine(folder, "plots"));
            var path = Path.Combine(folder, "report.html");
            Report.Write(summary, story.Scenario, gallery.Figures, new Plan
            {
                Engine = "0.1.0", Scenario = "china", File = "china.yaml", Sha256 = "12ab", Seed = 7, RunsAPart = 256, Text = "",
                Resolved = resolved ?? new() { ["days"] = "730", ["firms.moonshot.cash"] = "3bn" },
            }, path);
            Assert.That(Directory.EnumerateFiles(folder).Select(Path.GetFileName), Is.EqualTo(new[] { "report.html" }));
            return File.ReadAllText(path);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static readonly Synthetic China = new() { Players = Synthetic.China, Runs = 40, Points = 30 };
    private static readonly string Page = Written(China.Summary(), China);

    [Test]
    public void It_has_all_its_sections_in_order() => Assert.That(
        Headings().Matches(Page).Select(match => match.Groups[1].Value),
        Is.EqualTo(new[] { "Pictures", "Firms", "How it ends", "Facts against the runs", "Assumptions", "How to get this again" }));

    [Test]
    public void It_needs_nothing_else()
    {
        Assert.That(Page, Does.Not.Contain("<script").And.Not.Contain("<link").And.Not.Contain("@import").And.Not.Contain("<iframe"));
        Assert.That(Loads().Matches(Page).Select(match => match.Groups[1].Value[..5]), Is.Not.Empty.And.All.EqualTo("data:"));
    }

    [Test]
    public void Every_picture_has_words_and_every_table_heads() => Assert.Multiple(() =>
    {
        Assert.That(Regex.Count(Page, "<img alt=\"[^\"]+\""), Is.EqualTo(Regex.Count(Page, "<img ")));
        Assert.That(Regex.Count(Page, "<figcaption>[^<]"), Is.EqualTo(Regex.Count(Page, "<figure ")));
        Assert.That(Regex.Count(Page, "<table><caption>[^<]+</caption><thead><tr>\\s*<th scope=\"col\">"), Is.EqualTo(Regex.Count(Page, "<table>")));
    });

    [Test]
    public void Tags_close_in_the_order_they_open()
    {
        var open = new Stack<string>();
        foreach (Match tag in Tags().Matches(Page))
        {
            var name = tag.Groups[2].Value;
            if (tag.Groups[1].Value == "/")
            {
                Assert.That(open.Pop(), Is.EqualTo(name), $"at {tag.Index}");
            }
            else if (name is not ("meta" or "img" or "br"))
            {
                open.Push(name);
            }
        }

        Assert.That(open, Is.Empty);
    }

    [Test]
    public void Uncertain_values_come_first_with_what_they_are_drawn_from()
    {
        var uncertain = Page.IndexOf("firms.moonshot.cash</code></th><td>3bn</td><td>lognormal, median 3.0bn, 5–95&#160;%: 1.6bn to 5.8bn", StringComparison.Ordinal);
        Assert.That(uncertain, Is.Positive);
        Assert.That(Page.IndexOf("<code>days</code></th><td>730", StringComparison.Ordinal), Is.GreaterThan(uncertain));
    }

    [Test]
    public void Facts_stand_beside_the_runs() => Assert.That(Page, Does.Match(
        "Kimi \\(Moonshot\\)</bdi>: ads per registered user</th><td>2024-02-01 to 2024-02-28</td><td>10.0 CNY to 16.0 CNY</td><td>[0-9.]+ CNY</td>"));

    [Test]
    public void It_says_how_to_get_it_again() => Assert.That(Page,
        Does.Contain("<pre>burnsim run china.yaml --runs 40 --seed 7</pre>").And.Contain("12ab").And.Contain("<td>2024</td>").And.Contain("40 finished of 40"));

    [Test]
    public void Hostile_strings_stay_text()
    {
        const string Attack = "\"><img src=x onerror=alert(1)><script>alert(2)</script></td>\0";
        var story = new Synthetic { Runs = 5, Points = 5, Players = [.. Synthetic.Latin.Select(firm => firm with { Name = Attack })] };
        var summary = story.Summary() with { Scenario = Attack, Question = Attack, Currency = Attack, Failed = [new(3, Attack, Attack)] };
        var page = Written(summary, story, new() { [Attack] = Attack });
        Assert.That(page, Does.Not.Contain("<script").And.Not.Contain("src=x onerror=alert(1)>").And.Not.Contain("\0"));
    }

    [Test]
    public void When_every_run_failed_it_says_so_and_shows_no_numbers()
    {
        var page = Written(VerdictLineTests.Broken, China);
        Assert.That(page, Does.Contain("No run finished: 2 failed").And.Contain("&lt;script&gt;alert(1)").And.Contain("Failed runs"));
        Assert.That(page, Does.Not.Contain("<figure").And.Not.Contain("id=\"firms\"").And.Not.Contain("NaN"));
    }

    [GeneratedRegex("<h2[^>]*>([^<]+)")]
    private static partial Regex Headings();

    [GeneratedRegex("(?:src|href)=\"([^\"]{5})")]
    private static partial Regex Loads();

    [GeneratedRegex("<(/?)([a-z][a-z0-9]*)")]
    private static partial Regex Tags();
}
