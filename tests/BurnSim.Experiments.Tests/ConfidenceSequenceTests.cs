using System.Globalization;
using BurnSim.Experiments;
using BurnSim.Experiments.Quantities;
using BurnSim.Experiments.Stopping;

namespace BurnSim.Tests;

public sealed class ConfidenceSequenceTests
{
    private const double Z = 2.241402727604945;

    // Fixed: a Weyl sequence, as even as can be.
    private static double Uniform(int i) => (i + 1) * 0.6180339887498949 % 1;

    private static ConfidenceSequence Fed(QuantityKind kind, Precision precision, Func<int, double> value, int most = 1_000_000)
    {
        var sequence = new ConfidenceSequence(kind, precision);
        for (var i = 0; i < most && !sequence.Reached; i++)
        {
            sequence.Add(value(i));
        }

        return sequence;
    }

    [Test]
    public void Looks_are_at_counts_known_beforehand()
    {
        var sequence = new ConfidenceSequence(QuantityKind.Chance, new(1e-6));
        var looks = new List<long>();
        for (var i = 0; i < 5000; i++)
        {
            looks.Add(sequence.NextLook);
            sequence.Add(i % 2);
        }

        long[] first = [.. looks.Distinct()];
        Assert.That(first[..4], Is.EqualTo(new long[] { 32, 33, 34, 35 }));
        Assert.That(first.SkipWhile(n => n < 3200).Take(3).ToArray(), Is.EqualTo(new long[] { 3244, 3294, 3345 }));
        Assert.That(first.Zip(first.Skip(1), (a, b) => (double)b / a), Has.All.InRange(1 + 1.0 / 128, 1 + 1.0 / 32));
    }

    /// <summary>A chance: Wilson's interval with z for 2.5 %, no wider than asked for the first time.</summary>
    [TestCase(0.5, 0.01), TestCase(0.1, 0.01), TestCase(0.02, 0.02), TestCase(0.9, 0.05)]
    public void It_stops_at_the_first_look_at_which_the_interval_is_narrow_enough(double p, double half)
    {
        var sequence = Fed(QuantityKind.Chance, new(half), i => Uniform(i) < p ? 1 : 0);
        var (n, mean) = ((double)sequence.Runs, sequence.Estimate().Mean);
        var middle = (mean + Z * Z / (2 * n)) / (1 + Z * Z / n);
        var width = Z * Math.Sqrt(mean * (1 - mean) / n + Z * Z / (4 * n * n)) / (1 + Z * Z / n);
        var estimate = sequence.Estimate();
        Assert.That(estimate.Low, Is.EqualTo(middle - width).Within(1e-12));
        Assert.That(estimate.High, Is.EqualTo(middle + width).Within(1e-12));
        Assert.That(estimate.Half, Is.InRange(half * 0.98, half));
        Assert.That(estimate.Needed, Is.LessThanOrEqualTo(n).And.GreaterThan(n * 0.97));
    }

    /// <summary>On the way half the width is ε N/n, where N runs are needed in all.</summary>
    [Test]
    public void On_the_way_the_interval_narrows_with_the_runs()
    {
        var sequence = Fed(QuantityKind.Chance, new(0.01), i => i % 2, 1256);
        var estimate = sequence.Estimate();
        Assert.That(sequence.Reached, Is.False);
        Assert.That(estimate.Needed, Is.EqualTo(Z * Z * (0.25 / 1e-4 - 1)).Within(1e-6).Percent);
        Assert.That(estimate.Half, Is.EqualTo(0.01 * estimate.Needed / 1256).Within(2).Percent);
        Assert.That(sequence.Estimate(1256).Half, Is.EqualTo(Z * 0.5 / Math.Sqrt(1256)).Within(1).Percent, "it ends here");
        Assert.That(sequence.Estimate(2000).Half, Is.LessThan(estimate.Half).And.GreaterThan(sequence.Estimate(1256).Half));
    }

    /// <summary>Not an event in n runs: a chance of 2ε at most needs z²/(n + z²) ≤ 2ε.</summary>
    [Test]
    public void What_never_or_always_happens_stops_too([Values(0, 1)] int value)
    {
        var estimate = Fed(QuantityKind.Chance, new(0.01), _ => value).Estimate();
        Assert.That(estimate.Runs, Is.EqualTo(Z * Z * 49).Within(3.2).Percent.And.GreaterThan(Z * Z * 49));
        Assert.That((estimate.Low, estimate.High), value == 0
            ? Is.EqualTo((0.0, estimate.High)) : Is.EqualTo((estimate.Low, 1.0)));
    }

