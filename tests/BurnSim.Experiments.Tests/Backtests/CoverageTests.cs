using BurnSim.Experiments.Backtests;
using MathNet.Numerics.Distributions;

namespace BurnSim.Tests.Backtests;

/// <summary>A world of twelve facts that hang together, each lognormal about a tide that all share.</summary>
public class CoverageTests
{
    private const int Known = 12, Runs = 700, Worlds = 300;

    private static double[] World(Random random, double shift = 0, double width = 1)
    {
        var tide = Normal.Sample(random, 0, 0.15);
        return [.. Enumerable.Range(0, Known).Select(_ => 100 * Math.Exp(shift + width * (tide + Normal.Sample(random, 0, 0.3))))];
    }

    /// <summary>Runs of the model, and facts of a world whose shift and width it knows or doesn't.</summary>
    private static Coverage Of(Random random, double shift = 0, double width = 1)
    {
        var worlds = Enumerable.Range(0, Runs).Select(_ => World(random)).ToArray();
        var truth = World(random, shift, width);
        return Coverage.Of(TargetUse.Check, Enumerable.Range(0, Known).Select(fact => new Forecast(
            Facts.Of("2024-03", truth[fact], truth[fact], TargetUse.Check), [.. worlds.Select(world => world[fact])])));
    }

    /// <summary>
    /// Facts of the model itself. Of 300 worlds at most 1 % on average are outside, and more than 10 with a probability of
    /// 3·10⁻⁴ (binomial). The fraction held in a world deviates by at most ½, so its mean over 300 worlds is within
    /// 4 · ½/√300 = 0.115 of the level but for one time in 10⁴.
    /// </summary>
    [Test]
    public void A_true_model_is_let_be_and_holds_what_it_says()
    {
        var random = new Random(11);
        Coverage[] worlds = [.. Enumerable.Range(0, Worlds).Select(_ => Of(random))];
        Assert.That(worlds.Count(world => world.IsOutside), Is.LessThanOrEqualTo(10));
        for (var level = 0; level < Forecast.Levels.Length; level++)
        {
            Assert.That(worlds.Average(world => world.Levels[level].Held / (double)Known), Is.EqualTo(Forecast.Levels[level]).Within(0.115));
            Assert.That(worlds[0].Levels[level].Expected / Known, Is.EqualTo(Forecast.Levels[level]).Within(0.005), "exactly, but for the interpolation");
        }
    }

    /// <summary>
    /// Facts 2.5 or 7 times too high, or six times as spread. The least is four deviations of 100 worlds below what another
    /// thousand were caught in: 95.1, 99.9 and 84.7 %.
    /// </summary>
    [TestCase(0.92, 1, 0.86)]
    [TestCase(2, 1, 0.98)]
    [TestCase(0, 6, 0.7)]
    public void A_wrong_model_is_caught(double shift, double width, double least)
    {
        var random = new Random(12);
        Assert.That(Enumerable.Range(0, 100).Count(_ => Of(random, shift, width).IsOutside), Is.GreaterThanOrEqualTo(100 * least));
    }

    [Test]
    public void Intervals_that_hold_too_much_are_caught()
    {
        // Independent facts that all lie on the median: chance puts half of sixty outside the 50 % interval.
        var random = new Random(13);
        var coverage = Coverage.Of(TargetUse.Check, Enumerable.Range(0, 60).Select(_ => new Forecast(
            Facts.Of("2024-03", 0, 0, TargetUse.Check), [.. Enumerable.Range(0, Runs).Select(_ => Normal.Sample(random, 0, 1))])));
        Assert.That(coverage.IsOutside);
        Assert.That((coverage.Levels[0].Held, coverage.Levels[0].Most), Is.EqualTo((60, 41)).Within(4));
    }

    [Test]
    public void Few_runs_judge_nothing()
    {
        var few = Coverage.Of(TargetUse.Check, [new Forecast(Facts.Of("2024-03", 9, 9, TargetUse.Check), new double[Coverage.LeastTruths - 1])]);
        var enough = Coverage.Of(TargetUse.Check, [new Forecast(Facts.Of("2024-03", 9, 9, TargetUse.Check), new double[Coverage.LeastTruths])]);
        Assert.That((few.IsJudged, few.IsOutside, few.Levels[0].Least, few.Levels[0].Most), Is.EqualTo((false, false, 0, 1)));
        Assert.That((enough.IsJudged, enough.IsOutside, enough.Levels[0].Least), Is.EqualTo((true, true, 1)));
    }

    [Test]
    public void Only_runs_that_have_all_facts_stand_for_the_truth_and_what_no_run_has_refutes()
    {
        double[] whole = [.. Enumerable.Range(0, 800).Select(i => (double)i)], holed = [.. whole.Select(i => i < 100 ? double.NaN : i)];
        Forecast Fact(double[] reports, double fact = 400) => new(Facts.Of("2024-03", fact, fact, TargetUse.Check), reports);
        var coverage = Coverage.Of(TargetUse.Check, [Fact(whole), Fact(holed)]);
        Assert.That((coverage.Truths, coverage.Unseen, coverage.IsOutside), Is.EqualTo((700, 0, false)));
        var unseen = Coverage.Of(TargetUse.Check, [Fact(whole), Fact(holed), Fact([.. whole.Select(_ => double.NaN)])]);
        Assert.That((unseen.Truths, unseen.Facts, unseen.Unseen, unseen.IsOutside), Is.EqualTo((700, 3, 1, true)));
    }

    /// <summary>
    /// Runs 0 to 999: a fact at 500 lies within, one at 5,000 beyond all. One fact is beyond all of 1,000 runs twice in 1,001
    /// times, six facts twelve times: more than 1 %.
    /// </summary>
    [TestCase(5000, 0, 1, true)]
    [TestCase(500, 0, 0, false)]
    [TestCase(999, 0, 0, false)]
    [TestCase(5000, 3, 1, true)]
    [TestCase(5000, 5, 0, false)]
    public void A_fact_beyond_all_runs_refutes_where_there_are_runs_enough(double fact, int others, int beyond, bool refuted)
    {
        double[] runs = [.. Enumerable.Range(0, 1000).Select(run => (double)run)];
        Forecast Fact(double at) => new(Facts.Of("2024-03", at, at, TargetUse.Check), runs);
        var coverage = Coverage.Of(TargetUse.Check, [Fact(fact), .. Enumerable.Range(0, others).Select(_ => Fact(500))]);
        Assert.That((coverage.Beyond, coverage.IsOutside), Is.EqualTo((beyond, refuted)));
    }

    /// <summary>A merger in four runs of ten: each level holds it either way, so chance allows nothing else.</summary>
    [Test]
    public void Ties_are_counted_as_the_model_counts_its_own()
    {
        var merged = new Forecast(Facts.Of("2024-03", 1, 1, TargetUse.Check, metric: TargetMetric.Merged),
            [.. Enumerable.Range(0, 1000).Select(run => run % 10 < 4 ? 1.0 : 0)]);
        Assert.That(Coverage.Of(TargetUse.Check, [merged]).Levels.Select(level => (level.Held, level.Expected, level.Least, level.Most)), Has.All.EqualTo((1, 1.0, 1, 1)));
    }

    [Test]
    public void No_facts_are_neither_held_nor_judged()
    {
        var none = Coverage.Of(TargetUse.Check, []);
        Assert.That((none.Facts, none.Truths, none.IsJudged, none.IsOutside), Is.EqualTo((0, 0, false, false)));
    }
}
