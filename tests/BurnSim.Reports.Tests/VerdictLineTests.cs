using System.Collections.Immutable;
using BurnSim.Experiments;

namespace BurnSim.Reports.Tests;

public class VerdictLineTests
{
    private static readonly Summary Contest = new Synthetic().Summary();

    private static Summary Won(params long[] counts) => Contest with
    {
        RunsAsked = 1000,
        RunsFinished = 1000,
        Firms = [.. Contest.Firms.Select((firm, i) => firm with
        {
            Win = Synthetic.Wilson(i < counts.Length ? counts[i] : 0, 1000), Fates = ImmutableDictionary<Recording.Fate, long>.Empty,
        })],
        Verdicts = ImmutableDictionary<Verdict, Chance>.Empty.Add(Verdict.Duopoly, Synthetic.Wilson(710, 1000)),
        AdsTotal = new(5.2e9, 0, 0, 5e9, 0, 0),
        DeadweightBurn = new(0.624e9, 0, 0, 0, 0, 0),
    };

    [Test]
    public void A_clear_favourite() => Assert.That(VerdictLine.Of(Won(10, 0, 170, 620, 0, 200)), Is.EqualTo(
        "Doubao takes the market in 62 % of 1,000 runs (95 % interval 59–65 %); Moonshot in 20 %. Typical end: duopoly (71 %). "
        + "No startup burns out in more than 5 % of runs. 5.2bn CNY of ads a run, 12 % of it by firms that did not survive."));

    [Test]
    public void A_tie_is_called_one() => Assert.That(VerdictLine.Of(Won(330, 330, 340)), Does.StartWith(
        "Too close to call: ERNIE takes the market in 34 % of 1,000 runs (95 % interval 31–37 %), 01.AI in 33 %, Baichuan in 33 %."));

    [Test]
    public void Those_who_burn_out_are_named() => Assert.That(VerdictLine.Of(Contest), Does.Match(
        @"Baichuan burns out in \d+ %, 01\.AI in \d+ % and \d more less often\."));

    [Test]
    public void One_run_is_no_probability() => Assert.That(VerdictLine.Of(new Synthetic { Runs = 1 }.Summary()),
        Does.StartWith("In this one run ").And.Contains("says nothing about how likely").And.Not.Contains("interval"));

    [Test]
    public void One_firm_has_no_rivals() => Assert.That(VerdictLine.Of(new Synthetic { Players = [Synthetic.Latin[5]] }.Summary()),
        Does.StartWith("Moonshot, alone in its market, ends with ").And.Not.Contains("Typical end"));

    [Test]
    public void Nobody_left() => Assert.That(VerdictLine.Of(Synthetic.Doomed.Summary()),
        Does.StartWith("Nobody is left at the end in 100 % of 400 runs"));

    [Test]
    public void Nothing_finished() => Assert.Multiple(() =>
    {
        Assert.That(VerdictLine.Of(Broken), Is.EqualTo("No run finished: 2 failed, the first (run 0) in Train: loss is not a number"));
        Assert.That(VerdictLine.Of(Broken with { Failed = [] }), Is.EqualTo("No run finished."));
    });

    [Test]
    public void Failed_and_missing_runs_are_owned_up_to() =>
        Assert.That(VerdictLine.Of(Contest with { RunsAsked = 1000, Failed = Broken.Failed }), Does.EndWith(
            "2 runs failed; stopped 598 runs before the 1,000 asked for."));

    internal static Summary Broken { get; } = Contest with
    {
        RunsAsked = 2,
        RunsFinished = 0,
        Failed = [new(0, "Train", "loss is not a number"), new(1, "Train", "<script>alert(1)</script>")],
        Firms = [.. Contest.Firms.Select(firm => firm with { Win = default, Survive = default, Fates = ImmutableDictionary<Recording.Fate, long>.Empty })],
        Verdicts = ImmutableDictionary<Verdict, Chance>.Empty,
    };
}
