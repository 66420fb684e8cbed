using BurnSim.Market;
using BurnSim.Recording;
using BurnSim.Strategies;

namespace BurnSim.Validation;

/// <summary>Reduction 8 and the books: money runs out when it must, and none is made or lost.</summary>
public class MoneyTests
{
    [TestCase(1000, 10, 0, 100)]
    [TestCase(1000, 10, 30, 130)]
    [TestCase(1001, 10, 0, 101)]
    [TestCase(7, 0.7, 5, 15)]
    public void Constant_burn_ends_on_the_day_cash_over_burn(double cash, double burn, double grace, int day)
    {
        var firm = Markets.Firm("a", 1, cash) with { Staff = burn };
        var scenario = Markets.Of(200, Markets.Still(100), firm, Markets.Firm("b", 1)) with
        {
            Exits = new Exits { Grace = grace, BuyerChance = 0 },
        };
        var simulation = new Simulation(scenario, 1);
        simulation.Run(0);
        Assert.That(simulation.State.Fate[0], Is.EqualTo(Fate.Bankrupt));
        Assert.That(simulation.State.FateDay[0], Is.EqualTo(day));
        Assert.That(simulation.State.Fate[1], Is.EqualTo(Fate.Operating), "who burns nothing lives");
    }

    [Test]
    public void An_incumbent_is_covered_by_its_parent()
    {
        var firm = Markets.Firm("a", 1, 100) with { Kind = FirmKind.Incumbent, Staff = 10 };
        var simulation = new Simulation(Markets.Of(50, Markets.Still(100), firm), 1);
        simulation.Run(0);
        Assert.That(simulation.State.Fate[0], Is.EqualTo(Fate.Operating));
        Assert.That(simulation.State.ParentTotal[0], Is.EqualTo(400).Within(1e-9));
    }

    /// <summary>All accounts together stay at 0 and cash is what came in less what went out, through a whole lively story.</summary>
    [Test]
    public void The_ledger_balances_to_the_cent_and_people_are_conserved()
    {
        var simulation = new Simulation(Markets.Lively(900), 13);
        for (uint run = 0; run < 40; run++)
        {
            simulation.Begin(run);
            for (var tick = 0; tick < 900; tick++)
            {
                simulation.State.Tick = tick;
                simulation.Tick();
                Check(simulation.State);
            }
        }
    }

    private static void Check(State state)
    {
        var ledger = state.Ledger;
        var all = ledger.Cash.Sum() + ledger.Platforms.Sum() + Enum.GetValues<Ledger.Outside>().Sum(o => ledger[o]);
        Assert.That(all, Is.EqualTo(0).Within(0.005), $"tick {state.Tick}");
        Assert.That(ledger.Cash, Is.All.GreaterThanOrEqualTo(0.0));
        for (var s = 0; s < state.Segments; s++)
        {
            var people = state.Never[s] + state.Lapsed[s];
            for (var f = 0; f < state.Firms; f++)
            {
                people += state.Trial[f * state.Segments + s] + state.Core[f * state.Segments + s];
            }

            Assert.That(people, Is.EqualTo(state.Parameters.Size[s]), $"tick {state.Tick}");
        }
    }

    [Test]
    public void A_lively_market_sees_rounds_exits_and_all_its_phases()
    {
        var simulation = new Simulation(Markets.Lively(900), 13);
        var (rounds, gone) = (0.0, 0);
        for (uint run = 0; run < 40; run++)
        {
            simulation.Run(run);
            rounds += simulation.State.RaisedTotal.Sum();
            gone += simulation.State.Fate.Count(f => f is not Fate.Operating);
        }

        Assert.That(rounds, Is.GreaterThan(0));
        Assert.That(gone, Is.InRange(1, 159));
    }

    [Test]
    public void No_firm_spends_below_its_runway_floor()
    {
        var firm = Markets.Firm("a", 10, 10_000) with { Staff = 10, RunwayFloor = 60, Strategy = new Constant(1e9) };
        var scenario = Markets.Of(10, Markets.Still(100), firm) with { Platforms = [Markets.Platform()] };
        var simulation = new Simulation(scenario, 1);
        simulation.Begin(0);
        simulation.Tick();
        Assert.That(simulation.State.Ads[0], Is.EqualTo(10_000 - 60 * 10).Within(1e-9));
    }

    [Test]
    public void A_strategy_that_asks_for_nonsense_is_told_so()
    {
        var firm = Markets.Firm("a", 10, 10_000) with { Strategy = new Constant(double.NaN) };
        var scenario = Markets.Of(10, Markets.Still(100), firm) with { Platforms = [Markets.Platform()] };
        var simulation = new Simulation(scenario, 1);
        var error = Assert.Throws<InvalidOperationException>(() => simulation.Run(0));
        Assert.That(error!.Message, Does.StartWith("the strategy of a sets ads to NaN"));
        Assert.That(simulation.Stage, Is.EqualTo("Decide"));
    }
}
