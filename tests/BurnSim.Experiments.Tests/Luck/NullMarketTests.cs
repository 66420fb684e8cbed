using System.Collections.Immutable;
using BurnSim.Experiments.Luck;
using BurnSim.Recording;
using BurnSim.Strategies;

namespace BurnSim.Tests;

public class NullMarketTests
{
    private static readonly Scenario Lively = Validation.Markets.Lively(250) with
    {
        Events =
        [
            new RoundCloses(new DateOnly(2024, 2, 1), "bee", 8e5, 1e7),
            new ViralHit(new DateOnly(2024, 3, 1), "ant", 3),
            new StrategyChange(new DateOnly(2024, 4, 1), "bee", new Constant(40_000)),
            new PlatformCloses(new DateOnly(2024, 5, 1), "feed", ["ant"]),
            new RegimeForced(new DateOnly(2024, 6, 1), Regime.Cold, 30),
        ],
    };

    /// <summary>
    /// Nobody is better than anybody: Pearson's χ² over the winners of 1,200 runs, three degrees of freedom, against its 10⁻⁶
    /// point, 30.7. A firm that won 34 % instead of 25 % would be beyond it.
    /// </summary>
    [Test]
    public void Every_firm_wins_as_often()
    {
        var luck = new LuckControl(Lively);
        luck.PlayNull(3, 2, 1200);
        var expected = luck.Null.Wins.Sum(wins => wins.Count) / 4.0;
        Assert.That(expected, Is.GreaterThan(290), "ties are rare");
        Assert.That(luck.Null.Wins.Sum(wins => (wins.Count - expected) * (wins.Count - expected) / expected), Is.LessThan(30.7));
        Assert.That(luck.Null.Lead.P5, Is.Positive, "luck tells them apart");
    }

    [Test]
    public void All_together_have_what_they_had()
    {
        var same = NullMarket.Of(Lively);
        void Kept(Func<Firm, Number> of) => Assert.That(same.Firms.Sum(firm => of(firm).At(0.5)), Is.EqualTo(Lively.Firms.Sum(firm => of(firm).At(0.5))).Within(1e-6));
        Kept(firm => firm.Cash);
        Kept(firm => firm.Users);
        Kept(firm => firm.Staff);
        Kept(firm => firm.Allowance);
        Kept(firm => firm.TrainingSpend);
        Kept(firm => firm.Compute);
        Assert.That(same.Firms.Select(firm => firm with { Id = "", Name = "" }).Distinct().Count(), Is.EqualTo(1));
        Assert.That(same.Firms.Select(firm => firm.Id), Is.EqualTo(Lively.Firms.Select(firm => firm.Id)));
        Assert.That(same.Events.OfType<RoundCloses>().Sum(round => round.Raised.At(0.5)), Is.EqualTo(8e5).Within(1e-6));
        Assert.That(same.Events.Select(happens => happens.GetType()).Distinct(), Is.EquivalentTo(new[] { typeof(RoundCloses), typeof(RegimeForced) }));
        Assert.That(same.Platforms.All(platform => platform.Owner is null && platform.ClosedTo.IsEmpty));
    }

    [Test]
    public void First_users_divide_over_segments_as_all_of_them_did()
    {
        ImmutableDictionary<string, Number> Of(double young) => ImmutableDictionary<string, Number>.Empty.Add("young", young).Add("old", 1 - young);
        var split = Lively with { Firms = [.. Lively.Firms.Select((firm, at) => firm with { UsersBySegment = Of(at / 4.0) })] };
        double Young(Scenario market) => market.Firms.Sum(firm => firm.Users.At(0.5) * firm.UsersBySegment["young"].At(0.5));
        Assert.That(Young(NullMarket.Of(split)), Is.EqualTo(Young(split)).Within(1e-6));
    }

    /// <summary>Ads are what the four plans would spend in a firm's place: here four constants, one of which changes.</summary>
    [Test]
    public void All_spend_what_they_would_on_average()
    {
        var plain = Lively with
        {
            Firms = [.. Lively.Firms.Select((firm, at) => firm with { Strategy = new Constant(1000 * (at + 1)), Cash = 1e9, Enters = null })],
            Events = [new StrategyChange(Lively.Start.AddDays(10), "bee", new Constant(10_000))],
        };
        var simulation = new Simulation(NullMarket.Of(plain), 1);
        simulation.Begin(0);
        for (var tick = 0; tick < 12; tick++)
        {
            simulation.State.Tick = tick;
            simulation.Tick();
            // Search sells slots at the next one's price, so what is bid is read, not what is paid.
            var bids = Enumerable.Range(0, 4).Select(firm => simulation.State.Bids[firm] + simulation.State.Bids[simulation.State.Row + firm]);
            Assert.That(bids, Is.All.EqualTo(tick < 10 ? 2500 : 4500).Within(1e-6));
        }
    }

    [Test]
    public void Where_nobody_is_better_nothing_changes()
    {
        var market = Validation.Markets.Of(200, Validation.Markets.Still(1e5) with { Imitation = 0.03 },
            Validation.Markets.Firm("ann", 3, 0.1), Validation.Markets.Firm("bob", 3, 0.1), Validation.Markets.Firm("cat", 3, 0.1));
        var luck = new LuckControl(market);
        luck.PlayReal(4, 2, 100);
        luck.PlayNull(4, 2, 100);
        Assert.That((luck.Null.Lead, luck.Null.Share, luck.Null.TakesAll), Is.EqualTo((luck.Real.Lead, luck.Real.Share, luck.Real.TakesAll)));
        Assert.That(luck.Null.Wins, Is.EqualTo(luck.Real.Wins));
        Assert.That(luck.Part.Mean, Is.EqualTo(1));
        Assert.That((luck.Part.Low, luck.IsBeyondChance), Is.EqualTo((luck.Part.Low < 1 ? luck.Part.Low : 0, false)));
    }

    /// <summary>A firm with all the users leads by all: by luck it would lead by little.</summary>
    [Test]
    public void A_head_start_is_no_luck()
    {
        var market = Validation.Markets.Of(50, Validation.Markets.Still(1e5) with { Imitation = 0.01 },
            Validation.Markets.Firm("giant", 2000), Validation.Markets.Firm("ant", 100));
        var luck = new LuckControl(market);
        luck.PlayReal(4, 2, 60);
        luck.PlayNull(4, 2, 60);
        Assert.That((luck.Likeliest, luck.IsBeyondChance), Is.EqualTo((1, true)));
        Assert.That(luck.Part.High, Is.LessThan(0.1));
        Assert.That(luck.Real.Lead.P50, Is.GreaterThan(0.8));
    }
}
