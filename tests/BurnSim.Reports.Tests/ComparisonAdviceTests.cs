using System.Text.RegularExpressions;
using BurnSim.Experiments.Comparisons;
using BurnSim.Strategies;
using BurnSim.Tests;

namespace BurnSim.Reports.Tests;

public sealed partial class ComparisonAdviceTests
{
    private static readonly Scenario Market = Markets.Small();

    private static Alternative Change(string path, Course course) => new($"{path}=60k", [(path, "60k")], course);

    private static Advice Compare(long runs, params Alternative[] alternatives) =>
        ComparisonAdvice.Of(Compared.Play(Market, [.. alternatives], runs, 7, 0), "burnsim compare small.yaml");

    [Test]
    public void Its_first_sentence_can_be_quoted()
    {
        var advice = Compare(200, Change("firms.a.strategy.daily", Markets.Small(first: new Constant(60_000))));
        Assert.That(advice.Sentences[0], Does.Match(@"^With daily = 60k, a wins in \d+ % of runs instead of [\d.]+ % \(−\d+ points, 95 % interval −[\d.]+ to −[\d.]+\); "
            + @"\d+ % of the winners change \(95 % interval [\d.]+–\d+ %\), most from a to [abc] \(\d+ of \d+\)\.$"));
    }

    [Test]
    public void What_is_nobodys_own_is_about_the_firm_moved_most()
    {
        var advice = Compare(200, Change("platforms.stage.inventory", Markets.Small(first: new Constant(60_000))));
        Assert.That(advice.Sentences[0], Does.StartWith("With inventory of stage = 60k, a wins in "));
    }

    [Test]
    public void Every_claim_has_its_interval_or_says_that_it_is_none()
    {
        foreach (var sentence in Compare(200, Change("firms.a.strategy.daily", Markets.Small(first: new Constant(60_000)))).Sentences.Where(sentence => !sentence.StartsWith("Without", StringComparison.Ordinal)))
        {
            Assert.That(Change().IsMatch(sentence) || sentence.Contains("can't be told from chance", StringComparison.Ordinal), sentence);
        }
    }

    [Test]
    public void Where_nothing_differs_it_says_so_and_has_no_table_of_changes()
    {
        var advice = Compare(50, Change("firms.a.strategy.daily", Markets.Small()));
        Assert.That(advice.Sentences.Single(), Is.EqualTo("With daily = 60k, no run differs: all 50 runs are the same on the way and at the end, to the last digit."));
        Assert.That(advice.Tables.Select(table => table.Title), Is.EqualTo(new[] { "In how many runs", "The market", "As it is" }));
    }

    [Test]
    public void Without_a_run_it_says_so() => Assert.That(Compare(0, Change("firms.a.strategy.daily", Market)).Sentences.Single(), Is.EqualTo("No run finished."));

    [Test]
    public void An_interruption_is_told()
    {
        using var stop = new CancellationTokenSource();
        var some = Compared.Play(Market, [Change("firms.a.strategy.daily", Markets.Small(first: new Constant(1)))], 5_000, 7, 1, _ => stop.Cancel(), stop.Token);
        Assert.That(ComparisonAdvice.Of(some, "").Basis, Does.Match(@"Interrupted: 5,000 of 5,000 runs were not played\.$"));
    }

    [Test]
    public void A_fork_tells_how_open_the_story_was_and_what_became_of_it()
    {
        var fork = new Fork(Market, 3, 40);
        var advice = ComparisonAdvice.Of(fork, Compared.Play(fork.Open, [], 100, 7, 0), fork.Tell(null, 7), null, "burnsim fork small.yaml");
        Assert.That(advice.Sentences[0], Does.Match(@"^On 10 February 2024 run 3 was (still open|all but decided): [abc] wins in [\d.]+ % of 100 futures \(95 % interval [\d.]+–[\d.]+ %\)"));
        Assert.That(advice.Sentences[^1], Does.Match(@"^What became of it: [abc] leads with \d+ % of [\d.]+k users\.$"));
        Assert.That(advice.Tables.Single().Title, Is.EqualTo("Its futures"));
    }

    [Test]
    public void A_fork_with_a_change_tells_the_run_itself_twice()
    {
        var (fork, later) = (new Fork(Market, 3, 40), Markets.Small(first: new Constant(60_000)));
        var alternative = Change("firms.a.strategy.daily", fork.Changed(later));
        var advice = ComparisonAdvice.Of(fork, Compared.Play(fork.Open, [alternative], 100, 7, 0), fork.Tell(null, 7), fork.Tell(later, 7), "burnsim fork small.yaml");
        Assert.That(advice.Sentences[0], Does.StartWith("Had daily of a been 60k from 10 February 2024 on in run 3, a would win in "));
        Assert.That(advice.Sentences[^1], Does.StartWith("Run 3 itself, with its own luck to the end: "));
        var twice = advice.Tables[^1];
        Assert.That(twice.Headings, Is.EqualTo(new[] { "Date", "As it was", "With the change" }));
        Assert.That(twice.Rows.Select(row => row[1].Value == row[2].Value), Is.All.False);
    }

    [GeneratedRegex("95 % interval")]
    private static partial Regex Change();
}
