using BurnSim.Experiments.Backtests;

namespace BurnSim.Reports.Tests;

public class BacktestLineTests
{
    private static string Said(SyntheticBacktest of) => BacktestLine.Of(of.Backtest());

    [Test]
    public void What_chance_allows_is_let_be() => Assert.That(Said(new()), Does.Match(
        @"^The 50, 80 and 90 % intervals hold \d+, \d+ and \d+ of 11 check facts, as chance allows\. "
        + @"Forecasts are better than 'nothing changes' by \d+ % over 6 check facts \(95 %: .*, of few facts\) and (better|worse) than a Bass curve by [\d,.]+ % over 6 check facts"));

    [Test]
    public void What_chance_doesn_t_allow_is_said_with_what_it_would()
    {
        var backtest = new SyntheticBacktest { High = 2.5 }.Backtest();
        Assert.That(backtest.IsRefuted);
        Assert.That(BacktestLine.Of(backtest), Does.Match(@"hold 1, 1 and 1 of 11 check facts\. Chance doesn't allow that: were the model true, it would be \d+ to 11 at .*\d+ %\."));
        Assert.That(BacktestLine.Of(backtest), Does.Contain("Furthest off: ").And.Contain("below the 90 % interval's lower end"));
    }

    [Test]
    public void Without_facts_to_check_it_says_that_nothing_was_checked()
    {
        var backtest = new SyntheticBacktest { HoldFrom = new(2025, 1, 1), High = 2.5 }.Backtest();
        Assert.That(backtest.IsRefuted, Is.False);
        Assert.That(BacktestLine.Of(backtest), Does.StartWith("Nothing was checked: all 24 facts are to fit.").And.Contain("a Bass curve fitted to them"));
    }

    [Test]
    public void Few_runs_don_t_say_what_chance_allows() =>
        Assert.That(Said(new() { Runs = 100, High = 2.5 }), Does.Contain("whether chance allows that, 599 runs with all of them can say, and there are 9"));

    [Test]
    public void What_no_run_shows_can_t_be()
    {
        var backtest = new SyntheticBacktest { Gone = 1 }.Backtest();
        Assert.That(backtest.IsRefuted);
        Assert.That(BacktestLine.Of(backtest), Does.Match(@"of 11 check facts\. Of 1 of them no two runs have a reading: the model says it can't be\."));
    }

    [Test]
    public void Without_a_finished_run_it_says_so()
    {
        Assert.That(Said(new() { Runs = 3, Failure = new(0, "Decide", "no budget") }), Is.EqualTo("No run finished."));
        Assert.That(Said(new() { Runs = 0 }), Is.EqualTo("No run finished."), "interrupted at once");
    }

    [Test]
    public void Gaps_are_told()
    {
        var gaps = new BacktestTable(new SyntheticBacktest { RunsAsked = 900, Failure = new(4, "Decide", "no budget") }.Backtest()).Gaps;
        Assert.That(gaps[0], Is.EqualTo("Interrupted: these are the first 700 of 900 runs."));
        Assert.That(gaps[1], Is.EqualTo("3 runs failed, the first (run 4) in Decide: no budget"));
        Assert.That(gaps[2], Does.Match(@"^Runs without a reading, such as where a firm is gone: \d+ of ERNIE: mergers, Jun 2024\.$"));
    }

    [Test]
    public void A_fact_reads_well_whatever_it_measures()
    {
        var rows = new BacktestTable(new SyntheticBacktest().Backtest()).Facts;
        Assert.That(rows.Select(row => (row.What, row.When, row.Use, row.Reported, row.Range)), Is.SupersetOf(new[]
        {
            ("Moonshot: app users", "Jan 2024", "fit", "3.6M", "2.9M to 4.3M"), ("Moonshot: ads per registered user", "Feb 2024", "fit", "12.5 CNY", "8.75 to 16.3 CNY"),
            ("all firms: share of the five biggest", "Jun 2024", "check", "80 %", "76 to 84 %"), ("Moonshot: rank", "May 2024", "check", "2.00", "2.00"),
            ("ERNIE: mergers", "Jun 2024", "check", "yes", "yes"), ("Moonshot: post-money valuation", "Jun 2024", "check", "23.0bn CNY", "18.4bn to 27.6bn CNY"),
        }));
        Assert.That(rows.Single(row => row.What == "ERNIE: mergers").Runs, Does.Match(@"^in (5\d|6\d) %$"));
        Assert.That(rows.Select(row => row.Use), Is.Ordered, "those to check first");
    }

    [Test]
    public void Skills_are_told_with_what_was_left_out() => Assert.That(new BacktestTable(new SyntheticBacktest().Backtest()).Skills, Has.Count.EqualTo(4)
        .And.Some.Match(@"^Better than 'nothing changes' by \d+ % over 6 check facts \(.*\); 5 left out, where it or the runs say nothing\.$"));
}
