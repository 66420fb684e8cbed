using System.Collections.Immutable;
using BurnSim.Experiments.Tipping;

namespace BurnSim.Tests.Tipping;

/// <summary>Searches along curves without more luck than they say: run r comes about where r's place in 0..1 is below the chance.</summary>
public sealed class SearchTests
{
    private const int Runs = 400, Looks = 9;

    private static readonly Goal Half = Goal.Parse("p_win(a)=50%", Markets.Small());

    private readonly Dictionary<(Way, double), long> played = [];

    [SetUp]
    public void Nothing_played() => played.Clear();

    /// <summary>Runs in van der Corput's order, so that any first so many lie evenly; no run is ever asked for twice.</summary>
    private Plays Along(Func<Way, double, double> chance) => (way, places, first, end, sink) =>
    {
        foreach (var place in places)
        {
            Assert.That(first, Is.EqualTo(played.GetValueOrDefault((way, place))), "each run once, in their order");
            played[(way, place)] = end;
        }

        for (var run = first; run < end; run++)
        {
            var (u, part) = (1.0 / 8192, 0.5);
            for (var bits = run; bits > 0; bits >>= 1, part /= 2) u += (bits & 1) * part;
            sink([.. places.Select(place => new Reading(u < chance(way, place) ? 1 : 0, 10 * place))]);
        }

        return end;
    };

    private Curve Find(Func<double, double> chance, long runs = Runs) => new Search(Half, Way.Whole, Along((_, x) => chance(x)), runs).Find(Looks);

    [Test]
    public void What_is_crossed_once_is_bracketed([Values] bool rises)
    {
        var curve = Find(x => rises ? 0.2 + 0.6 * x : 0.8 - 0.6 * x);
        var crossing = curve.Crossings.Single();
        Assert.That(crossing.Rises, Is.EqualTo(rises));
        Assert.That(crossing.Where.Mean, Is.EqualTo(0.5).Within(0.01));
        // ± 1.96 · ½/√400, over the slope of 0.6.
        Assert.That((crossing.Where.Low, crossing.Where.High), Is.EqualTo((0.5 - 0.0817, 0.5 + 0.0817)).Using<(double, double)>((a, b) =>
            Math.Abs(a.Item1 - b.Item1) < 0.01 && Math.Abs(a.Item2 - b.Item2) < 0.01 ? 0 : 1));
        Assert.That(crossing.Between.Select(place => place.Runs), Is.All.EqualTo(Runs));
        Assert.That(curve.Trend(), Is.EqualTo(rises ? Trend.Rises : Trend.Falls));
        Assert.That(played.Values.Sum(), Is.LessThan(12 * Runs));
    }

    [Test]
    public void What_jumps_is_told_to_a_part_in_4096()
    {
        var crossing = Find(x => x < 0.3 ? 0.1 : 0.9).Crossings.Single();
        Assert.That(crossing.Between, Has.Length.EqualTo(2));
        Assert.That(crossing.Where.Low, Is.LessThan(0.3).And.GreaterThan(0.3 - 1.0 / 4096));
        Assert.That(crossing.Where.High, Is.GreaterThanOrEqualTo(0.3).And.LessThan(0.3 + 1.0 / 4096));
    }

    [Test]
    public void What_is_crossed_there_and_back_is_told_twice()
    {
        var curve = Find(x => 0.2 + 2.4 * x * (1 - x));
        Assert.That(curve.Crossings.Select(crossing => crossing.Rises), Is.EqualTo(new[] { true, false }));
        Assert.That(curve.Crossings.Select(crossing => crossing.Where.Low < (crossing.Rises ? 0.1464 : 0.8536) && crossing.Where.High > (crossing.Rises ? 0.1464 : 0.8536)), Is.All.True);
        Assert.That(curve.Trend(), Is.EqualTo(Trend.Turns));
    }

    [TestCase(0.1, Side.Below, 1), TestCase(0.7, Side.Above, 0)]
    public void What_is_never_crossed_has_the_closest_place_played_in_full(double from, Side side, double closest)
    {
        var curve = Find(x => from + 0.2 * x);
        Assert.That(curve.Crossings, Is.Empty);
        Assert.That(curve.Open, Is.Empty);
        Assert.That((curve.SideOf(curve.Closest!), curve.Closest!.At, curve.Closest.Runs), Is.EqualTo((side, closest, (long)Runs)));
    }

