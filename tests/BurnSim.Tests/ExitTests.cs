using BurnSim.Market;
using BurnSim.Recording;

namespace BurnSim.Tests;

public class ExitTests
{
    private static readonly Segment People = Markets.Still(10_000);

    private static State Run(Scenario scenario)
    {
        var simulation = new Simulation(scenario, 3);
        simulation.Run(0);
        return simulation.State;
    }

    [Test]
    public void A_bought_firm_hands_over_users_and_data_and_its_owners_are_paid()
    {
        var poor = Markets.Firm("poor", 1000, 100) with { Staff = 10 };
        var rich = Markets.Firm("rich", 500, 1e6);
        var state = Run(Markets.Of(30, People with { Data = 5 }, poor, rich) with
        {
            Capital = new Capital { Close = 0, PerUser = 3, GrowthPremium = 0, Multiple = [1, 1, 1] },
            Exits = new Exits { Grace = 0, BuyerChance = 1, Discount = 0.5, UsersKept = 0.6 },
        });
        Assert.That((state.Fate[0], state.Into[0], state.FateDay[0]), Is.EqualTo((Fate.Acquired, 1, 10.0)));
        Assert.That(state.Cash[1], Is.EqualTo(1e6 - 0.5 * 3 * 1000).Within(1e-6));
        Assert.That(state.Users[0], Is.Zero);

        // 600 of 1000 stay, give or take six standard deviations of a binomial.
        Assert.That(state.Users[1], Is.EqualTo(500 + 600).Within(6 * Math.Sqrt(240)));
        Assert.That(state.Lapsed[0], Is.EqualTo(1500 - state.Users[1]));
        Assert.That(state.HumanData[1], Is.GreaterThan(5 * 1000 * 10));
    }

    [Test]
    public void Nobody_buys_who_cannot_pay()
    {
        var state = Run(Markets.Of(30, People, Markets.Firm("a", 1000, 100) with { Staff = 10 }, Markets.Firm("b", 10, 100)) with
        {
            Capital = new Capital { Close = 0, PerUser = 3 },
            Exits = new Exits { Grace = 0, BuyerChance = 1 },
        });
        Assert.That((state.Fate[0], state.Lapsed[0]), Is.EqualTo((Fate.Bankrupt, 1000.0)));
    }

    private static Scenario TopTwo(Regime regime, FirmKind kind = FirmKind.Startup)
    {
        Number[] still = [1, 0, 0, 0, 1, 0, 0, 0, 1];
        return Markets.Of(
            60, People,
            Markets.Firm("a", 600, 1e4) with { Staff = 10, Kind = kind },
            Markets.Firm("b", 400, 2e4) with { Staff = 10 }) with
        {
            Capital = new Capital { Close = 0, Regime = regime, Transitions = [.. still] },
            Exits = new Exits { MergeRate = 10, MergeShare = 0.9, UsersKept = 1 },
        };
    }

    [Test]
    public void The_top_two_merge_in_the_cold()
    {
        var state = Run(TopTwo(Regime.Cold));
        Assert.That((state.Fate[1], state.Into[1], state.Users[0]), Is.EqualTo((Fate.Merged, 0, 1000.0)));

        // Burn is judged by the books of the tick before, so both pay their staff twice.
        Assert.That(state.Cash[0] + state.Cash[1], Is.EqualTo(3e4 - 60 * 10 - 2 * 10).Within(1e-6));
    }

    [Test]
    public void They_do_not_while_money_is_easy_or_one_has_a_parent()
    {
        Assert.That(Run(TopTwo(Regime.Normal)).Fate, Is.All.EqualTo(Fate.Operating));
        Assert.That(Run(TopTwo(Regime.Cold, FirmKind.Incumbent)).Fate, Is.All.EqualTo(Fate.Operating));
    }

    [Test]
    public void A_parent_cuts_its_allowance_in_the_cold()
    {
        var cold = TopTwo(Regime.Cold, FirmKind.Incumbent);
        var scenario = cold with
        {
            Firms = [cold.Firms[0] with { Allowance = 100 }, cold.Firms[1]],
            Exits = new Exits { CutRate = 100, CutTo = 0.25, MergeRate = 0 },
        };

        // One full allowance, then a quarter of it.
        Assert.That(Run(scenario).ParentTotal[0], Is.EqualTo(100 + 59 * 25));
    }

    [Test]
    public void A_startup_pays_no_more_than_it_has()
    {
        var state = Run(Markets.Of(30, People, Markets.Firm("a", 10, 95) with { Staff = 10 }, Markets.Firm("b", 1)) with
        {
            Exits = new Exits { Grace = 15, BuyerChance = 0 },
        });
        Assert.That((state.Cash[0], state.StaffTotal[0], state.FateDay[0]), Is.EqualTo((0.0, 95.0, 25.0)));
    }
}
