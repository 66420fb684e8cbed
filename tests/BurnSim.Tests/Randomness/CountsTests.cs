using BurnSim.Randomness;
using ChiSquared = MathNet.Numerics.Distributions.ChiSquared;

namespace BurnSim.Tests.Randomness;

public class CountsTests
{
    private static readonly double[] Trials = [1, 2, 3, 7, 16, 33, 100, 1e3, 12345, 1e5, 1e6, 3e7, 1e9];

    private static readonly double[] Chances =
    [
        1e-9, 1e-8, 3e-7, 1e-6, 1.7e-5, 1e-4, 1e-3, 0.011, 0.1, 0.3, 0.45, 0.5, 0.55, 0.75, 0.9, 0.99, 0.9999,
        1 - 1e-6, 1 - 1e-9,
    ];

    private static IEnumerable<object[]> Laws => Trials.SelectMany(_ => Chances, (n, p) => new object[] { n, p });

    /// <summary>
    /// Just before and just after the steps of the exact distribution function, far tails included: 1e-12 of a step
    /// where the reference is that good, 4e-16 a term more where it adds up many.
    /// </summary>
    [TestCaseSource(nameof(Laws))]
    public void Steps_are_where_the_distribution_has_them(double n, double p) =>
        CheckSteps(CountReference.Binomial(n, p), u => Counts.Binomial(n, p, u));

    [TestCase(1e-9)]
    [TestCase(0.01)]
    [TestCase(0.7)]
    [TestCase(5)]
    [TestCase(7.99)]
    [TestCase(8.01)]
    [TestCase(30)]
    [TestCase(1234.5)]
    [TestCase(1e6)]
    [TestCase(1e9)]
    public void Poisson_steps_are_where_the_distribution_has_them(double mean) =>
        CheckSteps(CountReference.Poisson(mean), u => Counts.Poisson(mean, u));

    /// <summary>
    /// Every step of laws near the smallest variance (8) of the expansion. At a step the expansion is k ± its error:
    /// were its bound smaller than that, one side of the step would round the wrong way.
    /// </summary>
    [Test]
    public void Every_step_where_the_expansion_begins(
        [Values(8.001, 8.3, 9, 10, 11, 14, 17, 20, 35, 70)] double variance,
        [Values(1e-7, 1e-3, 0.03, 0.12, 0.27, 0.4, 0.49, 0.7, 0.98)] double p)
    {
        var n = Math.Ceiling(variance / (p * (1 - p)));
        CheckSteps(CountReference.Binomial(n, p), u => Counts.Binomial(n, p, u), int.MaxValue);
    }

    private static void CheckSteps(CountReference law, Func<double, double> draw, int most = 150)
    {
        var tolerance = 1e-12 + 4e-16 * law.Lower.Length;
        var stride = Math.Max(1, law.Lower.Length / most);
        for (var i = 0; i < law.Lower.Length; i += stride)
        {
            var (step, k) = (law.Lower[i], law.First + i);
            var (before, after) = (step * (1 - tolerance), step * (1 + tolerance));
            if (before < 1.2e-16 || after > 1 - 1.2e-16) continue;
            if (law.Probability[i] > 3 * tolerance * step) Assert.That(draw(before), Is.EqualTo(k), $"before step {k}");
            if (i + 1 < law.Lower.Length && law.Probability[i + 1] > 3 * tolerance * step)
                Assert.That(draw(after), Is.EqualTo(k + 1), $"after step {k}");
        }
    }

    /// <summary>
    /// χ² of 20,000 draws against the exact probabilities in at most 40 cells of at least 50 expected each, at
    /// significance 1e-8 (247 laws: one false alarm in 400,000 sets of seeds). A cell of probability 1/40 is held to
    /// 9 √(40/20,000) = 40 %, a shift of the whole law to 7/√20,000 = 5 % of its standard deviation.
    /// </summary>
    [TestCaseSource(nameof(Laws))]
    public void Draws_follow_the_distribution(double n, double p)
    {
        const int size = 20_000;
        var law = CountReference.Binomial(n, p);
        var draws = DrawsTests.Sample(size).Select(u => Counts.Binomial(n, p, u)).Order().ToArray();
        var (chiSquared, cells, done, below) = (0.0, 0, 0, 0.0);
        for (var i = 0; i < law.Lower.Length; i++)
        {
            var expected = (law.Lower[i] - below) * size;
            if (expected < size / 40.0 || (1 - law.Lower[i]) * size < 50 && i < law.Lower.Length - 1) continue;
            var seen = UpTo(draws, law.First + i) - done;
            chiSquared += (seen - expected) * (seen - expected) / expected;
            (cells, done, below) = (cells + 1, done + seen, law.Lower[i]);
        }

        Assert.That(chiSquared, Is.LessThan(ChiSquared.InvCDF(Math.Max(1, cells - 1), 1 - 1e-8)));
    }

    private static int UpTo(double[] sorted, double k)
    {
        var at = Array.BinarySearch(sorted, k + 0.5);
        return ~at;
    }

