using BurnSim.Recording;
using BurnSim.Strategies;

namespace BurnSim.Tests;

public class ClimateTests
{
    private static readonly DateOnly Tenth = new(2024, 1, 11);

    private static Simulation After(int ticks, Scenario scenario)
    {
        var simulation = new Simulation(scenario, 1);
        simulation.Begin(0);
        for (var tick = 0; tick < ticks; tick++)
        {
            simulation.State.Tick = tick;
            simulation.Tick();
        }

        return simulation;
    }

    private static Scenario Plain(params Event[] events) => Markets.Of(
        100, Markets.Still(1000), Markets.Firm("a", 10, 1e6), Markets.Firm("b", 10, 1e6)) with
    {
        Platforms = [Markets.Platform() with { Owner = "b" }],
        Events = [.. events],
    };

    [Test]
    public void A_quality_shock_lasts_over_the_next_release()
    {
        var scenario = Plain(new QualityShock(Tenth, "a", 0.5));
        Assert.That(After(10, scenario).State.Quality[0], Is.EqualTo(0));
        Assert.That(After(11, scenario).State.Quality[0], Is.EqualTo(0.5));
        var released = scenario with { Firms = [.. scenario.Firms.Select(f => f with { ReleaseEvery = 20 })] };
        Assert.That(After(50, released).State.Quality[0], Is.EqualTo(0.5));
    }

    /// <summary>With no other noise e is 1 before the hit; on its day ln e has kept one tick's part of it, later less and less.</summary>
    [Test]
    public void A_viral_hit_jumps_and_fades_at_its_half_life()
    {
        var scenario = Plain(new ViralHit(Tenth, "a", 2)) with { Buzz = new() { HalfLife = 5, Volatility = 0, ViralRate = 0 } };
        double Log(int day) => Math.Log(After(day, scenario).State.Buzz[0]);
        Assert.That(Log(10), Is.Zero);
        Assert.That(Log(11), Is.EqualTo(2 * Math.Pow(2, -1 / 5.0)).Within(1e-12));
        Assert.That(Log(21), Is.EqualTo(Log(11) / 4).Within(1e-12));
        Assert.That(After(11, scenario).State.Buzz[1], Is.EqualTo(1));
    }

    [Test]
    public void A_change_of_strategy_takes_hold_on_its_day_and_null_gives_the_own_one_back()
    {
        var scenario = Plain(
            new StrategyChange(Tenth, "a", new Constant(70)), new StrategyChange(Tenth.AddDays(5), "a", null));
        Assert.That(After(10, scenario).State.Ads[0], Is.Zero);
        Assert.That(After(11, scenario).State.Ads[0], Is.EqualTo(70));
        Assert.That(After(16, scenario).State.Ads[0], Is.Zero);
    }

    [Test]
    public void A_platform_closes_to_everyone_but_its_owner_and_opens_again()
    {
        var firms = Plain().Firms.Select(f => f with { Strategy = new Constant(50) });
        var scenario = Plain(new PlatformCloses(Tenth, "square", []), new PlatformOpens(Tenth.AddDays(5), "square")) with
        {
            Firms = [.. firms],
        };
        Assert.That(After(10, scenario).State.Ads[..2], Is.EqualTo(new[] { 50.0, 50 }));
        Assert.That(After(11, scenario).State.Ads[..2], Is.EqualTo(new[] { 0.0, 50 }));
        Assert.That(After(16, scenario).State.Ads[..2], Is.EqualTo(new[] { 50.0, 50 }));
    }

    [Test]
    public void A_round_that_happened_brings_its_money()
    {
        var state = After(11, Plain(new RoundCloses(Tenth, "a", 5e6, 2e7))).State;
        Assert.That(state.Cash[0], Is.EqualTo(6e6));
        Assert.That(state.LastPost[0], Is.EqualTo(2e7));
    }

    [Test]
    public void A_forced_regime_holds_for_its_days()
    {
        Number[] alwaysHot = [1, 0, 0, 1, 0, 0, 1, 0, 0];
        var scenario = Plain(new RegimeForced(Tenth, Regime.Cold, 60)) with
        {
            Capital = new Capital { Close = 0, Transitions = [.. alwaysHot] },
        };
        Assert.That(After(10, scenario).State.Regime, Is.EqualTo(Regime.Normal));
        Assert.That(After(60, scenario).State.Regime, Is.EqualTo(Regime.Cold));
        Assert.That(After(95, scenario).State.Regime, Is.EqualTo(Regime.Hot), "April's first");
    }

    [Test]
    public void A_firm_enters_on_its_day_with_its_users_and_cash()
    {
        var scenario = Plain();
        var late = scenario with { Firms = [scenario.Firms[0], scenario.Firms[1] with { Enters = Tenth }] };
        var before = After(10, late).State;
        Assert.That((before.Fate[1], before.Users[1], before.Cash[1]), Is.EqualTo((Fate.Waiting, 0.0, 0.0)));
        var after = After(11, late).State;
        Assert.That((after.Fate[1], after.Users[1], after.Cash[1]), Is.EqualTo((Fate.Operating, 10.0, 1e6)));
    }

    /// <summary>
    /// The share of months that leave normal for cold, over 2,000 runs of a year: 11 moves each, so 22,000 draws that
    /// start in normal as long as it returns there; 6 standard deviations of a binomial.
    /// </summary>
    [Test]
    public void Regimes_move_monthly_by_their_matrix()
    {
        Number[] transitions = [0, 1, 0, 0.1, 0.7, 0.2, 0, 1, 0];
        var scenario = Markets.Of(366, Markets.Still(10), Markets.Firm("a")) with
        {
            Capital = new Capital { Close = 0, Transitions = [.. transitions] },
        };
        var simulation = new Simulation(scenario, 5);
        var (months, cold, hot) = (0, 0, 0);
        for (uint run = 0; run < 2000; run++)
        {
            simulation.Begin(run);
            var last = simulation.State.Regime;
            for (var tick = 0; tick < 366; tick++)
            {
                simulation.State.Tick = tick;
                simulation.Tick();
                var first = tick > 0 && scenario.DateOf(tick).Day == 1;
                if (first && last == Regime.Normal)
                {
                    months++;
                    cold += simulation.State.Regime == Regime.Cold ? 1 : 0;
                    hot += simulation.State.Regime == Regime.Hot ? 1 : 0;
                }

                Assert.That(first || simulation.State.Regime == last, "regimes move on the first of a month only");
                last = simulation.State.Regime;
            }
        }

        Assert.That((double)cold / months, Is.EqualTo(0.2).Within(6 * Math.Sqrt(0.2 * 0.8 / months)));
        Assert.That((double)hot / months, Is.EqualTo(0.1).Within(6 * Math.Sqrt(0.1 * 0.9 / months)));
    }
}
