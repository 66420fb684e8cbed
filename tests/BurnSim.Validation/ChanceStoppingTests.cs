using BurnSim.Experiments.Quantities;
using BurnSim.Experiments.Stopping;
using MathNet.Numerics.Distributions;

namespace BurnSim.Validation;

/// <summary>
/// Stopping on a chance, without simulation: the probability of every count of successes at every look, carried from look
/// to look among the experiments that go on. Exact to 1e-8.
/// </summary>
public sealed class ChanceStoppingTests
{
    private const double Z = 2.241402727604945, Plain = 1.959963984540054, Negligible = 1e-13;

    private readonly record struct Ending(double Covers, double CoversAlways, double Runs);

    /// <summary>At the stop the interval holds the chance at 95 % or more, whatever the chance is.</summary>
    [TestCase(0.005), TestCase(0.01), TestCase(0.02), TestCase(0.05), TestCase(0.1)]
    public void The_interval_covers_every_chance(double half)
    {
        var (least, leastAlways) = (1.0, 1.0);
        for (var p = half / 200; p <= 0.5; p *= 1.05)
        {
            var ending = Stop(p, half);
            Assert.That(ending.Covers, Is.GreaterThan(0.95), $"at the stop, p = {p}");
            Assert.That(ending.CoversAlways, Is.GreaterThan(0.949), $"at every look, p = {p}");
            (least, leastAlways) = (Math.Min(least, ending.Covers), Math.Min(leastAlways, ending.CoversAlways));
        }

        TestContext.Out.WriteLine($"± {half}: at least {least:P2} at the stop, {leastAlways:P2} at every look");
    }

    /// <summary>
    /// The mean number of runs is within 1.5 times that of a fixed-size plan: of z²p(1 − p)/ε² runs, as the textbook has
    /// it, for chances down to ε; and for those below, where that number is too small for 95 % by any method (15 runs for
    /// p = 1 % ± 5 %, but after 28 without a success p can still be 10 %), of the runs that Wilson's interval takes.
    /// </summary>
    [Test]
    public void It_takes_less_than_half_again_the_runs_of_a_fixed_plan(
        [Values(0.01, 0.02, 0.05, 0.1, 0.2, 0.35, 0.5)] double p, [Values(0.005, 0.01, 0.02, 0.05)] double half)
    {
        var runs = Stop(p, half).Runs;
        var plan = p >= half ? Plain * Plain * p * (1 - p) / (half * half) : Score.OfChance(1, p).Needed(Plain, half);
        Assert.That(runs / plan, Is.InRange(1.2, 1.5));
        TestContext.Out.WriteLine($"p {p} ± {half}: {runs:f0} runs, {runs / plan:f3} of the plan");
    }

    private static Ending Stop(double p, double half)
    {
        // Among those that go on: [successes − least], of all and of those whose intervals have all held p.
        var (going, holding, least) = (new[] { 1.0 }, new[] { 1.0 }, 0);
        var (missed, everMissed, runs, before) = (0.0, 0.0, 0.0, 0);
        for (var n = 32; going.Sum() > 1e-9; n += Math.Max(1, n / 64))
        {
            (going, var few) = Convolve(going, p, n - before);
            (holding, _) = Convolve(holding, p, n - before);
            (least, before) = (least + few, n);
            for (var i = 0; i < going.Length; i++)
            {
                var (low, high) = Interval(n, least + i, half);
                var holds = low <= p && p <= high;
                everMissed += holds ? 0 : holding[i];
                holding[i] = holds ? holding[i] : 0;
                if (high - low <= 2 * half)
                {
                    missed += holds ? 0 : going[i];
                    runs += n * going[i];
                    (going[i], holding[i]) = (0, 0);
                }
            }

            var from = Array.FindIndex(going, q => q > Negligible);
            if (from < 0)
            {
                break;
            }

            var to = Array.FindLastIndex(going, q => q > Negligible) + 1;
            (going, holding, least) = (going[from..to], holding[from..to], least + from);
        }

        return new(1 - missed, 1 - everMissed, runs);
    }

    /// <summary>That of the sequence after so many runs and successes; see the test beside it.</summary>
    private static (double Low, double High) Interval(int runs, int successes, double half)
    {
        var score = Score.OfChance(runs, (double)successes / runs);
        var (low, high) = score.Interval(Z * Math.Sqrt(Math.Max(1, score.Needed(Z, half) / runs)));
        return (successes <= 3 ? 0 : low, runs - successes <= 3 ? 1 : high);
    }

    /// <summary>The interval whose coverage is computed here is the sequence's own.</summary>
    [Test]
    public void The_interval_is_that_of_the_sequence([Values(32, 200)] int runs, [Values(0, 2, 5, 30)] int successes)
    {
        var sequence = new ConfidenceSequence(QuantityKind.Chance, new(0.01));
        for (var i = 0; i < runs; i++)
        {
            sequence.Add(i < successes ? 1 : 0);
        }

        var (low, high) = Interval(runs, successes, 0.01);
        Assert.That(sequence.Estimate().Low, Is.EqualTo(low).Within(1e-12));
        Assert.That(sequence.Estimate().High, Is.EqualTo(high).Within(1e-12));
    }

    /// <summary>Adds the successes of so many more runs, but for counts that hardly ever come about.</summary>
    private static (double[] Sum, int Least) Convolve(double[] before, double p, int runs)
    {
        var reach = 8 * Math.Sqrt(runs * p * (1 - p)) + 8;
        var (least, most) = ((int)Math.Max(0, runs * p - reach), (int)Math.Min(runs, runs * p + reach));
        double[] more = [.. Enumerable.Range(least, most - least + 1).Select(k => Binomial.PMF(p, runs, k))];
        var sum = new double[before.Length + more.Length - 1];
        for (var i = 0; i < before.Length; i++)
        {
            for (var j = 0; j < more.Length; j++)
            {
                sum[i + j] += before[i] * more[j];
            }
        }

        return (sum, least);
    }
}
