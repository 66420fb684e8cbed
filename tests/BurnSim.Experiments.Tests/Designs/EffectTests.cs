using System.Collections.Immutable;
using BurnSim.Experiments;
using BurnSim.Experiments.Designs;
using BurnSim.Experiments.Quantities;
using BurnSim.Randomness;

namespace BurnSim.Tests;

/// <summary>Effects that were planted are found again, within intervals that are neither too short nor too long.</summary>
public sealed class EffectTests
{
    private static readonly Quantity Users = new("users(a)", "people", "", QuantityKind.Amount, _ => 0),
        Win = new("p_win(a)", "chance", "", QuantityKind.Chance, _ => 0);

    private static readonly Design Planted = Design.Of(DesignTests.Sweep(DesignKind.Factorial, 0, "a=0..2:3", "b=0,1", "c=0,1"), 1);

    private static double Normally(ulong seed, int run, uint who) => Normal.Quantile(new Draws(seed, (uint)run).Uniform(0, who, 0));

    private static double Uniformly(ulong seed, int run, uint who) => new Draws(seed, (uint)run).Uniform(1, who, 0);

    private static double At(Design design, int point, int path) => design.Points[point].Levels[path].Number;

    /// <summary>Plays runs: the luck of a run is shared by its points, the noise is each point's own.</summary>
    private static Effects Play(Design design, ImmutableArray<Quantity> quantities, int runs, ulong seed,
        Func<int, int, double> users, Func<int, int, double>? win = null)
    {
        var tally = new EffectTally(design, quantities);
        var values = new double[design.Points.Length * quantities.Length];
        for (var run = 0; run < runs; run++)
        {
            for (var point = 0; point < design.Points.Length; point++)
            {
                values[point * quantities.Length] = users(run, point);
                if (quantities.Length > 1) values[point * quantities.Length + 1] = win!(run, point);
            }

            tally.Add(values);
        }

        return tally.Effects();
    }

    /// <summary>
    /// users = 10 a + 4 b + 6 a b + luck (σ = 50, shared) + noise (σ = 1, own). Luck falls out: the change from a = 0 to
    /// a = 2, b averaged, is 20 + 6 = 26 over 200 runs of 2 × 4 points' noise: σ = √(2/4 · 1/200) = 0.05, so 5 σ are 0.25;
    /// of b it is 4 + 6 · 1 = 10 with √(2/6/200) = 0.041; of c 0; the interaction of a and b is 12 with √(4/2/200) = 0.1.
    /// </summary>
    [Test]
    public void Planted_effects_and_interactions_are_found()
    {
        var effects = Play(Planted, [Users], 200, 3, (run, point) =>
            10 * At(Planted, point, 0) + 4 * At(Planted, point, 1) + 6 * At(Planted, point, 0) * At(Planted, point, 1)
            + 50 * Normally(3, run, 999) + Normally(3, run, (uint)point));
        double Change(int path) => effects.Paths[path].Levels[^1].Change[0].Mean;
        Assert.That(Change(0), Is.EqualTo(26).Within(0.25));
        Assert.That(effects.Paths[0].Levels[1].Change[0].Mean, Is.EqualTo(13).Within(0.25));
        Assert.That(Change(1), Is.EqualTo(10).Within(0.2));
        Assert.That(Change(2), Is.EqualTo(0).Within(0.2));
        var pairs = effects.Interactions.ToDictionary(pair => (pair.First, pair.Second), pair => pair.Of[0]);
        Assert.That(pairs[(0, 1)].Mean, Is.EqualTo(12).Within(0.5));
        Assert.That(pairs[(0, 2)].Mean, Is.EqualTo(0).Within(0.5));
        Assert.That(pairs[(0, 1)].IsClear, Is.True);

        // The interval of a change knows that luck is shared, that of a mean has all of it.
        var (change, mean) = (effects.Paths[0].Levels[^1].Change[0], effects.Paths[0].Levels[^1].Mean[0]);
        Assert.That(change.High - change.Low, Is.EqualTo(2 * 1.972 * 0.05).Within(15).Percent);
        Assert.That(mean.High - mean.Low, Is.EqualTo(2 * 1.972 * 50 / Math.Sqrt(200)).Within(15).Percent);
        Assert.That(effects.Differences[11, 0].Mean, Is.EqualTo(36).Within(5 * Math.Sqrt(2.0 / 200)));
        Assert.That(effects.Differences[0, 0], Is.EqualTo(new Interval(0, 0, 0, 200)));
    }