    [Test]
    public void What_lies_at_the_goal_everywhere_can_t_be_told()
    {
        var curve = Find(_ => 0.5);
        Assert.That(curve.Crossings, Is.Empty);
        Assert.That(curve.Open.Select(place => place.Runs), Has.Exactly(Looks).EqualTo(Runs));
        Assert.That(curve.Trend(), Is.EqualTo(Trend.Flat));
    }

    [Test]
    public void What_ends_at_the_goal_can_t_be_told_there()
    {
        var curve = Find(x => 0.1 + 0.4 * x);
        Assert.That(curve.Crossings, Is.Empty);
        Assert.That(curve.Open.Select(place => place.At), Does.Contain(1.0).And.Not.Contain(0.5));
    }

    [Test]
    public void One_run_tells_nothing_and_breaks_nothing() => Assert.That(Find(x => x, runs: 1).Crossings, Is.Empty);

    [Test]
    public void Cut_short_it_keeps_the_first_so_many_runs()
    {
        var (plays, calls) = (Along((_, x) => x), 0);
        var search = new Search(Half, Way.Whole, (way, places, first, end, sink) => ++calls == 1 ? plays(way, places, first, end - 7, sink) : throw new AssertionException("no more"), Runs);
        var curve = search.Find(Looks);
        Assert.That(search.IsCut);
        Assert.That(curve.Places.Select(place => place.Runs), Is.All.EqualTo(43));
        Assert.That(curve.Crossings, Has.Length.EqualTo(1), "what has been played is told");
    }

    /// <summary>Runs that have no value at a place are left out there, and of pairs with it.</summary>
    [Test]
    public void Runs_without_a_value_are_left_out()
    {
        var (one, other) = (new Place(0, Half.Quantity.Kind), new Place(1, Half.Quantity.Kind));
        foreach (var value in new[] { 0, 1, double.NaN, 1 }) one.Add(new(value, 3));
        foreach (var value in new[] { 1, 1, 1, 0 }) other.Add(new(value, 3));
        Assert.That((one.Runs, one.Mean.Count, one.Mean.Mean), Is.EqualTo((4, 3, 2 / 3.0)));
        Assert.That((other.Over(one).Count, other.Over(one).Mean), Is.EqualTo((3, 0.0)));
        // Values 0, 1, 1 and 1, 1, 0: covariance −1/6, variances 1/3.
        Assert.That(one.Correlation(other), Is.EqualTo(-0.5).Within(1e-12));
    }

    [Test]
    public void The_way_back_is_held_against_the_way_there()
    {
        var vary = Vary.Read("firms.a.cash=1..3", out _)!;
        var tipped = Tipped.Find(vary, Half, Along((way, x) => way == Way.Back ? 0.3 + 0.5 * x : 0.1 + 0.6 * x), Runs, new DateOnly(2024, 2, 1), null, 80);
        var ways = tipped.Hysteresis!;
        var gap = tipped.InUnit(ways.Gap()!.Value, isGap: true);
        // Thresholds at 2/3 and 2/5 of the range from 1 to 3.
        Assert.That(gap.Mean, Is.EqualTo(2 * (2 / 5.0 - 2 / 3.0)).Within(0.02));
        Assert.That(ways.Differs && gap.Low < gap.Mean && gap.High is < 0 and > -0.55);
        Assert.That(ways.Change.Mean, Is.EqualTo(0.2 - 0.1 * ways.At.At).Within(0.01));
        Assert.That(tipped.Settlings.Select(settling => tipped.At(settling.Place).Number), Is.EqualTo(new[] { 1, 2.333, 3 }).Within(0.1));
    }

    [Test]
    public void A_way_back_without_a_threshold_is_held_against_at_a_place()
    {
        var vary = Vary.Read("firms.a.cash=1..3", out _)!;
        var ways = Tipped.Find(vary, Half, Along((way, x) => way == Way.Back ? 0.8 : 0.1 + 0.6 * x), Runs, new DateOnly(2024, 2, 1), null, 80).Hysteresis!;
        Assert.That(ways.Gap(), Is.Null);
        Assert.That(ways.Differs);
        Assert.That(ways.Change.Mean, Is.EqualTo(0.3).Within(0.05));
    }

    [Test]
    public void Without_a_way_back_there_is_none()
    {
        var tipped = Tipped.Find(Vary.Read("firms.a.cash=1..3", out _)!, Half, Along((_, x) => x), Runs, new DateOnly(2024, 2, 1), ("firms.a.cash", "it is how it began"), 80);
        Assert.That(tipped.Hysteresis, Is.Null);
        Assert.That(played.Keys.Select(key => key.Item1), Is.All.EqualTo(Way.Whole));
    }
}
