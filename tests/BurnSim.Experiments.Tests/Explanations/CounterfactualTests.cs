using BurnSim.Experiments.Explanations;
using BurnSim.Market;
using BurnSim.Strategies;

namespace BurnSim.Tests;

public class CounterfactualTests
{
    private static readonly Scenario Lively = Eventful(Validation.Markets.Lively(200));

    private static Number Open(double low, double high, string path) => new(new UniformShape(low, high), path);

    /// <summary>With something of every kind scheduled and uncertain.</summary>
    private static Scenario Eventful(Scenario market) => market with
    {
        Segments = [.. market.Segments.Select(segment => segment with { Imitation = Open(0.001, 0.004, $"segments.{segment.Id}.imitation") })],
        Platforms = [.. market.Platforms.Select(platform => platform with { Conversion = Open(0.0005, 0.001, $"platforms.{platform.Id}.conversion") })],
        Firms = [.. market.Firms.Select((firm, at) => firm with
        {
            Users = Open(10_000, 20_000 + 10_000 * at, $"firms.{firm.Id}.users"), Cash = Open(3e6, 8e6 + 1e6 * at, $"firms.{firm.Id}.cash"),
        })],
        Buzz = market.Buzz with { Volatility = Open(0.2, 0.4, "buzz.volatility") },
        Events =
        [
            new RoundCloses(market.Start.AddDays(20), "bee", Open(1e6, 2e6, "events.0.raised"), 1e7),
            new ViralHit(market.Start.AddDays(40), "ant", Open(0.5, 1, "events.1.by")),
            new QualityShock(market.Start.AddDays(60), "cat", Open(0.5, 1, "events.2.by")),
            new StrategyChange(market.Start.AddDays(80), "bee", new Constant(Open(1e3, 9e3, "events.3.strategy.daily"))),
            new StrategyChange(market.Start.AddDays(150), "bee", null),
            new RegimeForced(market.Start.AddDays(90), Regime.Cold, 60),
            new PlatformCloses(market.Start.AddDays(100), "feed", ["ant"]),
            new PlatformOpens(market.Start.AddDays(120), "feed"),
        ],
    };

    private static IEnumerable<Counterfactual> All => Counterfactuals.Of(Lively, 0, [1, 2], _ => true);

    private static string[] Drawn(Scenario market) => [.. Pins.Open(market).Select(number => number.Path)];

    /// <summary>What is left is what was there, under the names it had: so nothing else draws anew.</summary>
    [Test]
    public void No_number_changes_its_name()
    {
        var before = Drawn(Lively);
        foreach (var other in All) Assert.That(Drawn(other.Market), Is.SubsetOf(before), other.ToString()!.Split('{')[0]);
    }

    [Test]
    public void Every_kind_is_there_and_no_two_are_one_market()
    {
        Assert.That(All.Select(other => other.GetType()).Distinct(), Is.EquivalentTo(new[]
        {
            typeof(WithoutMechanism), typeof(WithoutChannel), typeof(WithoutEvent), typeof(OtherAds), typeof(OtherEndowment),
        }));
        Assert.That(All.OfType<WithoutEvent>().Select(other => other.Market.Events.Length), Is.All.EqualTo(Lively.Events.Length - 1));
        Assert.That(All.OfType<WithoutEvent>().Select(other => other.Event), Is.EqualTo(Lively.Events));
    }

    [Test]
    public void A_mechanism_that_is_taken_away_is_no_longer_there([ValueSource(typeof(Mechanisms), nameof(Mechanisms.All))] Mechanism mechanism)
    {
        var off = mechanism.Off(Lively);
        Assert.That(mechanism.IsOn(off), Is.False.Or.EqualTo(mechanism.Name == "exits for lack of cash"));
        Assert.That(mechanism.Name.Length + mechanism.Meaning.Length, Is.LessThan(110), "one line in a table");
    }

    /// <summary>Firms that buy no ads in a stretch buy what they bought before it, to the bit; in it they buy none.</summary>
    [Test]
    public void Ads_stop_in_their_stretch_and_nowhere_else()
    {
        var quiet = All.OfType<OtherAds>().First(ads => ads.Firm.Id == "bee" && ads.Instead == AdsInstead.None && ads.During.From > Lively.Start.AddDays(50));
        var (from, to) = (Lively.TickOf(quiet.During.From), Lively.TickOf(quiet.During.To));
        var (now, then) = (Ads(Lively, 1), Ads(quiet.Market, 1));
        Assert.That(now[from..to].Sum(), Is.Positive);
        Assert.That(then[..from], Is.EqualTo(now[..from]));
        Assert.That(then[from..to], Is.All.Zero);
        Assert.That(then[to..].Sum(), Is.Positive);
    }

    [Test]
    public void The_median_rival_is_the_one_in_the_middle()
    {
        var usual = All.OfType<OtherAds>().First(ads => ads.Firm.Id == "bee" && ads.Instead == AdsInstead.MedianRival).Market;
        double[][] ads = [.. Enumerable.Range(0, 4).Select(firm => Ads(usual, firm))];
        var bids = Series(usual, state => state.Bids[1] + state.Bids[state.Row + 1]);
        // Before giant enters there are two rivals, ant and cat; after it three.
        Assert.That(bids[30], Is.EqualTo((ads[0][29] + ads[2][29]) / 2).Within(1e-9));
        Assert.That(bids[120], Is.EqualTo(new[] { ads[0][119], ads[2][119], ads[3][119] }.Order().ElementAt(1)).Within(1e-9));
    }

    [Test]
    public void An_endowment_is_the_median_rivals_number_with_its_draw()
    {
        var richer = All.OfType<OtherEndowment>().First(other => other.Firm.Id == "ant" && other.What == Endowment.Money);
        Assert.That(richer.Market.Firms[0].Cash.Path, Is.EqualTo($"firms.{richer.Like.Id}.cash"));
        Assert.That(richer.Market.Firms[0] with { Cash = Lively.Firms[0].Cash, Allowance = Lively.Firms[0].Allowance }, Is.EqualTo(Lively.Firms[0]));
    }

    private static double[] Ads(Scenario market, int firm) => Series(market, state => state.Ads[firm]);

    /// <summary>Something of run 3, tick by tick.</summary>
    private static double[] Series(Scenario market, Func<State, double> of)
    {
        var simulation = new Simulation(market, 4);
        simulation.Begin(3);
        return [.. Enumerable.Range(0, market.Ticks).Select(tick =>
        {
            simulation.State.Tick = tick;
            simulation.Tick();
            return of(simulation.State);
        })];
    }
}
