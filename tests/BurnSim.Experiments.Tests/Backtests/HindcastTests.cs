using System.Collections.Immutable;
using BurnSim.Experiments.Backtests;
using BurnSim.Strategies;

namespace BurnSim.Tests.Backtests;

public class HindcastTests
{
    private static readonly Scenario Small = Markets.Small(days: 120) with
    {
        Targets =
        [
            Facts.Of("2024-01", 2e4, 3e4), Facts.Of("2024-02", 2e4, 3e4, TargetUse.Check), Facts.Of("2024-02", 0.2, 0.4, TargetUse.Check, "b", TargetMetric.Share),
            Facts.Of("2024-02", 1, 1, TargetUse.Check, null, TargetMetric.Merged), Facts.Of("2024-02", 1, 2, TargetUse.Check, "a", TargetMetric.Rank),
        ],
    };

    private static string Said(Backtest backtest) => string.Join('\n', [
        .. backtest.Facts.Select(fact => FormattableString.Invariant($"{fact.Score:R} {fact.NothingChanges:R} {fact.Bass:R} {fact.Forecast.Median:R} {fact.Forecast.Place:R}")),
        .. backtest.Skills.Select(skill => skill.ToString()), string.Join(' ', backtest.Check.Levels), string.Join(' ', backtest.Fit.Levels),
    ]);

    [Test]
    public void Threads_change_nothing()
    {
        var one = Hindcast.Play(Small, 7, 300, threads: 1);
        var three = Hindcast.Play(Small, 7, 300, threads: 3);
        Assert.That(three.Readings, Is.EqualTo(one.Readings));
        Assert.That(Said(Backtest.Of(three)), Is.EqualTo(Said(Backtest.Of(one))));
    }

    [Test]
    public void A_whole_story_reads_as_one_cut_after_the_last_fact()
    {
        var hindcast = Hindcast.Play(Small, 7, 20, threads: 1);
        var readings = new Recording.Readings(Small);
        new Simulation(Small, 7).Run(13, readings);
        Assert.That(hindcast.Readings.Select(of => of[13]), Is.EqualTo(readings.Values));
    }

    [Test]
    public void An_interruption_keeps_the_first_runs()
    {
        using var wish = new CancellationTokenSource();
        var cut = Hindcast.Play(Small, 7, 5000, threads: 2, done => { if (done == 600) wish.Cancel(); }, wish.Token);
        Assert.That(cut.RunsAsked, Is.EqualTo(5000));
        Assert.That(cut.Runs, Is.InRange(600, 700), "all that were begun");
        Assert.That(cut.Readings[1], Is.EqualTo(Hindcast.Play(Small, 7, cut.Runs, threads: 1).Readings[1]));
    }

    [Test]
    public void Runs_that_break_are_counted_and_have_no_readings()
    {
        var broken = Small with { Firms = [.. Small.Firms.Select(firm => firm with { Strategy = new Custom("breaks", ImmutableSortedDictionary<string, Number>.Empty, _ => new Breaks()) })] };
        var hindcast = Hindcast.Play(broken, 7, 10, threads: 1);
        Assert.That((hindcast.Runs, hindcast.Failed, hindcast.Failure!.Stage), Is.EqualTo((10, 10L, "Decide")));
        var backtest = Backtest.Of(hindcast);
        Assert.That(backtest.Facts.Select(fact => fact.Forecast.Runs), Has.All.Zero);
        Assert.That((backtest.Check.Unseen, backtest.IsRefuted), Is.EqualTo((4, false)), "ten runs judge nothing");
    }

    [Test]
    public void An_error_belongs_to_its_fact_and_run()
    {
        double[] readings = [100, 100, double.NaN, 100];
        var (fact, other) = (Facts.Of("2024-01", 90, 110), Facts.Of("2024-02", 90, 110));
        var alone = Reported.By([fact], [readings], 1)[0];
        Assert.That(Reported.By([other, fact], [readings, readings], 1)[1], Is.EqualTo(alone));
        Assert.That(alone[..2].Append(alone[3]), Has.All.InRange(90, 110));
        Assert.That(alone, Is.Unique);
        Assert.That(alone[2], Is.NaN);
        Assert.That(Reported.By([fact, fact with { Source = "another" }], [readings, readings], 1)[1], Is.Not.EqualTo(alone), "two sources err apart");
    }

    [Test]
    public void What_is_reported_is_nothing_that_can_t_be()
    {
        var share = Reported.By([Facts.Of("2024-01", 0, 1, metric: TargetMetric.Share)], [[.. Enumerable.Repeat(0.99, 50), .. Enumerable.Repeat(0.01, 50)]], 1)[0];
        Assert.That(share, Has.All.InRange(0, 1).And.Some.EqualTo(0).And.Some.EqualTo(1));
    }

    [Test]
    public void Hold_out_takes_what_was_not_over_for_checks()
    {
        var held = HoldOut.From(Small, new(2024, 2, 15));
        Assert.That(held.Targets.Select(target => target.Use), Is.EqualTo(new[] { TargetUse.Fit, TargetUse.Check, TargetUse.Check, TargetUse.Check, TargetUse.Check }));
        Assert.That(HoldOut.From(Small, new(2024, 3, 1)).Targets.Select(target => target.Use), Has.All.EqualTo(TargetUse.Fit));
        Assert.That(HoldOut.From(Small, new(2024, 1, 31)).Targets.Select(target => target.Use), Has.All.EqualTo(TargetUse.Check));
    }

    private sealed class Breaks : IStrategy
    {
        public void Decide(Sight sight, ref Budget budget) => throw new InvalidOperationException("no budget");
    }
}
