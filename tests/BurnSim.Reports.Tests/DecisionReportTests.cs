using BurnSim.Results.Store;

namespace BurnSim.Reports.Tests;

public sealed class DecisionReportTests : DrawnTests
{
    private const string Money = "valuation(moonshot) - raised(moonshot)";

    private static IEnumerable<TestCaseData> Decisions()
    {
        TestCaseData Of(string name, SyntheticDecision decision, params string[] figures) => new TestCaseData(decision, figures).SetArgDisplayNames(name);
        yield return Of("money", new SyntheticDecision(Money), "average", "regret", "beaten", "worth");
        yield return Of("one future", new SyntheticDecision("users(moonshot)") { Futures = 1 }, "average", "beaten", "worth");
        yield return Of("chances", new SyntheticDecision("p_win(moonshot)"), "average", "regret", "beaten", "worth");
        yield return Of("enough", new SyntheticDecision(Money) { Enough = 1e9, Turn = -0.5 }, "average", "regret", "beaten", "short", "worth");
        yield return Of("futures alone", new SyntheticDecision(Money) { Pull = 0, Turn = 0.5 }, "average", "regret", "beaten", "worth");
        yield return Of("nothing tells", new SyntheticDecision(Money) { Pull = 0, Turn = 0 }, "average", "regret");
        yield return Of("few runs", new SyntheticDecision(Money) { Runs = 20 }, "average", "regret");
        yield return Of("many", new SyntheticDecision(Money) { Options = 15, Futures = 13, Runs = 400, Name = "quite a long name of an " }, "average", "regret", "beaten", "worth");
        yield return Of("in Chinese", new SyntheticDecision(Money) { Players = Synthetic.China, Name = "方案" }, "average", "regret", "beaten", "worth");
    }

    [TestCaseSource(nameof(Decisions))]
    public void What_there_is_is_drawn_and_said(object of, string[] expected)
    {
        var decision = (SyntheticDecision)of;
        var (decided, scenario) = (decision.Decided(), decision.Scenario);
        var gallery = DecisionFigures.Write(decided, scenario, Folder);
        Holds(gallery, expected);
        var advice = DecisionAdvice.Of(decided, scenario, 0, "burnsim decide");
        var said = string.Join(' ', advice.Sentences.Concat(advice.Tables.SelectMany(table => table.Rows).SelectMany(row => row).Select(cell => cell.Value + cell.Range)));
        Assert.That(said, Does.Not.Contain("NaN").And.Not.Contain("∞").And.Not.Contain("  "));
        Assert.That(advice.Sentences, Is.All.EndsWith("."));
        Assert.That(advice.Tables, Is.All.Matches<AdviceTable>(table => table!.Rows.All(row => row.Length == table.Headings.Length)));
    }

    [Test]
    public void Every_claim_has_its_interval()
    {
        var decision = new SyntheticDecision(Money);
        var lines = DecisionAdvice.Of(decision.Decided(), decision.Scenario, 3, "").Sentences;
        Assert.That(lines[0], Does.Match(@"^Of 4 options ('option \d' is best on average over 3 futures, with a payoff of|none is best on average over 3 futures beyond chance: 'option \d' comes first with a payoff of) "
            + @"[0-9.]+[bM]n? CNY \(95 % interval .* to .* CNY\), .* more than 'option \d' \(95 % interval .* to .* CNY\)\.$"));
        Assert.That(lines[3], Does.Match(@"^'option \d' is beaten by another option in [0-9.]+ % \(95 % interval .*\) of runs\. It is beaten in [0-9.]+ % \(95 % interval .*\) of runs in which "
            + @".*(above|below|from) .*; those are [0-9.]+ % \(95 % interval .*\) of all such runs\.$"));
        Assert.That(lines[^1], Does.Match(@"To know .* beforehand would be worth .* CNY \(95 % interval .*\), the most of \d+ uncertain values; to know everything, luck included, .* CNY \(95 % interval .*\)\.$"));
    }

    [Test]
    public void Its_basis_says_what_was_played_and_left_out()
    {
        var decision = new SyntheticDecision(Money) { Runs = 300 };
        Assert.That(DecisionAdvice.Of(decision.Decided(), decision.Scenario, 3, "").Basis, Does.StartWith("300 runs of 4 options in 3 futures each, all with the same luck; payoff: "
            + "valuation(moonshot) - raised(moonshot), CNY. Options are laid over futures. ").And.EndsWith("3 more runs broke or have no payoff somewhere and are left out."));
    }

    [Test]
    public void Hostile_strings_stay_text()
    {
        const string Attack = "\"><img src=x onerror=alert(1)><script>alert(2)</script></td>\0";
        var decision = new SyntheticDecision(Money) { Runs = 300, Name = Attack };
        var (decided, scenario) = (decision.Decided(), decision.Scenario with { Name = Attack, Question = Attack, Currency = Attack });
        var path = Path.Combine(Folder, "report.html");
        AdviceReport.Write(DecisionAdvice.Of(decided, scenario, 0, Attack), scenario, DecisionFigures.Write(decided, scenario, Folder).Figures, new Plan
        {
            Engine = "0.2.0", Scenario = "china", File = "china.yaml", Sha256 = "12ab", Seed = 2024, RunsAPart = 256, Text = "", Resolved = [],
        }, path);
        Assert.That(File.ReadAllText(path), Does.Not.Contain("<script").And.Not.Contain("src=x onerror=alert(1)>").And.Not.Contain("\0"));
    }
}
