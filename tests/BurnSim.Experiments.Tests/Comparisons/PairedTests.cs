using BurnSim.Experiments.Comparisons;
using BurnSim.Experiments.Quantities;
using BurnSim.Randomness;

namespace BurnSim.Tests.Comparisons;

public sealed class PairedTests
{
    /// <summary>
    /// Two standard normals with correlation ρ: Var(X − Y) = 2(1 − ρ), so a pair is worth 1/(1 − ρ) of two that aren't. A
    /// sample variance of n normals is off by √(2/n), 1 % at n = 20,000; the two of the numerator together and the
    /// denominator by 1.7 % at most: ±6 % is 3.5 standard errors.
    /// </summary>
    [Test]
    public void A_pair_is_worth_what_its_correlation_says([Values(-0.5, 0, 0.5, 0.9, 0.99)] double correlation)
    {
        const int Runs = 20_000;
        var paired = new Paired(QuantityKind.Amount);
        for (var run = 0u; run < Runs; run++)
        {
            var draws = new Draws(3, run);
            var (one, other) = (Normal.Quantile(draws.Uniform(0, 1, 0)), Normal.Quantile(draws.Uniform(0, 2, 0)));
            paired.Add(one, 5 + correlation * one + Math.Sqrt(1 - correlation * correlation) * other);
        }

        Assert.That(paired.Worth, Is.EqualTo(1 / (1 - correlation)).Within(6).Percent);
        Assert.That(paired.Change.Low, Is.LessThan(5).And.GreaterThan(4.9));
        Assert.That(paired.Change.High, Is.GreaterThan(5).And.LessThan(5.1));
    }

    [TestCase(QuantityKind.Chance), TestCase(QuantityKind.Amount), TestCase(QuantityKind.Fraction)]
    public void What_does_not_differ_differs_by_exactly_nothing(QuantityKind kind)
    {
        var paired = new Paired(kind);
        for (var run = 0; run < 10; run++) paired.Add(run % 2, run % 2);
        Assert.That((paired.Change.Mean, paired.Change.Low, paired.Change.High, paired.Differing), Is.EqualTo((0.0, 0.0, 0.0, 0L)));
        Assert.That(paired.Worth, Is.EqualTo(double.PositiveInfinity));
    }
}