    /// <summary>
    /// 1,000 repetitions of 20 runs: the share of intervals that hold the truth has standard deviation √(0.95 · 0.05/1000)
    /// = 0.7 %; 3.3 of them, which luck exceeds once in a thousand, are 2.3 %. Normal noise makes the t interval exact.
    /// </summary>
    [Test]
    public void Paired_intervals_of_amounts_cover_as_often_as_they_say()
    {
        var design = Design.Of(DesignTests.Sweep(DesignKind.Factorial, 0, "a=0,1"), 1);
        var held = Enumerable.Range(0, 1000).Count(repetition =>
        {
            var interval = Play(design, [Users], 20, (ulong)repetition, (run, point) =>
                3 * point + 5 * Normally((ulong)repetition, run, 999) + Normally((ulong)repetition, run, (uint)point)).Differences[1, 0];
            return interval.Low <= 3 && 3 <= interval.High;
        });
        Assert.That(held / 1000.0, Is.EqualTo(0.95).Within(0.023));
    }

    /// <summary>
    /// The same for chances that share their luck: point p wins where one uniform is below its chance and, one time in
    /// five, by a uniform of its own. Intervals of chances can't cover exactly 95 %; they must not cover less than 93 %
    /// (95 % less 3 standard deviations of 0.7 %), nor be so long that all but all hold it.
    /// </summary>
    [TestCase(0.1, 0.3, 40), TestCase(0.02, 0.05, 100), TestCase(0.5, 0.5, 30), TestCase(0.9, 0.99, 60)]
    public void Paired_intervals_of_chances_cover_at_least_as_often(double from, double to, int runs)
    {
        var design = Design.Of(DesignTests.Sweep(DesignKind.Factorial, 0, "a=0,1"), 1);
        var held = Enumerable.Range(0, 1000).Count(repetition =>
        {
            var seed = (ulong)repetition;
            var interval = Play(design, [Win], runs, seed, (run, point) =>
                Uniformly(seed, run, Uniformly(seed, run, 1000 + (uint)point) < 0.2 ? (uint)point : 999) < (point == 0 ? from : to) ? 1 : 0)
                .Differences[1, 0];
            return interval.Low <= to - from && to - from <= interval.High;
        });
        Assert.That(held / 1000.0, Is.GreaterThan(0.93).And.LessThan(0.999));
    }

    [Test]
    public void Chances_are_told_with_wilson_s_interval_and_never_without_width()
    {
        var effects = Play(Planted, [Users, Win], 50, 1, (_, _) => 7, (run, point) => point == 0 && run < 10 ? 1 : 0);
        var ten = Chance.Of(10, 50);
        Assert.That(effects.Means[0, 1], Is.EqualTo(new Interval(0.2, ten.Low, ten.High, 50)));
        Assert.That(effects.Differences[5, 1].Mean, Is.EqualTo(-0.2).Within(1e-12));
        foreach (var interval in effects.Paths.SelectMany(path => path.Levels.SelectMany(level => new[] { level.Mean[1] }.Concat(level == path.Levels[0] ? [] : [level.Change[1]])))
            .Concat(effects.Interactions.Select(pair => pair.Of[1])))
        {
            Assert.That(interval.High - interval.Low, Is.Positive);
            Assert.That(interval.Mean, Is.InRange(interval.Low, interval.High));
        }
    }

    [Test]
    public void A_run_that_has_no_value_at_a_point_counts_where_it_has_one()
    {
        var design = Design.Of(DesignTests.Sweep(DesignKind.Factorial, 0, "a=0,1", "b=0,1"), 1);
        var effects = Play(design, [Users], 10, 1, (run, point) => run == 4 && point == 3 ? double.NaN : 100 * point + run);
        Assert.That(Enumerable.Range(0, 4).Select(point => effects.Means[point, 0].Count), Is.EqualTo(new[] { 10, 10, 10, 9 }));
        Assert.That(effects.Differences[2, 0], Is.EqualTo(new Interval(200, 200, 200, 10)));
        Assert.That(effects.Differences[3, 0], Is.EqualTo(new Interval(300, 300, 300, 9)));
        Assert.That(effects.Paths[0].Levels[1].Change[0], Is.EqualTo(new Interval(200, 200, 200, 9)));
        Assert.That(effects.Runs, Is.EqualTo(10));
    }