    [Test]
    public void A_batch_gives_the_bits_of_each([Range(0, 40)] int length)
    {
        var draws = new Draws(5, (uint)length);
        double[] sizes = [0, 1, 5, 40, 1000, 1e6, 1e9], chances = [0, 1e-9, 3e-7, 1e-5, 0.02, 0.4, 0.5, 0.8, 0.999999, 1];
        for (var repeat = 0u; repeat < 50; repeat++)
        {
            var (n, p, u, w, k) = (new double[length], new double[length], new double[length], new double[length], new double[length]);
            for (var i = 0; i < length; i++)
            {
                n[i] = sizes[(int)(draws.Uniform(0, (uint)i, repeat) * sizes.Length)];
                p[i] = chances[(int)(draws.Uniform(1, (uint)i, repeat) * chances.Length)];
                u[i] = draws.Uniform(2, (uint)i, repeat);
            }

            Normal.Quantile(u, w);
            Counts.Binomial(n, p, u, w, k);
            for (var i = 0; i < length; i++)
                Assert.That(k[i], Is.EqualTo(Counts.Binomial(n[i], p[i], u[i])), $"n {n[i]} p {p[i]} u {u[i]:R}");
        }
    }

    [TestCase(40, 0.3)]
    [TestCase(1e6, 3e-6)]
    [TestCase(1e6, 1.2e-5)]
    [TestCase(1e9, 0.7)]
    public void More_luck_is_never_less(double n, double p)
    {
        var last = 0.0;
        foreach (var u in DrawsTests.Sample(50_000).Order())
        {
            var k = Counts.Binomial(n, p, u);
            Assert.That(k, Is.GreaterThanOrEqualTo(last));
            last = k;
        }
    }

    [Test]
    public void The_ends_of_the_range([Values(0, 1, 50, 1e9, 1e15)] double n, [Values(0, 1e-9, 0.2, 0.5, 0.8, 1)] double p)
    {
        var (first, last) = (Counts.Binomial(n, p, 1.0 / (1L << 53)), Counts.Binomial(n, p, 1 - 1.0 / (1L << 53)));
        Assert.That(first, Is.GreaterThanOrEqualTo(0).And.LessThanOrEqualTo(last));
        Assert.That(last, Is.LessThanOrEqualTo(n));
        Assert.That(Math.Floor(first), Is.EqualTo(first));
        var spread = 8.3 * Math.Sqrt(n * p * (1 - p)) + 12; // the quantile of 2^-53 is -8.2
        Assert.That(first, Is.EqualTo(n * p).Within(spread));
        Assert.That(last, Is.EqualTo(n * p).Within(spread + 12));
    }

    [TestCase(0)]
    [TestCase(1)]
    [TestCase(1e9)]
    public void Nobody_or_everybody(double n)
    {
        Assert.That(Counts.Binomial(n, 0, 0.3), Is.Zero);
        Assert.That(Counts.Binomial(n, 1, 0.3), Is.EqualTo(n));
        Assert.That(Counts.Poisson(0, 0.3), Is.Zero);
    }

    [TestCase(double.NaN, 0.5, 0.5)]
    [TestCase(-1, 0.5, 0.5)]
    [TestCase(-100, -0.5, 0.5)]
    [TestCase(1e16, 0.5, 0.5)]
    [TestCase(100, double.NaN, 0.5)]
    [TestCase(100, 1.5, 0.5)]
    [TestCase(100, -0.5, 0.5)]
    [TestCase(100, 0.5, 0)]
    [TestCase(100, 0.5, 1)]
    [TestCase(100, 0.5, double.NaN)]
    [TestCase(3, 0.5, double.NaN)]
    public void A_mistake_of_the_caller_throws(double n, double p, double u)
    {
        Assert.That(() => Counts.Binomial(n, p, u), Throws.InstanceOf<ArgumentOutOfRangeException>());
        double[] batch = [.. Enumerable.Repeat(n, 8)], chances = [.. Enumerable.Repeat(p, 8)];
        Assert.That(() => Counts.Binomial(batch, chances, [.. Enumerable.Repeat(u, 8)],
            [.. Enumerable.Repeat(Normal.Quantile(u), 8)], new double[8]), Throws.InstanceOf<ArgumentOutOfRangeException>());
    }

    [Test]
    public void Nothing_is_allocated()
    {
        var u = DrawsTests.Sample(64);
        var (n, p, w, k) = (new double[64], new double[64], new double[64], new double[64]);
        for (var i = 0; i < 64; i++) (n[i], p[i]) = (Trials[i % Trials.Length], Chances[i % Chances.Length]);
        Draw();
        var before = GC.GetAllocatedBytesForCurrentThread();
        Draw();
        Assert.That(GC.GetAllocatedBytesForCurrentThread() - before, Is.Zero);

        void Draw()
        {
            Normal.Quantile(u, w);
            Counts.Binomial(n, p, u, w, k);
        }
    }

    [Test]
    public void The_bits_are_these_on_every_machine()
    {
        double[] all = [.. Trials.SelectMany(_ => Chances, (n, p) => (n, p))
            .SelectMany(_ => DrawsTests.Sample(50), (law, u) => Counts.Binomial(law.n, law.p, u))];
        Assert.That(Bits.Of(all), Is.EqualTo(3516216971707201693ul));
    }
}
