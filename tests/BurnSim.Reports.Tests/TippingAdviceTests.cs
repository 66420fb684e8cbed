using BurnSim.Experiments.Tipping;

namespace BurnSim.Reports.Tests;

public sealed class TippingAdviceTests
{
    private const string Wins = "p_win(moonshot)=50%", Around = @"\d+\.\d+ months \(95 % interval \d+\.\d+ to \d+\.\d+ months\)";

    private static string Said(SyntheticTipping tipping) => string.Join(' ', tipping.Advice().Sentences);

    private static double Rising(Way way, double x) => 0.1 + 0.7 * x + (way == Way.Back ? 0.15 : 0);

    [Test]
    public void The_first_sentence_can_be_quoted() => Assert.That(new SyntheticTipping(Wins, Rising).Advice().Sentences[0],
        Does.Match($@"^P\(win\) of Moonshot rises above 50 % once runway of Moonshot passes {Around}\.$"));

    [Test]
    public void The_way_back_is_held_against_the_way_there() => Assert.That(Said(new(Wins, Rising)), Does.Match(
        $@"The way back differs: where the market turns to a value on 1 Sep 2024, the threshold is {Around} coming from 24 months and {Around} coming from 6 months: "
        + @"\d\.\d+ months lower \(95 % interval \d\.\d+ to \d\.\d+ months\)\. At \d+(\.\d+)? months it is \d+ % coming from 24 months and \d+ % coming from 6 months \(\+[\d.]+ points, 95 % interval [\d.]+ to [\d.]+\)\."));

    [Test]
    public void Where_both_ways_are_the_same_it_can_t_be_told() => Assert.That(Said(new(Wins, (_, x) => Rising(Way.There, x))),
        Does.Match(@"That the way back differs can't be told from chance: .*; 95 % interval of the difference −\d.* At .* \(0 points, 95 % interval 0 to 0\)\."));

    [Test]
    public void Where_one_way_never_crosses_both_are_told() => Assert.That(Said(new(Wins, (way, x) => way == Way.Back ? 0.9 : Rising(way, x))),
        Does.Match($@"The way back differs: .*, coming from 6 months, P\(win\) of Moonshot rises above 50 % once .* passes {Around}; coming from 24 months it is above 50 % all along: at least it is \d+"));

    [Test]
    public void Why_there_is_no_way_back_is_said() => Assert.That(
        Said(new(Wins, Rising) { Fault = ("firms.moonshot.cash", "it is how the firm came into the market") }),
        Does.Contain("The way back can't be told: firms.moonshot.cash can't change on the way, for it is how the firm came into the market."));

    [TestCase(0.1, @"^P\(win\) of Moonshot doesn't get to 50 %: at most it is \d+ % \(95 % interval \d+ % to \d+ %\), at 24 months, as runway of Moonshot goes from 6 to 24 months\.")]
    [TestCase(0.7, @"^P\(win\) of Moonshot is above 50 % all along: at least it is \d+ % \(95 % interval \d+ % to \d+ %\), at 6 months, as")]
    [TestCase(0.4, @"^P\(win\) of Moonshot stays below 50 % or so near that it can't be told: 5\d % \(95 % interval 4\d % to 5\d %\), at 24 months, as")]
    public void What_isn_t_crossed_is_said(double from, string pattern) => Assert.That(
        new SyntheticTipping(Wins, (_, x) => from + (from == 0.4 ? 0.1 * x * x * x : 0.2 * x)) { Runs = from == 0.4 ? 600 : 200 }.Advice().Sentences[0], Does.Match(pattern));

    [Test]
    public void What_lies_at_the_goal_everywhere_is_said() => Assert.That(Said(new(Wins, (_, _) => 0.5)),
        Does.Match(@"^P\(win\) of Moonshot can't be told from 50 % at any value: it lies between \d+ % and \d+ %, as .*Along the range it doesn't move beyond chance\."));

    [Test]
    public void What_is_crossed_twice_is_said() => Assert.That(Said(new(Wins, (_, x) => 0.1 + 3.2 * x * (1 - x)) { Runs = 400 }),
        Does.Match($@"^P\(win\) of Moonshot crosses 50 % 2 times: it rises above it at {Around} and falls below it at {Around}, as .*It doesn't go one way"));

    [Test]
    public void Amounts_are_told_in_their_unit() => Assert.That(Said(new("users(moonshot)=20m", (_, x) => x) { Size = 40e6 }),
        Does.Match($@"^The mean of users of Moonshot rises above 20\.0M once runway of Moonshot passes {Around}\."));

    [Test]
    public void A_payoff_is_called_what_it_is_made_of() => Assert.That(Said(new("valuation(moonshot) - raised(moonshot)=2bn", (_, x) => x) { Size = 4e9 }),
        Does.StartWith("The mean of valuation(moonshot) - raised(moonshot) rises above 2.0bn CNY once"));

    [Test]
    public void When_the_leader_is_final_is_told_at_both_ends_and_at_the_threshold() => Assert.That(new SyntheticTipping(Wins, Rising).Advice().Sentences[^1], Does.Match(
        @"^The leader of the day is the leader at the end in 95 % of runs from \d+ \w+ \d+ on \(\d+ \w+ \d+ to \d+ \w+ \d+\) at 6 months, from .* at \d+(\.\d+)? months and from .* at 24 months \(95 % intervals\)\.$"));

    [Test]
    public void It_rests_on_its_runs()
    {
        var tipping = new SyntheticTipping(Wins, Rising);
        Assert.That(tipping.Advice().Basis, Does.StartWith("200 runs at the values that decide, fewer at others, 4,200 in all, with the same luck at every value; seed 7."));
        var broke = TippingAdvice.Of(tipping.Tipped() with { IsCut = true }, SyntheticTipping.Scenario, 7, (900, 3, new(17, "Fund", "cash is NaN")), "");
        Assert.That(broke.Basis, Does.Contain("3 runs broke and are left out; run 17 in Fund: cash is NaN").And.StartWith("Interrupted before all was played: what is said rests on 900 runs in all"));
    }

    [Test]
    public void Without_runs_it_says_so()
    {
        var tipping = new SyntheticTipping(Wins, Rising);
        var none = TippingAdvice.Of(tipping.Tipped() with { Curve = new(tipping.Tipped().Goal, Way.Whole, []), Settlings = [], Hysteresis = null, IsCut = true }, SyntheticTipping.Scenario, 7, (0, 0, null), "");
        Assert.That(none.Sentences, Is.EqualTo(new[] { "No run finished." }));
        Assert.That(none.Tables, Is.Empty);
    }
}
