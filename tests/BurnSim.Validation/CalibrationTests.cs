using System.Collections.Immutable;
using BurnSim.Experiments;
using BurnSim.Experiments.Calibrations;
using BurnSim.Randomness;
using MathNet.Numerics.Distributions;
using Normal = BurnSim.Randomness.Normal;

namespace BurnSim.Validation;

/// <summary>Calibration against posteriors in closed form, and against the model's own synthetic facts.</summary>
public class CalibrationTests
{
    // What is beyond the reach of these tests' chance: once in a thousand.
    private const double Seldom = 0.001;

    /// <summary>A calibration to its end, which is when all facts are met and particles have parted.</summary>
    internal static Experiments.Calibrations.Population Met(Calibration calibration)
    {
        var last = calibration.Begin()!;
        while (calibration.End(last, long.MaxValue) is null) last = calibration.Next(last)!;
        Assert.That(calibration.End(last, long.MaxValue), Is.EqualTo(Ending.Met));
        return last;
    }

    /// <summary>Trials that read numbers off a point and, for each stretch, uniform luck.</summary>
    internal static Trials Of(int dimensions, int stretches, Func<double[], double[], double[]> model) => (points, luck, results) =>
    {
        var count = luck.Length / stretches;
        for (var trial = 0; trial < count; trial++)
        {
            var read = model(
                points[(trial * dimensions)..((trial + 1) * dimensions)],
                [.. Enumerable.Range(0, stretches).Select(at => new Draws(7, luck[trial * stretches + at]).Uniform(1, (uint)at, 0))]);
            read.CopyTo(results, trial * read.Length);
        }

        return true;
    };

    /// <summary>
    /// k successes of n with a Beta(a, b) assumption leave Beta(a + k, b + n − k). The distance of 2,000 draws from it passes
    /// 1.95/√m once in a thousand times (Kolmogorov) for m draws that are independent; here for a quarter of them, as
    /// particles of one generation are related.
    /// </summary>
    [TestCase(1, 1, 20, 14)]
    [TestCase(2, 5, 12, 3)]
    [TestCase(0.5, 0.5, 9, 9)]
    public void Successes_leave_a_beta(double a, double b, int n, int k)
    {
        var assumed = new BetaShape(a, b, 0, 1);
        var model = Of(1, 1, (point, luck) => [Count(n, assumed.Quantile(point[0]), luck[0])]);
        const int particles = 2000;
        var met = Met(new Calibration(model, [new Bar(k, k)], 1, 1, particles, 11));
        var after = new Beta(a + k, b + n - k);
        var sorted = met.Column(0).Select(assumed.Quantile).Order().ToArray();
        var distance = sorted.Select((value, at) => Math.Max((at + 1.0) / particles - after.CumulativeDistribution(value),
            after.CumulativeDistribution(value) - (double)at / particles)).Max();
        Assert.That(distance, Is.LessThan(1.95 / Math.Sqrt(particles / 4)));
    }

    /// <summary>The count whose distribution function first passes u.</summary>
    private static int Count(int n, double p, double u)
    {
        var (count, chance) = (0, Math.Pow(1 - p, n));
        for (var passed = chance; passed < u && count < n; passed += chance)
        {
            chance *= p / (1 - p) * (n - count) / ++count;
        }

        return count;
    }

