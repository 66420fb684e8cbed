using BurnSim.Experiments.Tipping;

namespace BurnSim.Validation;

/// <summary>
/// 95 % intervals of thresholds hold the known ones: at 95 %, of 500 intervals 25 miss, with a standard deviation of 4.9. In
/// one test of a thousand more than 40 do. Luck that is the same at all values makes them miss that often; where each value
/// has some of its own they miss less, for an interval ends only where every value beyond it was refused.
/// </summary>
public sealed class TippingTests
{
    private const int Experiments = 500, MostMisses = 40, LeastMisses = 10, Looks = 9;

    /// <summary>A chance that rises, steeply or gently, with luck that all values share, or half of it, or none.</summary>
    [TestCase(1, 0.1, 400), TestCase(1, 0.02, 100), TestCase(0.5, 0.1, 400), TestCase(0, 0.3, 400)]
    public void A_chance_that_rises(double shared, double width, int runs)
    {
        var misses = Misses(new Goal(Slope.Event, 0.5), runs, truth => new((_, x) => Slope.Logistic(x, truth, width)) { Shared = shared });
        Assert.That(misses, Is.LessThanOrEqualTo(MostMisses));
        if (shared == 1) Assert.That(misses, Is.GreaterThanOrEqualTo(LeastMisses), "intervals are no wider than they have to be");
    }

    [Test]
    public void A_chance_that_falls_through_a_fifth() => Assert.That(
        Misses(new Goal(Slope.Event, 0.2), 400, truth => new((_, x) => 0.4 * Slope.Logistic(truth, x, 0.05))),
        Is.LessThanOrEqualTo(MostMisses));

    /// <summary>An amount with noise as large as what it moves by, half of which is the same at all values.</summary>
    [Test]
    public void An_amount() => Assert.That(
        Misses(new Goal(Slope.Amount, 0.5), 200, truth => new((_, x) => 0.5 + x - truth) { Shared = 0.5, Noise = 1 }), Is.LessThanOrEqualTo(MostMisses));

    /// <summary>The threshold of the way back lies 0.15 lower: the difference's interval holds that, and never 0.</summary>
    [TestCase(1), TestCase(0.5)]
    public void A_planted_hysteresis(double shared)
    {
        var (misses, unseen) = (0, 0);
        for (uint experiment = 0; experiment < Experiments; experiment++)
        {
            var truth = Truth(experiment);
            var slope = new Slope((way, x) => Slope.Logistic(x, way == Way.Back ? truth - 0.15 : truth, 0.08)) { Shared = shared, Experiment = experiment };
            var gap = Find(slope, 400).Hysteresis!.Gap()!.Value;
            misses += gap.Low <= -0.15 && -0.15 <= gap.High ? 0 : 1;
            unseen += gap.IsClear ? 0 : 1;
        }

        TestContext.Out.WriteLine($"{misses} of {Experiments} missed, {unseen} not clear");
        Assert.That(misses, Is.LessThanOrEqualTo(MostMisses));
        Assert.That(unseen, Is.Zero);
    }

    /// <summary>Where the ways are the same, the same luck makes the difference exactly 0 where all is shared, and else 0 lies in 95 %.</summary>
    [TestCase(1, 0), TestCase(0.5, MostMisses)]
    public void No_hysteresis(double shared, int most)
    {
        var clear = 0;
        for (uint experiment = 0; experiment < Experiments; experiment++)
        {
            var truth = Truth(experiment);
            clear += Find(new Slope((_, x) => Slope.Logistic(x, truth, 0.08)) { Shared = shared, Experiment = experiment }, 400).Hysteresis!.Differs ? 1 : 0;
        }

        TestContext.Out.WriteLine($"{clear} of {Experiments} clear");
        Assert.That(clear, Is.LessThanOrEqualTo(most));
    }

    /// <summary>
    /// A lesson in little, played: the truth comes from 100 times the runs, so it is ten times as sure. Wilson's interval of
    /// 50 runs holds one half in 93.5 % of cases: 19 to 31 of them.
    /// </summary>
    [Test]
    public void A_lesson()
    {
        var (known, budget) = (new Dictionary<double, Scenario>(), Vary.Read("firms.big.strategy.daily=100..400k", out _)!);
        Scenario At(double part) => known.TryGetValue(part, out var read) ? read : known[part] = Lessons.Read(
            "one-screen-one-brand", "length=30 days", "step=3", "buzz.volatility=0.6", "platforms.bilibili.dominance=1.5",
            $"{budget.Path}={budget.From.Toward(budget.To, part).Text}");
        var goal = Goal.Parse("p_win(big)=50%", At(0));
        Crossing Threshold(ulong seed, int runs) =>
            new Search(goal, Way.Whole, new MarketPlays(At, At(0).Start, goal.Quantity, seed, 1).Play, runs).Find(Looks).Crossings.Single();
        var truth = Threshold(1, 50 * 100).Where;
        var misses = 0;
        for (ulong seed = 100; seed < 100 + Experiments; seed++) misses += Threshold(seed, 50).Where is var where && where.Low <= truth.Mean && truth.Mean <= where.High ? 0 : 1;
        TestContext.Out.WriteLine($"{misses} of {Experiments} missed");
        Assert.That(misses, Is.LessThanOrEqualTo(MostMisses));
    }

    private static double Truth(uint experiment) => 0.35 + 0.3 * experiment / Experiments;

    private static Tipped Find(Slope slope, int runs)
    {
        var vary = Vary.Read("firms.anna.cash=0..1", out _)!;
        return Tipped.Find(vary, new Goal(Slope.Event, 0.5), slope.Play, runs, new DateOnly(2024, 6, 1), null, 360);
    }

    private static int Misses(Goal goal, int runs, Func<double, Slope> of)
    {
        var (misses, played) = (0, 0L);
        for (uint experiment = 0; experiment < Experiments; experiment++)
        {
            var truth = Truth(experiment);
            var slope = of(truth) with { Experiment = experiment };
            var where = new Search(goal, Way.Whole, slope.Play, runs).Find(Looks).Crossings.Single().Where;
            misses += where.Low <= truth && truth <= where.High ? 0 : 1;
            played += slope.Played;
        }

        TestContext.Out.WriteLine($"{misses} of {Experiments} missed; {(double)played / Experiments / runs:f1} times the runs in all");
        return misses;
    }
}
