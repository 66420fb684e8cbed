using BurnSim.Market;

namespace BurnSim.Tests;

public class FundTests
{
    private static Scenario Seeking(Capital capital) => Markets.Of(
        200, Markets.Still(10_000), Markets.Firm("a", 1000, 1e4) with { Staff = 1, LastPostMoney = 5e5, LastRound = new(2023, 12, 1) }) with
    {
        Capital = capital,
    };

    private static State Run(Scenario scenario)
    {
        var simulation = new Simulation(scenario, 3);
        simulation.Run(0);
        return simulation.State;
    }

    private static readonly Capital Eager = new()
    {
        PerUser = 100, Tech = 4e5, GrowthPremium = 0, Multiple = [1, 1, 1], Appetite = [1, 1, 1],
        Dilution = 0.1, MinGap = 90, SeekRunway = 1e6, Close = 1e6,
    };

    [Test]
    public void A_round_sells_its_share_at_the_valuation_when_the_gap_has_passed()
    {
        // 31 days since the last round at the start: rounds close on the ticks that begin on days 59, 149 and no later.
        var state = Run(Seeking(Eager));
        Assert.That(state.RaisedTotal[0], Is.EqualTo(2 * 0.1 * 5e5).Within(1e-6));
        Assert.That(state.Cash[0], Is.EqualTo(1e4 + 1e5 - 200).Within(1e-6));
        Assert.That(state.Valuation[0], Is.EqualTo(5e5));
    }

    [Test]
    public void The_years_pool_limits_what_is_raised() =>
        Assert.That(Run(Seeking(Eager with { Pool = 70_000 })).RaisedTotal[0], Is.EqualTo(70_000).Within(1e-6));

    [Test]
    public void Who_has_runway_and_no_growth_does_not_ask() =>
        Assert.That(Run(Seeking(Eager with { SeekRunway = 30 })).RaisedTotal[0], Is.Zero);

    [Test]
    public void The_regime_sets_the_price()
    {
        Number[] still = [1, 0, 0, 0, 1, 0, 0, 0, 1];
        var cold = Eager with { Regime = Regime.Cold, Transitions = [.. still], Multiple = [2, 1, 0.5] };
        var state = Run(Seeking(cold));
        Assert.That(state.LastPost[0], Is.EqualTo(2.5e5).Within(1e-6), "a down round");
    }

    [Test]
    public void An_incumbent_does_not_raise()
    {
        var scenario = Seeking(Eager);
        Assert.That(
            Run(scenario with { Firms = [scenario.Firms[0] with { Kind = FirmKind.Incumbent }] }).RaisedTotal[0], Is.Zero);
    }

    /// <summary>
    /// With rate r a day and ratio 1, rounds close on a day with 1 − e^−r: over 1,500 runs of 100 days waiting, the mean
    /// day of closing against Σ(1−q)^t, 6 standard errors (the geometric's deviation is below its mean).
    /// </summary>
    [Test]
    public void Rounds_close_at_their_rate()
    {
        const double rate = 0.05;
        const int runs = 1500;
        var scenario = Seeking(Eager with { Close = rate, MinGap = 20 }) with { Days = 300 };
        var simulation = new Simulation(scenario, 4);
        var days = 0.0;
        for (uint run = 0; run < runs; run++)
        {
            simulation.Begin(run);
            for (var tick = 0; tick < 300 && simulation.State.RaisedTotal[0] == 0; tick++)
            {
                simulation.State.Tick = tick;
                simulation.Tick();
                days++;
            }
        }

        var mean = 1 / (1 - Math.Exp(-rate));
        Assert.That(days / runs, Is.EqualTo(mean).Within(6 * mean / Math.Sqrt(runs)));
    }

    [Test]
    public void Growth_is_the_monthly_log_growth_over_ninety_days()
    {
        var segment = Markets.Still(1e12) with { Innovation = 1e-3 };
        var scenario = Markets.Of(200, segment, Markets.Firm("a", 1e9));
        var simulation = new Simulation(scenario, 1);
        var users = new List<double>();
        simulation.Begin(0);
        for (var tick = 0; tick < 200; tick++)
        {
            simulation.State.Tick = tick;
            simulation.Tick();
            users.Add(simulation.State.Users[0]);
        }

        var growth = Math.Log(users[199] / users[109]) / 90 * 365.25 / 12;
        Assert.That(simulation.State.Growth[0], Is.EqualTo(growth).Within(1e-9));
    }
}