    [Test]
    public void Nothing_is_no_number()
    {
        var effects = new EffectTally(Planted, [Users]).Effects();
        Assert.That(effects.Means[0, 0], Is.EqualTo(Interval.None));
        var one = Play(Planted, [Users], 1, 1, (_, point) => point);
        Assert.That((one.Means[3, 0].Mean, one.Means[3, 0].Low), Is.EqualTo((3, double.NaN)));
    }

    /// <summary>
    /// Over independent paths the standardised slopes of y = 2 x₁ − x₂ + 0 x₃ on ranks are near 2/√5 and −1/√5, for ranks
    /// of uniforms are nearly linear here; the residual of ranks at 128 points leaves a standard error of about 0.02.
    /// </summary>
    [TestCase(DesignKind.Lhs), TestCase(DesignKind.Sobol)]
    public void A_sample_s_slopes_rank_its_paths(DesignKind kind)
    {
        var design = Design.Of(DesignTests.Sweep(kind, 128, "x=0..1", "y=10..11 months", "z=0..1", "w=cold,hot"), 2);
        var effects = Play(design, [Users], 50, 5, (run, point) =>
            2 * At(design, point, 0) - At(design, point, 1) + 3 * Normally(5, run, 999) + 0.3 * Normally(5, run, (uint)point));
        var slopes = effects.Paths.Select(path => path.Slope.IsEmpty ? Interval.None : path.Slope[0]).ToArray();
        Assert.That(slopes[0].Mean, Is.EqualTo(2 / Math.Sqrt(5)).Within(0.06));
        Assert.That(slopes[1].Mean, Is.EqualTo(-1 / Math.Sqrt(5)).Within(0.06));
        Assert.That(slopes[2].Mean, Is.EqualTo(0).Within(0.06));
        Assert.That((slopes[0].IsClear, slopes[1].IsClear, slopes[3]), Is.EqualTo((true, true, Interval.None)));
        Assert.That((effects.Differences.Length, effects.Interactions.Length), Is.EqualTo((0, 0)));
        Assert.That(effects.Paths[1].Levels.Select(level => level.Level.Text), Is.EqualTo(new[]
        {
            "10–10.17 months", "10.17–10.33 months", "10.33–10.5 months", "10.5–10.67 months", "10.67–10.83 months", "10.83–11 months",
        }));
        Assert.That(effects.Paths[0].Levels[^1].Change[0].Mean, Is.EqualTo(2 * 5.0 / 6).Within(0.3));
    }

    // By hand, for two paths at right angles.
    [Test]
    public void Rank_slopes_are_the_least_squares_ones()
    {
        double[] a = [1, 2, 3, 4, 1, 2, 3, 4], b = [5, 5, 5, 5, 9, 9, 9, 9], y = [1, 4, 9, 16, 2, 5, 10, 17];
        var slopes = RankRegression.Slopes([a, b], y);

        // Ranks of y: 1 3 5 7 2 4 6 8; centred sums of squares 42, of a 40 (pairs of equals), of b 32; products with y 40 and 8.
        Assert.That(slopes[0].Mean, Is.EqualTo(40 / Math.Sqrt(40 * 42)).Within(1e-12));
        Assert.That(slopes[1].Mean, Is.EqualTo(8 / Math.Sqrt(32 * 42)).Within(1e-12));

        // All of y is explained: 40²/40 + 8²/32 = 42. So no interval has any width.
        Assert.That(slopes.Select(slope => slope.High - slope.Low), Is.All.LessThan(1e-6));
    }

    // Student's t, 97.5 %: Fisher and Yates, table III.
    [TestCase(1, 12.706), TestCase(2, 4.303), TestCase(4, 2.776), TestCase(5, 2.571), TestCase(10, 2.228), TestCase(30, 2.042), TestCase(120, 1.980)]
    public void Student_s_t_is_as_tabled(int freedom, double expected) =>
        Assert.That(Interval.T(freedom), Is.EqualTo(expected).Within(8e-4));
}
