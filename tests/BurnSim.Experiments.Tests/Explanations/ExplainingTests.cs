using System.Collections.Immutable;
using BurnSim.Experiments;
using BurnSim.Experiments.Explanations;
using BurnSim.Strategies;

namespace BurnSim.Tests;

/// <summary>Markets of which it is known why they end as they do.</summary>
public class ExplainingTests
{
    /// <summary>
    /// Two firms alike: what decides is that the second is paid a round, and spends it on ads. Some buzz, so that runs differ,
    /// but far too little to matter.
    /// </summary>
    private static Scenario Decided() => Validation.Markets.Of(200, Validation.Markets.Still(1e6), Validation.Markets.Firm("first", 1200), Spender("second", 1000)) with
    {
        Platforms = [Validation.Markets.Platform(inventory: 2e6)],
        Buzz = new Buzz { Volatility = 0.1 },
        Events = [new RoundCloses(new DateOnly(2024, 2, 1), "second", 1e6, 1e7), new RoundCloses(new DateOnly(2024, 5, 1), "first", 1e3, 1e7)],
    };

    private static Firm Spender(string id, double users) => Validation.Markets.Firm(id, users) with { Strategy = new Blitz(50) };

    private static Explaining Explain(Scenario market, long runs)
    {
        var explaining = new Explaining(market, 3, 2);
        explaining.Watch(runs);
        var firm = explaining.Standings.Ranked[0];
        explaining.Try(Counterfactuals.Of(market, firm, [.. explaining.Standings.Ranked.Skip(1)], explaining.Standings.Advertises), firm, runs);
        Assert.That(explaining.Failed.Count, Is.Zero, explaining.Failed.First?.Message);
        return explaining;
    }

    private static Effect Of(Explaining explaining, Func<Counterfactual, bool> what) => explaining.Effects.Single(effect => what(effect.Of));

    [Test]
    public void What_decides_a_market_flips_every_run_and_what_doesn_t_none()
    {
        var explaining = Explain(Decided(), 100);
        Assert.That((explaining.Standings.Ranked[0], explaining.Standings.Leads(1).Value), Is.EqualTo((1, 1.0)));
        var round = Of(explaining, other => other is WithoutEvent { Event: RoundCloses { Firm: "second" } });
        Assert.That((round.Lost, round.Gained, round.Then.Mean, round.Rival), Is.EqualTo((100, 0, 0.0, (0, 100L))));
        Assert.That(round.Change.Mean, Is.EqualTo(-1));
        Assert.That(round.IsBeyondChance(explaining.Effects.Length));
        var ads = Of(explaining, other => other is WithoutMechanism { Mechanism.Name: "ads that work" });
        Assert.That(ads.Lost, Is.EqualTo(100));
        var nothing = Of(explaining, other => other is WithoutEvent { Event: RoundCloses { Firm: "first" } });
        Assert.That((nothing.Change.Mean, nothing.Change.Low, nothing.Change.High, nothing.Rival.Firm), Is.EqualTo((0.0, 0.0, 0.0, -1)));
        Assert.That(nothing.IsBeyondChance(1), Is.False);
        Assert.That(explaining.Effects[..2].Select(effect => effect.Lost), Is.All.EqualTo(100), "the strongest come first");
    }

    [Test]
    public void Word_of_mouth_decides_where_it_is_all_there_is()
    {
        var people = Validation.Markets.Still(1e6) with { Imitation = 0.03, Innovation = 1e-4 };
        var market = Validation.Markets.Of(120, people,
            Validation.Markets.Firm("big", 9_000) with { Organic = 1 }, Validation.Markets.Firm("loved", 1_000) with { Organic = 9 });
        var explaining = Explain(market, 40);
        var first = explaining.Effects[0];
        Assert.That((explaining.Standings.Ranked[0], first.Of is WithoutMechanism { Mechanism.Name: "word of mouth" }, first.Lost), Is.EqualTo((0, true, 40)));
    }

    [Test]
    public void Nothing_matters_to_who_is_alone()
    {
        var alone = Markets.Small();
        var explaining = Explain(alone with { Firms = [alone.Firms[2]] }, 20);
        Assert.That(explaining.Effects, Is.Not.Empty);
        foreach (var effect in explaining.Effects) Assert.That((effect.Now.Mean, effect.Then.Mean, effect.Gained, effect.Lost), Is.EqualTo((1.0, 1.0, 0, 0)));
    }

    /// <summary>The first eighth, at least 200 runs, goes to everything; the 16 strongest are measured on the others alone.</summary>
    [Test]
    public void What_is_chosen_is_measured_on_other_runs()
    {
        var explaining = Explain(Markets.Small(), 500);
        Assert.That(explaining.Effects.Select(effect => effect.Runs).Distinct(), Is.EqualTo(new[] { 300, 200 }));
        Assert.That(explaining.Effects.Count(effect => effect.Runs == 300), Is.EqualTo(16));
        Assert.That(Explaining.Plays(40, 500), Is.EqualTo(41 * 200 + 17 * 300));
        Assert.That(Explaining.Plays(40, 400), Is.EqualTo(41 * 400));
    }

    /// <summary>All runs have tipped by the end, or not before it; half of them by the median of days_to_tip.</summary>
    [Test]
    public void Runs_are_decided_once_the_leader_leads_for_good()
    {
        var market = Markets.Small();
        var (standings, days) = (new Standings(market), new List<double>());
        new Ensemble(market, 3, 101).Run(1, (_, outcome) =>
        {
            standings.Add(outcome);
            days.Add(outcome.DaysToTip);
        });
        days.Sort();
        Assert.That(standings.DecidedIn(0.5), Is.EqualTo(market.Start.AddDays((int)days[50])));
        Assert.That(standings.Decided(market.Start.AddDays(30)).Count, Is.EqualTo(days.Count(day => day <= 30)));
        Assert.That(standings.Decided(market.Start.AddDays(market.Days)).Count, Is.EqualTo(days.Count(day => day < market.Days)));
    }

    /// <summary>McNemar's statistic with Edwards' correction: (|3 − 18| − 1)²/21 = 9.33; the limits are 3.84 for one, 7.88 for ten.</summary>
    [Test]
    public void Chance_is_told_apart_by_the_runs_that_differ()
    {
        var effect = new Effect(new WithoutEvent(new PlatformOpens(default, ""), Markets.Small()), 0, 2);
        for (var run = 0; run < 18; run++) effect.Add(0, 1);
        for (var run = 0; run < 3; run++) effect.Add(1, 0);
        for (var run = 0; run < 50; run++) effect.Add(run % 2, run % 2);
        Assert.That((effect.Lost, effect.Gained, effect.Runs), Is.EqualTo((18, 3, 71)));
        Assert.That((effect.IsBeyondChance(1), effect.IsBeyondChance(10), effect.IsBeyondChance(1000)), Is.EqualTo((true, true, false)));
    }
}
