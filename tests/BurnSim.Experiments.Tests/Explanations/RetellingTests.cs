using BurnSim.Experiments.Explanations;
using BurnSim.Strategies;

namespace BurnSim.Tests;

public class RetellingTests
{
    /// <summary>Three firms alike who copy each other's users, a Pólya urn: nothing but luck, and luck early.</summary>
    private static Scenario Urn() => Validation.Markets.Of(100, Validation.Markets.Still(1e4) with { Imitation = 0.1 },
        Validation.Markets.Firm("ann", 3), Validation.Markets.Firm("bob", 3), Validation.Markets.Firm("cat", 3));

    private static Retelling Tell(Scenario market, uint run, long runs, int? firm = null)
    {
        var told = new Retelling(market, 5, 2, run);
        var of = firm ?? told.Outcome.Leader;
        told.Tell(of, Counterfactuals.Of(market, of, [(of + 1) % market.Firms.Length], _ => true), runs);
        return told;
    }

    /// <summary>
    /// Before anything has happened the story says nothing: a market without uncertain numbers and buzz to start with has the same
    /// chance as any run, run by run. After the last of the luck it is 1 or 0. In between it is a martingale: its mean
    /// over stories is the chance at the start, which the next test holds.
    /// </summary>
    [TestCase(0u)]
    [TestCase(1u)]
    public void The_chance_goes_from_any_runs_to_what_came(uint run)
    {
        var told = Tell(Urn(), run, 100);
        Assert.That((told.Numbers.Mean, told.Prospects[0].Leads), Is.EqualTo((0.0, told.Anyhow)));
        Assert.That(told.Anyhow.Low, Is.LessThan(1 / 3.0));
        Assert.That(told.Anyhow.High, Is.GreaterThan(1 / 3.0));
        Assert.That(told.Prospects.Sum(prospect => prospect.Change.Mean), Is.EqualTo(1 - told.Anyhow.Mean).Within(1e-9));
        Assert.That(told.Prospects[^1].Leads.Mean + told.Prospects[^1].Change.Mean, Is.EqualTo(1).Within(1e-12));
        Assert.That(told.Turn, Is.Not.Null);
        Assert.That(told.Decided, Is.Not.Null);
        Assert.That(told.Prospects.Where(prospect => prospect.During.From >= told.Decided).Select(prospect => prospect.Leads.Mean), Is.All.GreaterThanOrEqualTo(0.95));
        var lost = Tell(Urn(), run, 100, (told.Outcome.Leader + 1) % 3);
        Assert.That((lost.IsLed, lost.Prospects[^1].Leads.Mean + lost.Prospects[^1].Change.Mean), Is.EqualTo((false, 0.0)));
    }

    /// <summary>
    /// Over 40 stories a firm's mean chance at mid-story is its chance at the start, 1/3: within six standard errors, where one
    /// story's chance, with the 20 runs behind it, varies by at most √(1/3·2/3).
    /// </summary>
    [Test]
    public void Chances_are_right_on_average()
    {
        var mean = Enumerable.Range(0, 40).Average(run =>
        {
            var told = new Retelling(Urn(), 5, 2, (uint)run);
            told.Tell(0, [], 20);
            return told.Prospects[told.Prospects.Length / 2].Leads.Mean;
        });
        Assert.That(mean, Is.EqualTo(1 / 3.0).Within(6 * Math.Sqrt(2 / 9.0 / 40)));
    }

    [Test]
    public void The_same_run_otherwise_is_the_run_of_the_other_market()
    {
        var market = Markets.Small();
        var told = Tell(market, 7, 8);
        Assert.That(told.Otherwise, Is.Not.Empty);
        foreach (var other in told.Otherwise)
        {
            var outcome = new Recording.Outcome(market);
            new Simulation(other.Of.Market, 5).Run(7, outcome);
            Assert.That((other.Leader, other.Share), Is.EqualTo((outcome.Leader, outcome.Share[told.Firm])));
        }
    }
}
