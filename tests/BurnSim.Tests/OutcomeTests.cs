using BurnSim.Recording;
using BurnSim.Strategies;

namespace BurnSim.Tests;

public class OutcomeTests
{
    private static Outcome Run(int days, params double[] users)
    {
        var firms = users.Select((u, f) => Markets.Firm($"f{f}", u)).ToArray();
        var scenario = Markets.Of(days, Markets.Still(1e6), firms);
        var outcome = new Outcome(scenario);
        new Simulation(scenario, 1).Run(0, outcome);
        return outcome;
    }

    [TestCase(180, Verdict.WinnerTakeAll, 600, 300, 100)]
    [TestCase(179, Verdict.Duopoly, 600, 300, 100)]
    [TestCase(400, Verdict.Duopoly, 600, 301, 50)]
    [TestCase(400, Verdict.Duopoly, 400, 400, 200)]
    [TestCase(400, Verdict.Oligopoly, 300, 300, 200, 200)]
    [TestCase(400, Verdict.Fragmented, 100, 100, 100, 100, 100, 100)]
    public void Verdicts_follow_their_thresholds(int days, Verdict verdict, params double[] users) =>
        Assert.That(Run(days, users).Verdict, Is.EqualTo(verdict));

    [Test]
    public void Nobody_is_left_when_all_are_gone()
    {
        var firm = Markets.Firm("a", 10, 5) with { Staff = 1 };
        var scenario = Markets.Of(100, Markets.Still(100), firm) with { Exits = new Exits { Grace = 0 } };
        var outcome = new Outcome(scenario);
        new Simulation(scenario, 1).Run(0, outcome);
        Assert.That(outcome.Verdict, Is.EqualTo(Verdict.Nobody));
        Assert.That((outcome.Leader, outcome.FateDay[0]), Is.EqualTo((-1, 5.0)));
    }

    [Test]
    public void Shares_ranks_and_concentration_are_what_they_are_called()
    {
        var outcome = Run(10, 500, 300, 200);
        Assert.That(outcome.Share, Is.EqualTo(new[] { 0.5, 0.3, 0.2 }));
        Assert.That(outcome.Rank, Is.EqualTo(new[] { 1, 2, 3 }));
        Assert.That(outcome.Hhi, Is.EqualTo(0.38).Within(1e-12));
        Assert.That((outcome.Leader, outcome.DaysToTip, outcome.MarketUsers), Is.EqualTo((0, 0.0, 1000.0)));
    }

    [Test]
    public void A_tie_has_no_leader() => Assert.That(Run(10, 500, 500).Leader, Is.EqualTo(-1));

    [Test]
    public void Retained_cac_is_ads_over_new_core_users_of_four_weeks()
    {
        var people = Markets.Still(1e9) with { Settle = 0.1, TrialLapse = 0.05 };
        var firm = Markets.Firm("a", 0, 1e9) with { Strategy = new Constant(1000) };
        var scenario = Markets.Of(200, people, firm) with { Platforms = [Markets.Platform(inventory: 1e9)] };
        var simulation = new Simulation(scenario, 1);
        var (ads, settled, won) = (new List<double>(), new List<double>(), new List<double>());
        simulation.Run(0, new Each(s => { ads.Add(s.Ads[0]); settled.Add(s.Settled[0]); won.Add(s.Won[0]); }));
        Assert.That(settled.Sum(), Is.GreaterThan(0).And.LessThan(won.Sum()), "some registered users never settle");
        Assert.That(simulation.State.RetainedCac(0), Is.EqualTo(ads.TakeLast(28).Sum() / settled.TakeLast(28).Sum()).Within(1e-9));
    }

    [Test]
    public void Cac_at_start_and_end_are_ads_over_registrations_of_a_quarter()
    {
        var firm = Markets.Firm("a", 0, 1e9) with { Strategy = new Schedule([new(new(2024, 1, 1), 1000), new(new(2024, 7, 1), 4000)]) };
        var scenario = Markets.Of(366, Markets.Still(1e9), firm) with { Platforms = [Markets.Platform(inventory: 1e9)] };
        var outcome = new Outcome(scenario);
        var simulation = new Simulation(scenario, 1);
        var (ads, won) = (new List<double>(), new List<double>());
        simulation.Run(0, outcome, new Each(s => { ads.Add(s.Ads[0]); won.Add(s.Won[0]); }));
        Assert.That(outcome.CacStart[0], Is.EqualTo(ads.Take(91).Sum() / won.Take(91).Sum()).Within(1e-9));
        Assert.That(outcome.CacEnd[0], Is.EqualTo(ads.TakeLast(91).Sum() / won.TakeLast(91).Sum()).Within(1e-6));
        Assert.That(outcome.Ads[0], Is.EqualTo(ads.Sum()).Within(1e-6));
    }

    private sealed class Each(Action<Market.State> see) : IObserver
    {
        public void Begin(Market.State state)
        {
        }

        public void See(Market.State state) => see(state);
    }
}
