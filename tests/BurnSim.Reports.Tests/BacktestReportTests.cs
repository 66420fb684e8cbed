using System.Globalization;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using BurnSim.Results.Store;

namespace BurnSim.Reports.Tests;

public partial class BacktestReportTests
{
    private const string Attack = "\"><img src=x onerror=alert(1)><script>alert(2)</script>|`#*_\n\0";

    private string folder = "";

    [SetUp]
    public void Folder() => folder = Directory.CreateTempSubdirectory("burnsim-backtest-report-").FullName;

    [TearDown]
    public void Away() => Directory.Delete(folder, recursive: true);

    private (string Page, string Markdown, Gallery Gallery) Written(SyntheticBacktest of, Func<Scenario, Scenario>? changed = null)
    {
        var backtest = of.Backtest();
        if (changed is not null) backtest = backtest with { Scenario = changed(backtest.Scenario) };
        var gallery = BacktestFigures.Write(backtest, Path.Combine(folder, "plots"));
        BacktestReport.Write(backtest, gallery.Figures, new Plan
        {
            Engine = "0.2.0", Scenario = "china", File = "china.yaml", Sha256 = "12ab", Seed = 1, RunsAPart = 256, Text = "", Resolved = [],
        }, Path.Combine(folder, "report.html"));
        BacktestMarkdown.Write(backtest, Path.Combine(folder, "backtest.md"));
        return (File.ReadAllText(Path.Combine(folder, "report.html")), File.ReadAllText(Path.Combine(folder, "backtest.md")), gallery);
    }

    [Test]
    public void The_page_has_all_its_sections_in_order()
    {
        var page = Written(new() { HoldFrom = new(2024, 5, 1) }).Page;
        Assert.That(Headings().Matches(page).Select(match => match.Groups[1].Value), Is.EqualTo(new[]
        {
            "Pictures", "How many facts the intervals hold", "Against naive forecasts", "Every fact", "What the runs lack", "How to get this again",
        }));
        Assert.That(page, Does.Contain("<pre>burnsim backtest china.yaml --hold-from 2024-05-01 --runs 700 --seed 1</pre>"));
        Assert.That(page, Does.Not.Contain("<script").And.Not.Contain("<link").And.Not.Match("(src|href)=\"(?!data:)").And.Not.Contain("NaN"));
    }

    [Test]
    public void The_section_of_Markdown_has_every_fact_and_how_far_misses_are()
    {
        var text = Written(new() { High = 2.5 }).Markdown;
        Assert.That(text, Does.StartWith("## china-llm-2024\n\nThe 50, 80 and 90 % intervals hold 1, 1 and 1 of 11 check facts."));
        Assert.That(Regex.Count(text, @"(?m)^\|"), Is.EqualTo(2 + 2 + 2 + 24), "two tables");
        Assert.That(text, Does.Match(@"(?m)^- Moonshot: app users, Jun 2024: 6\.6M reported, \d+ % below the 90 % interval's lower end of [\d.]+M \(check\)\.$"));
        Assert.That(text, Does.EndWith("\n700 runs, seed 1.\n").And.Not.Contain(folder).And.Not.Contain("NaN"));
        Assert.That(Written(new() { High = 2.5 }).Markdown, Is.EqualTo(text), "the same bytes again");
    }

    private static IEnumerable<TestCaseData> Backtests()
    {
        TestCaseData Of(string name, SyntheticBacktest of) => new TestCaseData(of).SetArgDisplayNames(name);
        yield return Of("check and fit", new());
        yield return Of("refuted", new() { High = 2.5 });
        yield return Of("far off", new() { High = 300 });
        yield return Of("fit alone", new() { HoldFrom = new(2025, 1, 1) });
        yield return Of("no run has one", new() { Gone = 1 });
        yield return Of("two runs", new() { Runs = 2 });
        yield return Of("one fact", new() { Targets = [SyntheticBacktest.China[0]] });
        yield return Of("a value of nothing", new() { Targets = [SyntheticBacktest.Of(5, "baidu", TargetMetric.Merged, 0, 0), SyntheticBacktest.Of(5, "baidu", TargetMetric.Share, 0, 0)] });
        yield return Of("100 facts", new() { Targets = [.. Enumerable.Range(0, 100).Select(i => SyntheticBacktest.China[i % 24] with { Source = $"{i}" })], Runs = 50 });
        yield return Of("Chinese", new() { Players = Synthetic.China });
    }

    [TestCaseSource(nameof(Backtests))]
    public void Whatever_there_is_fits_on_the_picture(object of)
    {
        var (page, text, gallery) = Written((SyntheticBacktest)of);
        var figure = gallery.Figures.Single();
        if (Environment.GetEnvironmentVariable("BURNSIM_PICTURES") is { } kept)
        {
            File.Copy(Path.Combine(folder, "plots", "facts.png"), Path.Combine(Directory.CreateDirectory(kept).FullName, $"{TestContext.CurrentContext.Test.Name}.png"), overwrite: true);
        }

        Assert.That(figure.Title + figure.Caption + page + text, Does.Not.Contain("NaN").And.Not.Contain("∞"));
        Assert.That(figure.Svg, Does.Not.Match(@"[\s,""](nan|-?inf)[\s,""]"));
        foreach (var written in XDocument.Parse(figure.Svg).Descendants().Where(element => element.Name.LocalName == "text"))
        {
            double[] places = [.. Numbers().Matches((string?)written.Attribute("x") ?? "0").Select(place => double.Parse(place.Value, CultureInfo.InvariantCulture))];
            Assert.That(places, Is.All.InRange(0, Sheet.Width - (double)written.Attribute("font-size")! / 2), written.Value);
        }
    }

    [Test]
    public void Hostile_strings_stay_text()
    {
        var (page, text, _) = Written(new() { Targets = [.. SyntheticBacktest.China.Select(target => target with { Source = Attack })] },
            scenario => scenario with { Name = Attack, Question = Attack, Currency = Attack, Firms = [.. scenario.Firms.Select(firm => firm with { Name = Attack })] });
        Assert.That(page, Does.Not.Contain("<script").And.Not.Contain("src=x onerror=alert(1)>").And.Not.Contain("\0"));
        Assert.That(text, Does.Not.Match(@"(?<!\\)<").And.Not.Contain("\0"));
        Assert.That(Regex.Count(text, @"(?m)^## "), Is.EqualTo(1));
    }

    [Test]
    public void Without_runs_it_shows_no_numbers()
    {
        var (page, _, gallery) = Written(new() { Runs = 3, Failure = new(0, "Decide", "no budget") });
        Assert.That(gallery.Figures, Is.Empty);
        Assert.That(page, Does.Contain("No run finished.").And.Contain("no budget").And.Not.Contain("<figure").And.Not.Contain("NaN"));
    }

    [GeneratedRegex("<h2[^>]*>([^<]+)")]
    private static partial Regex Headings();

    [GeneratedRegex(@"-?[0-9.]+")]
    private static partial Regex Numbers();
}
