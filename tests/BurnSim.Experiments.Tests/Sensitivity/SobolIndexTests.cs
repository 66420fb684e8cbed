using BurnSim.Experiments.Designs;
using BurnSim.Experiments.Sensitivity;

namespace BurnSim.Tests.Sensitivity;

/// <summary>
/// Known indices. An interval is 3.92 standard errors of independent points wide, so what lies within its width of the
/// estimate is within four: by chance it doesn't in 1 of 16,000 cases, and with Sobol' points less often.
/// </summary>
public class SobolIndexTests
{
    private const int Many = 16384;

    private static readonly double[] IshigamiFirst = [0.3139, 0.4424, 0], IshigamiTotal = [0.5576, 0.4424, 0.2437];

    [Test]
    public void Ishigami_has_its_indices()
    {
        var finding = Functions.Sobol(3, (u, _) => Functions.Ishigami(u), Many, 1, 1);
        Holds(finding, IshigamiFirst, IshigamiTotal, 0.035);
        Assert.That(finding.Pairs.Select(pair => (pair.One, pair.Other)), Is.EqualTo(new[] { (0, 1), (0, 2), (1, 2) }));
        Near(finding.Pairs[0].Of, 0, 0.035);
        Near(finding.Pairs[1].Of, 0.2437, 0.035);
        Near(finding.Pairs[2].Of, 0, 0.035);
        Near(finding.Variance, 13.8446, 0.5);
        Near(finding.Mean, 3.5, 0.1);

        // The mean over the upper half of x₁ is above that over the lower by 2(1 + bπ⁴/5)·2/π.
        Near(finding.Indices[0].Swing, 3.7535, 0.2);
        Near(finding.Indices[1].Swing, 0, 0.2);
    }

    /// <summary>V_i = 1/(3(1 + a_i)²), V = Π(1 + V_i) − 1, S_i = V_i/V, total V_i Π_{j≠i}(1 + V_j)/V.</summary>
    [Test]
    public void The_g_function_has_its_indices() => Holds(
        Functions.Sobol(8, (u, _) => Functions.G(u), Many, 1, 1),
        [0.7162, 0.1790, 0.0237, 0.0072, 0.0001, 0.0001, 0.0001, 0.0001], [0.7871, 0.2422, 0.0343, 0.0105, 0.0001, 0.0001, 0.0001, 0.0001], 0.035);

    /// <summary>
    /// Noise with seven times the function's variance, the same at all points of a row, or different at each: the indices are
    /// those without it.
    /// </summary>
    [TestCase(false)]
    [TestCase(true)]
    public void Luck_changes_no_index(bool common)
    {
        var finding = Functions.Sobol(3, (u, luck) =>
            Functions.Ishigami(u) + 10 * Functions.Luck(luck, common ? 0 : (uint)(1e9 * (u[0] + u[1] + u[2]))), Many, 4, 1);
        Holds(finding, IshigamiFirst, IshigamiTotal, 0.15);
        Near(finding.Split.Parameters, 13.8446 / 113.8446, 0.02);
        Near(finding.Split.Luck, 100 / 113.8446, 0.02);
        Near(finding.Split.LuckAlone, common ? 100 / 113.8446 : 0, 0.02);
    }

    /// <summary>Each point's luck of its own is seen as effects where nothing corrects it: the test above can fail.</summary>
    [Test]
    public void One_replicate_corrects_nothing()
    {
        var finding = Functions.Sobol(3, (u, luck) => Functions.Ishigami(u) + 10 * Functions.Luck(luck, (uint)(1e9 * (u[0] + u[1] + u[2]))), 1024, 1, 1);
        Assert.That(finding.Indices[2].Total.Low, Is.GreaterThan(0.5));
    }

    /// <summary>f = x₁ + x₂ + x₂x₃ + ω(1 + x₃), x and ω standardised: variances 1, 1, 1 and 2, of it 1 alone.</summary>
    [Test]
    public void The_variance_of_a_run_is_split()
    {
        static double X(double u) => Math.Sqrt(12) * (u - 0.5);
        var finding = Functions.Sobol(
            3, (u, luck) => X(u[0]) + X(u[1]) + X(u[1]) * X(u[2]) + Functions.Luck(luck) * (1 + X(u[2])), Many, 4, 2, rivals: [1, 2]);
        Near(finding.Split.Parameters, 1 / 5.0, 0.025);
        Near(finding.Split.Rivals, 2 / 5.0, 0.025);
        Near(finding.Split.Together, 0, 0.025);
        Near(finding.Split.Luck, 2 / 5.0, 0.025);
        Near(finding.Split.LuckAlone, 1 / 5.0, 0.025);
        Near(finding.Split.LuckWithFactors, 1 / 5.0, 0.025);

        var single = Functions.Sobol(
            3, (u, luck) => X(u[0]) + X(u[1]) + X(u[1]) * X(u[2]) + Functions.Luck(luck) * (1 + X(u[2])), Many, 4, 2, rivals: [1]);
        Near(single.Split.Parameters, 1 / 5.0, 0.025);
        Near(single.Split.Rivals, 1 / 5.0, 0.025);
        Near(single.Split.Together, 1 / 5.0, 0.025);
    }

    [Test]
    public void What_does_nothing_has_no_index_at_all()
    {
        var finding = Functions.Sobol(3, (u, luck) => u[0] * (1 + Functions.Luck(luck)), 64, 4, 1);
        Assert.That((finding.Indices[1].First.Mean, finding.Indices[1].Total.Mean, finding.Indices[2].Swing.Mean), Is.EqualTo((0, 0, 0)));
        Assert.That(finding.Pairs.Select(pair => pair.Of.Mean), Is.All.EqualTo(0).Within(1e-12));
    }

    [Test]
    public void Where_luck_is_all_there_are_no_indices()
    {
        var finding = Functions.Sobol(2, (_, luck) => Functions.Luck(luck), 64, 4, 1);
        Assert.That(finding.Indices.Select(index => index.First.Mean), Is.All.NaN);
        Assert.That(finding.Split.Luck.Mean, Is.EqualTo(1).Within(0.2));
    }

    [Test]
    public void A_constant_has_none_either() =>
        Assert.That(Functions.Sobol(2, (_, _) => 3, 64, 1, 1).Indices.Select(index => index.Total.Mean), Is.All.NaN);

    private static void Holds(SobolFinding finding, double[] first, double[] total, double width)
    {
        for (var factor = 0; factor < first.Length; factor++)
        {
            Near(finding.Indices[factor].First, first[factor], width);
            Near(finding.Indices[factor].Total, total[factor], width);
        }
    }

    private static void Near(Interval found, double known, double width)
    {
        Assert.That(found.High - found.Low, Is.LessThan(width).And.GreaterThanOrEqualTo(0));
        Assert.That(found.Mean, Is.EqualTo(known).Within(found.High - found.Low + 5e-5));
    }
}
