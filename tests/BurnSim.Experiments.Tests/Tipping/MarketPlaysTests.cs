using System.Collections.Immutable;
using BurnSim.Experiments.Tipping;
using BurnSim.Strategies;

namespace BurnSim.Tests.Tipping;

public sealed class MarketPlaysTests
{
    private static readonly DateOnly Turn = new(2024, 2, 10);

    private static readonly Goal Goal = Goal.Parse("users(a)=30k", Markets.Small());

    private static Scenario At(double part) => Markets.Small(first: new Constant(5_000 + 40_000 * part));

    private static MarketPlays Plays(int threads = 1) => new(At, Turn, Goal.Quantity, 7, threads);

    private static List<double> Row(MarketPlays plays, Way way, double part, long first, long end)
    {
        var row = new List<double>();
        plays.Play(way, [part], first, end, readings => row.Add(readings[0].Value));
        return row;
    }

    [Test]
    public void Threads_change_nothing()
    {
        Tipped Find(int threads) => Tipped.Find(Vary.Read("firms.a.strategy.daily=5000..45000", out _)!, Goal, Plays(threads).Play, 80, Turn, null, 80);
        var (one, three) = (Find(1), Find(3));
        Assert.That(three.Curve.Places.SelectMany(place => place.Values), Is.EqualTo(one.Curve.Places.SelectMany(place => place.Values)));
        Assert.That(three.Curve.Crossings.Select(crossing => crossing.Where), Is.EqualTo(one.Curve.Crossings.Select(crossing => crossing.Where)));
    }

    [Test]
    public void A_way_that_turns_to_where_it_comes_from_is_the_market_itself()
    {
        var plays = Plays();
        Assert.That(Row(plays, Way.There, 0, 0, 20), Is.EqualTo(Row(plays, Way.Whole, 0, 0, 20)));
        Assert.That(Row(plays, Way.Back, 1, 0, 20), Is.EqualTo(Row(plays, Way.Whole, 1, 0, 20)));
        Assert.That(Row(plays, Way.There, 1, 0, 20), Is.Not.EqualTo(Row(plays, Way.Whole, 1, 0, 20)));
    }

    [Test]
    public void Runs_go_on_where_they_stopped_and_are_counted()
    {
        var (plays, whole) = (Plays(), Row(Plays(), Way.Whole, 0.5, 0, 20));
        Assert.That(Row(plays, Way.Whole, 0.5, 0, 8).Concat(Row(plays, Way.Whole, 0.5, 8, 20)), Is.EqualTo(whole));
        Assert.That((plays.Played, plays.Failed), Is.EqualTo((20, 0)));
    }

    [Test]
    public void A_run_that_breaks_counts_nowhere_and_moves_no_other()
    {
        var whole = Row(Plays(), Way.Whole, 0, 0, 6);
        var plays = new MarketPlays(part => part > 0 ? At(part) with { Capital = At(part).Capital with { PerUser = double.NaN } } : At(part), Turn, Goal.Quantity, 7, 1);
        var rows = new List<ImmutableArray<double>>();
        plays.Play(Way.Whole, [0, 1], 0, 6, readings => rows.Add([readings[0].Value, readings[1].Value]));
        Assert.That(rows, Has.Count.EqualTo(6));
        Assert.That(plays.Failed, Is.Positive);
        Assert.That(plays.Failure?.Message, Is.Not.Empty);
        Assert.That(rows.Count(row => double.IsNaN(row[0])), Is.EqualTo(plays.Failed));
        for (var run = 0; run < 6; run++) Assert.That(rows[run][0], Is.EqualTo(whole[run]).Or.NaN);
    }

    [Test]
    public void What_can_t_change_on_the_way_is_said()
    {
        var plays = new MarketPlays(part => At(0) with { Segments = [At(0).Segments[0] with { Size = 1e6 * (1 + part) }] }, Turn, Goal.Quantity, 7, 1);
        Assert.That(plays.Fault?.Path, Is.EqualTo("segments.all.size"));
        Assert.That(Plays().Fault, Is.Null);
    }
}
