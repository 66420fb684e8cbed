using BurnSim.Randomness;

namespace BurnSim.Tests.Randomness;

public class NormalTests
{
    // By Newton's method on erfc with 60 digits; the arguments are the doubles as written.
    [TestCase(1.1102230246251565e-16, -8.209536151601387)]
    [TestCase(1e-15, -7.941345326170997)]
    [TestCase(1e-12, -7.034483825301132)]
    [TestCase(1e-09, -5.9978070150076865)]
    [TestCase(1e-06, -4.753424308822899)]
    [TestCase(0.0001, -3.7190164854556804)]
    [TestCase(0.001, -3.0902323061678136)]
    [TestCase(0.0046, -2.6045313646271944)]
    [TestCase(0.01, -2.326347874040841)]
    [TestCase(0.025, -1.9599639845400543)]
    [TestCase(0.075, -1.439531470938456)]
    [TestCase(0.1, -1.2815515655446004)]
    [TestCase(0.2, -0.8416212335729142)]
    [TestCase(0.3, -0.5244005127080408)]
    [TestCase(0.4, -0.2533471031357997)]
    [TestCase(0.49, -0.025068908258711057)]
    [TestCase(0.4999999, -2.5066282747031063e-07)]
    [TestCase(0.5000000001, 2.506628482030354e-10)]
    [TestCase(0.51, 0.025068908258711057)]
    [TestCase(0.6, 0.2533471031357997)]
    [TestCase(0.75, 0.6744897501960817)]
    [TestCase(0.925, 1.4395314709384561)]
    [TestCase(0.975, 1.9599639845400538)]
    [TestCase(0.99, 2.3263478740408408)]
    [TestCase(0.9999, 3.7190164854557084)]
    [TestCase(0.9999999, 5.199337582290661)]
    [TestCase(0.999999999999, 7.0344869100478356)]
    [TestCase(0.9999999999999999, 8.209536151601387)]
    public void Known_quantiles(double u, double w) =>
        Assert.That(Normal.Quantile(u), Is.EqualTo(w).Within(1e-14 * Math.Abs(w)));

    [Test]
    public void The_tails_mirror_each_other_and_nothing_goes_down()
    {
        var last = double.NegativeInfinity;
        foreach (var u in DrawsTests.Sample(50_000).Order())
        {
            var w = Normal.Quantile(u);
            Assert.That(w, Is.GreaterThanOrEqualTo(last - 2e-15 * Math.Abs(w)));
            Assert.That(Normal.Quantile(1 - u), Is.EqualTo(-w));
            last = w;
        }
    }

    [TestCase(0)]
    [TestCase(1)]
    [TestCase(double.NaN)]
    public void What_no_draw_can_be_has_no_quantile(double u) => Assert.That(Normal.Quantile(u), Is.NaN);

    [Test]
    public void A_span_gives_the_bits_of_each([Range(0, 40)] int extra)
    {
        var u = DrawsTests.Sample(120 + extra)[100..];
        var w = new double[u.Length];
        Normal.Quantile(u, w);
        Assert.That(Bits.Same(w, [.. u.Select(Normal.Quantile)]));
    }

    [Test]
    public void The_bits_are_these_on_every_machine() =>
        Assert.That(Bits.Of([.. DrawsTests.Sample(1000).Select(Normal.Quantile)]), Is.EqualTo(10965144913126369156ul));
}