    /// <summary>
    /// n runs of x and a possible one of 0: the variance is x²/(n + 1), the lean −x (n − 1)/(n + 1), so half the interval
    /// is about z x √(1 + z²/4)/n, and most of it lies below x.
    /// </summary>
    [Test]
    public void A_constant_amount_may_still_come_to_nothing()
    {
        var estimate = Fed(QuantityKind.Amount, new(0.02, IsRelative: true), _ => 60e6).Estimate();
        var half = Z * Math.Sqrt(1 + Z * Z / 4);
        Assert.That(estimate.Runs, Is.EqualTo(half / 0.02).Within(3).Percent);
        Assert.That(estimate.High / 60e6 - 1, Is.EqualTo((half - Z * Z / 2) / estimate.Runs).Within(3).Percent);
        Assert.That(1 - estimate.Low / 60e6, Is.EqualTo((half + Z * Z / 2) / estimate.Runs).Within(3).Percent);
    }

    [Test]
    public void An_amount_that_is_mostly_nothing_waits_until_it_was_something_often_enough()
    {
        var sequence = Fed(QuantityKind.Amount, new(1e6), i => i % 100 == 99 ? 1 : 0, 3199);
        Assert.That(sequence.Reached, Is.False);
        Assert.That(sequence.Estimate(3199).High, Is.EqualTo(double.PositiveInfinity));
        sequence = Fed(QuantityKind.Amount, new(1e6), i => i % 100 == 99 ? 1 : 0);
        Assert.That(sequence.Runs, Is.EqualTo(3244), "the first look after 32 of them");
        Assert.That(Fed(QuantityKind.Amount, new(1e6), _ => 0, 5000).Reached, Is.False);
    }

    [Test]
    public void Runs_without_a_value_are_left_out_but_counted()
    {
        var all = Fed(QuantityKind.Amount, new(0.05, IsRelative: true), i => 1 + Uniform(i));
        var half = Fed(QuantityKind.Amount, new(0.05, IsRelative: true), i => i % 2 == 0 ? double.NaN : 1 + Uniform(i / 2));
        Assert.That((double)half.Runs / all.Runs, Is.EqualTo(2).Within(0.07));
        Assert.That(half.Estimate().Mean, Is.EqualTo(all.Estimate().Mean).Within(1).Percent);
        Assert.That(half.Estimate().Needed / all.Estimate().Needed, Is.EqualTo(2).Within(0.1));
        var none = Fed(QuantityKind.Amount, new(1), _ => double.NaN, 100).Estimate();
        Assert.That(none, Is.EqualTo(new Estimate(100, double.NaN, (double.NegativeInfinity, double.PositiveInfinity), double.PositiveInfinity)));
    }

    [Test]
    public void Nothing_comes_after_the_end()
    {
        var sequence = Fed(QuantityKind.Chance, new(0.1), i => i % 2);
        Assert.Throws<InvalidOperationException>(() => sequence.Add(1));
    }

    /// <summary>Against the sums over all deviations, for values of several octaves.</summary>
    [Test]
    public void Moments_are_those_of_two_passes()
    {
        var values = Enumerable.Range(0, 5000).Select(i => 1e8 * Uniform(i) * Uniform(i)).ToArray();
        var moments = values.Aggregate(new Moments(), (sums, value) => sums.With(value));
        var mean = values.Average();
        Assert.That(moments.Mean, Is.EqualTo(mean).Within(1e-10).Percent);
        Assert.That(moments.Squares, Is.EqualTo(values.Sum(x => (x - mean) * (x - mean))).Within(1e-9).Percent);
        Assert.That(moments.Cubes, Is.EqualTo(values.Sum(x => (x - mean) * (x - mean) * (x - mean))).Within(1e-8).Percent);
    }

    /// <summary>Written down once: no processor may give other bits.</summary>
    [Test]
    public void The_bits_are_these()
    {
        var estimate = Fed(QuantityKind.Amount, new(0.03, IsRelative: true), i => 1e6 * Uniform(i) * Uniform(i)).Estimate();
        string[] bits = [.. new[] { estimate.Mean, estimate.Low, estimate.High, estimate.Needed }
            .Select(x => BitConverter.DoubleToInt64Bits(x).ToString("X", CultureInfo.InvariantCulture))];
        Assert.That(bits, Is.EqualTo(new[] { "4114585E53F1FC90", "4113BDFF4B6E4F9F", "4114F6142411F193", "40B171F40B3268D5" }));
        Assert.That(estimate.Runs, Is.EqualTo(4478));
    }
}
