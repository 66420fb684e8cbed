using BurnSim.Experiments.Sensitivity;

namespace BurnSim.Tests.Sensitivity;

public class MorrisTests
{
    [Test]
    public void Effects_of_a_linear_function_are_its_slopes()
    {
        var finding = Functions.Morris(3, (u, _) => 2 * u[0] - 3 * u[1] + 5, 10, 1, 1);
        double[] slopes = [2, -3, 0];
        for (var factor = 0; factor < 3; factor++)
        {
            var effect = finding.Effects[factor];
            Assert.That(effect.Mean.Mean, Is.EqualTo(slopes[factor]).Within(1e-12));
            Assert.That(effect.Size.Mean, Is.EqualTo(Math.Abs(slopes[factor])).Within(1e-12));
            Assert.That(effect.Spread.Mean, Is.Zero.Within(1e-6));
            Assert.That(effect.Swing.Mean, Is.EqualTo(slopes[factor] / 2).Within(1e-12));
            Assert.That(effect.Mean.High - effect.Mean.Low, Is.Zero.Within(1e-9));
            Assert.That(effect.Luck, Is.Zero);
        }
    }

    /// <summary>
    /// f = x₁ + (2x₂ − 1)x₃: the effects of x₃ are 2x₂ − 1, ± ¼ and ± ¾ as often: μ = 0, μ* = ½, σ² = (¼² + ¾²)/2 = 5/16.
    /// From 4,000 trajectories μ and μ* have standard errors σ/√n = 0.009 and 0.004, σ less: five of them are allowed.
    /// </summary>
    [Test]
    public void Effects_that_change_sign_have_a_size()
    {
        var effect = Functions.Morris(3, (u, _) => u[0] + (2 * u[1] - 1) * u[2], 4000, 1, 1).Effects[2];
        Assert.That(effect.Mean.Mean, Is.Zero.Within(0.045));
        Assert.That(effect.Size.Mean, Is.EqualTo(0.5).Within(0.02));
        Assert.That(effect.Spread.Mean, Is.EqualTo(Math.Sqrt(5 / 16.0)).Within(0.02));
    }

    /// <summary>
    /// Luck of standard deviation 1, different at every point: a change of x₁ + x₂ has variance 2/R besides, an effect 4 · 2/4 =
    /// 2, and σ without it is 0. Its estimate from 4,000 trajectories is 2 ± 2√(2/n) = ± 0.045 off; the root of what is left
    /// within four of that is below 0.43. μ* of luck alone is √(2/π)·√2 = 1.128.
    /// </summary>
    [Test]
    public void Luck_makes_no_spread()
    {
        var effect = Functions.Morris(2, (u, luck) => 3 * u[0] + Functions.Luck(luck, (uint)(1e6 * (u[0] + 2 * u[1]))), 4000, 4, 1).Effects[0];
        Assert.That(effect.Mean.Mean, Is.EqualTo(3).Within(0.1));
        Assert.That(effect.Spread.Mean, Is.LessThan(0.43));
        Assert.That(effect.Luck, Is.EqualTo(1.128).Within(0.02));
    }

    [Test]
    public void Trajectories_move_every_factor_once_by_half_its_range()
    {
        var trajectories = new Trajectories(Functions.Names(5), 3);
        var at = new double[trajectories.Points * 5];
        var levels = new HashSet<double>();
        for (var row = 0; row < 50; row++)
        {
            trajectories.Place(row, at);
            var order = trajectories.Order(row);
            Assert.That(order, Is.EquivalentTo(new[] { 0, 1, 2, 3, 4 }));
            for (var step = 0; step < 5; step++)
            {
                for (var factor = 0; factor < 5; factor++)
                {
                    var moved = at[(step + 1) * 5 + factor] - at[step * 5 + factor];
                    Assert.That(moved, Is.EqualTo(factor != order[step] ? 0 : trajectories.GoesUp(row, factor) ? 0.5 : -0.5));
                    levels.Add(at[step * 5 + factor]);
                }
            }
        }

        Assert.That(levels, Is.EquivalentTo(new[] { 0.125, 0.375, 0.625, 0.875 }));
    }
}