    /// <summary>
    /// Two normals, of which only the sum is measured, each with noise: x, y ~ N(0, 1), z = x + y + e, e the sum of two
    /// stretches' N(0, ½). Measured z = 1.5: x has mean 1.5/3 and variance 2/3, and x and y correlate by −½. Tolerances are
    /// four standard errors of 1,000 draws worth a quarter of as many, and the bar's own variance h²/3 = 0.003.
    /// </summary>
    [Test]
    public void A_measured_sum_leaves_its_ridge()
    {
        var model = Of(2, 2, (point, luck) => [Normal.Quantile(point[0]) + Normal.Quantile(point[1])
            + Math.Sqrt(0.5) * (Normal.Quantile(luck[0]) + Normal.Quantile(luck[1]))]);
        var met = Met(new Calibration(model, [new Bar(1.4, 1.6)], 2, 2, 1000, 3));
        double[] x = [.. met.Column(0).Select(Normal.Quantile)], y = [.. met.Column(1).Select(Normal.Quantile)];
        var variance = x.Average(value => (value - x.Average()) * (value - x.Average()));
        Assert.That(x.Average(), Is.EqualTo(0.5).Within(4 * Math.Sqrt(2 / 3.0 / 250)));
        Assert.That(variance, Is.EqualTo(2 / 3.0).Within(4 * 2 / 3.0 * Math.Sqrt(2 / 250.0) + 0.003));
        Assert.That(MathNet.Numerics.Statistics.Correlation.Pearson(x, y), Is.EqualTo(-0.5).Within(4 * 0.75 / Math.Sqrt(250)));
    }

    /// <summary>
    /// Simulation-based calibration (Talts et al. 2018) on a lesson: numbers are drawn from what is assumed, facts from a run
    /// with them and from the facts' error; then the rank of each number among nine draws is uniform on 0 to 9. Over 120
    /// repetitions χ² with 9 degrees of freedom passes 27.9 once in a thousand times. Two numbers, two facts, both tested.
    /// </summary>
    [Test]
    public void Numbers_rank_evenly_among_draws_from_their_own_facts()
    {
        const int repetitions = 120, draws = 9, particles = 45;
        var lesson = Lessons.Read("two-firms-blitz", "step=7", "length=140",
            "segments.people.imitation=0.002 to 0.008/day", "platforms.feed.conversion=0.0005 to 0.002/day");
        var open = Free.All(lesson);
        Target Fact(string firm, int day, double middle, double half) => new(
            lesson.Start.AddDays(day), lesson.Start.AddDays(day), firm, TargetMetric.AppUsers, middle - half, middle + half, "", TargetUse.Fit);
        var ranks = new int[open.Names.Length, draws + 1];
        for (var repetition = 0u; repetition < repetitions; repetition++)
        {
            var chance = new Draws(99, repetition);
            double[] truth = [.. open.Names.Select((_, at) => chance.Uniform(0, (uint)at, 0))];
            var story = lesson with { Targets = [Fact("fast", 70, 0, 0), Fact("slow", 139, 0, 0)] };
            var trials = MarketTrials.OfTargets(story, 5, open.Names, threads: 2, stretches: 4);
            var seen = new double[2];
            trials.Play(truth, [repetition, repetition, repetition, repetition], seen);
            double[] halves = [400_000, 400_000];
            var bars = seen.Select((reading, at) => reading + halves[at] * (2 * chance.Uniform(1, (uint)at, 1) - 1))
                .Select((told, at) => new Bar(told - halves[at], told + halves[at])).ToImmutableArray();
            var met = Met(new Calibration(trials.Play, bars, open.Names.Length, 4, particles, 1000 + repetition));
            for (var at = 0; at < truth.Length; at++)
            {
                ranks[at, Enumerable.Range(0, draws).Count(draw => met.Point(draw * (particles / draws))[at] < truth[at])]++;
            }
        }

        for (var at = 0; at < open.Names.Length; at++)
        {
            const double expected = repetitions / (draws + 1.0);
            var square = Enumerable.Range(0, draws + 1).Sum(rank => Math.Pow(ranks[at, rank] - expected, 2) / expected);
            TestContext.Out.WriteLine($"{open.Names[at]}: {string.Join(' ', Enumerable.Range(0, draws + 1).Select(rank => ranks[at, rank]))}, chi-square {square:F1}");
            Assert.That(square, Is.LessThan(ChiSquared.InvCDF(draws, 1 - Seldom)), open.Names[at]);
        }
    }
}
