using System.Collections.Immutable;
using BurnSim.Market;
using BurnSim.Strategies;

namespace BurnSim.Tests;

/// <summary>Each strategy in a market of two on one platform, where what it should spend is known.</summary>
public class StrategyTests
{
    private static double[] AdsByDay(int days, StrategyPlan plan, Func<Scenario, Scenario>? change = null, double rival = 100)
    {
        var scenario = Markets.Of(
            days,
            Markets.Still(1e6) with { Settle = 0.1, TrialLapse = 0.02, CoreLapse = 0.005 },
            Markets.Firm("me", 1000, 1e6),
            Markets.Firm("rival", 1000, 1e6) with { Strategy = new Constant(rival) }) with
        {
            Platforms = [Markets.Platform()],
        };
        scenario = scenario with { Firms = [scenario.Firms[0] with { Strategy = plan }, scenario.Firms[1]] };
        var simulation = new Simulation(change is null ? scenario : change(scenario), 1);
        simulation.Begin(0);
        var ads = new double[days];
        for (var tick = 0; tick < days; tick++)
        {
            simulation.State.Tick = tick;
            simulation.Tick();
            ads[tick] = simulation.State.Ads[0];
        }

        return ads;
    }

    [Test]
    public void Constant_is_constant() => Assert.That(AdsByDay(5, new Constant(70)), Is.All.EqualTo(70.0));

    [Test]
    public void Schedule_follows_its_dates()
    {
        var plan = new Schedule([new(new(2024, 1, 3), 20), new(new(2024, 1, 5), 0)]);
        Assert.That(AdsByDay(5, plan), Is.EqualTo(new[] { 0.0, 0, 20, 20, 0 }));
    }

    [Test]
    public void Blitz_makes_the_money_last_its_runway()
    {
        var ads = AdsByDay(3, new Blitz(100));
        Assert.That(ads[0], Is.EqualTo(1e6 / 100));
        Assert.That(ads[1], Is.EqualTo((1e6 - ads[0]) / 100).Within(1e-9));
    }

    [Test]
    public void Match_spends_a_ratio_of_the_biggest_rival() =>
        Assert.That(AdsByDay(3, new Match(0.5, 7)), Is.EqualTo(new[] { 7.0, 50, 50 }));

    [Test]
    public void Share_of_voice_takes_its_share_from_the_rival_of_yesterday()
    {
        // One price for both: a share of 3/4 against 100 needs 300, at yesterday's price; the price then follows.
        var ads = AdsByDay(40, new ShareOfVoice("square", 0.75, 1e5), s => s with
        {
            Platforms = [s.Platforms[0] with { OutsideDemand = 1e7 }],
        });
        Assert.That(ads[^1], Is.EqualTo(300).Within(0.1).Percent);
    }

    [Test]
    public void Fundraise_ramps_ahead_of_the_day_a_round_may_close()
    {
        var ads = AdsByDay(100, new Fundraise(10, 4, 30), s => s with
        {
            Capital = new Capital { Close = 0, MinGap = 90 },
            Firms = [s.Firms[0] with { LastRound = new DateOnly(2024, 1, 1) }, s.Firms[1]],
        });
        Assert.That(ads[59], Is.EqualTo(10));
        Assert.That(ads[61], Is.EqualTo(40));
    }

    [Test]
    public void Withdraw_runs_down_evenly() =>
        Assert.That(AdsByDay(6, new Withdraw(4, 100)), Is.EqualTo(new[] { 100.0, 75, 50, 25, 0, 0 }));

    [Test]
    public void Unit_economics_grows_to_where_the_next_user_costs_what_he_may()
    {
        Func<Scenario, Scenario> paying = s => s with { Firms = [s.Firms[0] with { Arpu = 0.1 }, s.Firms[1]] };
        var rich = AdsByDay(400, new UnitEconomics(1, 50, 0.02), paying);
        var poor = AdsByDay(400, new UnitEconomics(20, 50, 0.02), paying);
        Assert.That(rich[^1], Is.GreaterThan(5 * poor[^1]));
        Assert.That(poor, Is.All.GreaterThanOrEqualTo(50.0));
    }

    [Test]
    public void Rules_take_the_first_that_holds()
    {
        var plan = new Rules(5,
        [
            new Rule(s => s.Tick >= 3 ? 1 : 0, [(RuleSets.Ads, _ => 30), (RuleSets.Synthetic, _ => 2)]),
            new Rule(s => s.Tick >= 1 ? 1 : 0, [(RuleSets.Ads, _ => 10)]),
        ]);
        Assert.That(AdsByDay(4, plan), Is.EqualTo(new[] { 5.0, 10, 10, 30 }));
    }

    [Test]
    public void A_strategy_from_outside_plays_with_its_numbers()
    {
        var numbers = ImmutableSortedDictionary<string, Number>.Empty.Add("step", 3);
        var plan = new Custom("steps", numbers, n => new Steps(n["step"]));
        Assert.That(AdsByDay(4, plan), Is.EqualTo(new[] { 0.0, 3, 6, 9 }));
    }

    private sealed class Steps(double step) : IStrategy
    {
        public void Decide(Sight sight, ref Budget budget) => budget.Ads = step * sight.Tick;
    }

    [Test]
    public void A_split_by_yield_leaves_the_platform_where_nobody_is()
    {
        var empty = Markets.Platform("empty") with { Conversion = 1e-6 };
        var scenario = Markets.Of(120, Markets.Still(1e6), Markets.Firm("me", 10, 1e6) with { Strategy = new Constant(100) });
        var simulation = new Simulation(scenario with { Platforms = [Markets.Platform(), empty] }, 1);
        simulation.Run(0);
        var bids = simulation.State.Bids;
        Assert.That(bids[0], Is.LessThan(0.02 * bids[simulation.State.Row]));
    }

    [Test]
    public void Sight_sees_what_is()
    {
        Sight? seen = null;
        var plan = new Rules(40, [new Rule(s => (seen = s).Tick < 0 ? 1 : 0, [])]);
        AdsByDay(40, plan);
        Assert.Multiple(() =>
        {
            Assert.That(seen!.Ads, Is.EqualTo(40));
            Assert.That(seen.BiggestRivalAds, Is.EqualTo(100));
            Assert.That(seen.RivalAds, Is.EqualTo(100));
            Assert.That(seen.Share + seen.ShareOf(1), Is.EqualTo(1).Within(1e-12));
            Assert.That(seen.Rank, Is.EqualTo(2));
            Assert.That(seen.Runway, Is.EqualTo(seen.Cash / 40 / (365.25 / 12)).Within(1e-9));
            Assert.That(seen.Cac, Is.GreaterThan(0));
            Assert.That(seen.MarginalCac, Is.GreaterThan(seen.Cac));
            Assert.That(seen.PriceOf(0), Is.EqualTo(1000 * 140 / 1e6).Within(1e-9).Or.EqualTo(1).Within(1e-9));
        });
    }
}
