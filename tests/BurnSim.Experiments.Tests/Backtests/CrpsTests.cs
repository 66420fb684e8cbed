using BurnSim.Experiments.Backtests;
using MathNet.Numerics.Distributions;

namespace BurnSim.Tests.Backtests;

public class CrpsTests
{
    private static double Normal(double z) =>
        z * (2 * MathNet.Numerics.Distributions.Normal.CDF(0, 1, z) - 1) + 2 * MathNet.Numerics.Distributions.Normal.PDF(0, 1, z) - 1 / Math.Sqrt(Math.PI);

    /// <summary>
    /// Five draws score on average as the whole distribution does (Gneiting and Raftery 2007, eq. 5, for the normal). A
    /// score's deviation is below 0.8 (measured): the mean of 40,000 is within 4.5 · 0.8/200 = 0.018 but for one time in 10⁵.
    /// </summary>
    [TestCase(0)]
    [TestCase(-0.7)]
    [TestCase(2.5)]
    public void Few_draws_of_a_normal_score_as_it_does(double y)
    {
        var random = new Random(3);
        var mean = Enumerable.Range(0, 40_000).Average(_ => Crps.OfEnsemble([.. Enumerable.Range(0, 5)
            .Select(_ => MathNet.Numerics.Distributions.Normal.Sample(random, 0, 1)).Order()], y));
        Assert.That(mean, Is.EqualTo(Normal(y)).Within(0.018));
    }

    /// <summary>As above; draws lie within 3 of each other, so deviations are below 1.</summary>
    [TestCase(1)]
    [TestCase(2.2)]
    [TestCase(4)]
    [TestCase(5.5)]
    public void Few_draws_of_a_uniform_score_as_it_does(double y)
    {
        var random = new Random(4);
        var mean = Enumerable.Range(0, 40_000).Average(_ => Crps.OfEnsemble([.. Enumerable.Range(0, 5)
            .Select(_ => ContinuousUniform.Sample(random, 2, 5)).Order()], y));
        Assert.That(mean, Is.EqualTo(Crps.OfUniform(2, 5, y)).Within(0.022));
    }

    [Test]
    public void A_uniform_scores_as_its_integral()
    {
        foreach (var y in new[] { -1, 2, 3.1, 5, 7 })
        {
            const int Cells = 200_000;
            var sum = 0.0;
            for (var i = 0; i < Cells; i++)
            {
                var x = -5 + 15 * (i + 0.5) / Cells;
                var off = Math.Clamp((x - 2) / 3, 0, 1) - (x >= y ? 1 : 0);
                sum += off * off * 15 / Cells;
            }

            Assert.That(Crps.OfUniform(2, 5, y), Is.EqualTo(sum).Within(1e-4), $"y = {y}");
        }
    }

    [Test]
    public void A_point_scores_its_distance() => Assert.That((Crps.OfUniform(4, 4, 7), Crps.OfEnsemble([4, 4, 4], 7)), Is.EqualTo((3.0, 3.0)));

    [Test]
    public void One_draw_has_no_score() => Assert.That(Crps.OfEnsemble([4], 4), Is.NaN);

    /// <summary>Fair: (1 − p)² less what the pairs of few draws lack, here 6 of 10 at 1: 0.4 − ½ · 2 · 6 · 4 / 90.</summary>
    [Test]
    public void What_happens_or_not_scores_as_Brier_s() =>
        Assert.That(Crps.OfEnsemble([0, 0, 0, 0, 1, 1, 1, 1, 1, 1], 1), Is.EqualTo(0.4 - 24.0 / 90).Within(1e-15));
}
