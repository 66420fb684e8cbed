using BurnSim.Randomness;

namespace BurnSim.Tests.Randomness;

/// <summary>Against the platform's functions, which are within 1 unit in the last place: 3 stands for our 2.</summary>
public class FixedTests
{
    private const double Tolerance = 3;

    [Test]
    public void Exp_is_exp() => Check(Fixed.Exp, Math.Exp, Grid(-708, 709.7, 200_000), Tolerance);

    [Test]
    public void Exp_underflows_through_the_subnormals()
    {
        foreach (var x in Grid(-746, -709, 1000))
            Assert.That(Fixed.Exp(x), Is.EqualTo(Math.Exp(x)).Within(Math.Exp(x) * 1e-15 + double.Epsilon));
    }

    [Test]
    public void Log_is_log()
    {
        Check(Fixed.Log, Math.Log, Grid(0.2, 5, 200_000), Tolerance);
        Check(Fixed.Log, Math.Log, Powers(-1073, 1023), Tolerance);
    }

    [Test]
    public void Log1p_is_log_of_1_plus_x()
    {
        Check(Fixed.Log1p, x => x - x * x / 2 + x * x * x / 3, [.. Grid(-1e-5, 1e-5, 10_000).Where(x => x != 0)], Tolerance);
        Check(Fixed.Log1p, x => Math.Log(1 + x), [.. Grid(-1023.0 / 1024, 100, 10_000).Select(x => Math.Round(x * 1024) / 1024).Where(x => x != 0)],
            Tolerance);
    }

    [Test]
    public void ExpM1_is_exp_less_1()
    {
        Check(Fixed.ExpM1, x => x + x * x / 2 + x * x * x / 6, [.. Grid(-1e-5, 1e-5, 10_000).Where(x => x != 0)], Tolerance);
        Check(Fixed.ExpM1, x => 2 * Math.Sinh(x / 2) * Math.Exp(x / 2), Grid(0.01, 80, 100_000), 2 * Tolerance);
    }

    [Test]
    public void One_minus_exp_minus_is_a_probability()
    {
        Check(Fixed.OneMinusExpMinus, x => x - x * x / 2 + x * x * x / 6, Powers(-1000, -17), Tolerance);
        Check(Fixed.OneMinusExpMinus, x => 2 * Math.Sinh(x / 2) * Math.Exp(-x / 2), Grid(0.001, 60, 100_000), 2 * Tolerance);
        foreach (var x in Grid(0, 800, 100_000)) Assert.That(Fixed.OneMinusExpMinus(x), Is.InRange(0, 1));
    }

    [Test]
    public void Pow_is_exp_of_y_log_x()
    {
        foreach (var x in Powers(-300, 300))
            foreach (var y in new[] { -2, -0.5, -0.348, 0, 0.366, 1, 3 })
                Assert.That(Fixed.Pow(x, y), Is.EqualTo(Math.Pow(x, y)).Within(Math.Pow(x, y) * 1e-12));
    }

    [Test]
    public void Special_values()
    {
        using (Assert.EnterMultipleScope())
        {
            Assert.That(Fixed.Exp(0), Is.EqualTo(1));
            Assert.That(Fixed.Exp(710), Is.EqualTo(double.PositiveInfinity));
            Assert.That(Fixed.Exp(double.PositiveInfinity), Is.EqualTo(double.PositiveInfinity));
            Assert.That(Fixed.Exp(-746), Is.Zero);
            Assert.That(Fixed.Exp(double.NegativeInfinity), Is.Zero);
            Assert.That(Fixed.Exp(double.NaN), Is.NaN);
            Assert.That(Fixed.Log(1), Is.Zero);
            Assert.That(Fixed.Log(0), Is.EqualTo(double.NegativeInfinity));
            Assert.That(Fixed.Log(double.PositiveInfinity), Is.EqualTo(double.PositiveInfinity));
            Assert.That(Fixed.Log(-1), Is.NaN);
            Assert.That(Fixed.Log(double.NaN), Is.NaN);
            Assert.That(Fixed.Log1p(0), Is.Zero);
            Assert.That(Fixed.Log1p(-1), Is.EqualTo(double.NegativeInfinity));
            Assert.That(Fixed.Log1p(-2), Is.NaN);
            Assert.That(Fixed.ExpM1(0), Is.Zero);
            Assert.That(Fixed.ExpM1(double.NegativeInfinity), Is.EqualTo(-1));
            Assert.That(Fixed.ExpM1(double.PositiveInfinity), Is.EqualTo(double.PositiveInfinity));
            Assert.That(Fixed.OneMinusExpMinus(0), Is.Zero);
            Assert.That(Fixed.OneMinusExpMinus(double.PositiveInfinity), Is.EqualTo(1));
            Assert.That(Fixed.OneMinusExpMinus(double.NaN), Is.NaN);
            Assert.That(Fixed.Pow(2, 10), Is.EqualTo(1024).Within(1e-12));
        }
    }

    [Test]
    public void A_span_gives_the_bits_of_each([Range(0, 40)] int length)
    {
        var x = Grid(-750, 750, 40)[..length];
        var y = new double[length];
        Fixed.Exp(x, y);
        Assert.That(Bits.Same(y, [.. x.Select(Fixed.Exp)]));
        var rates = x.Select(Math.Abs).ToArray();
        Fixed.OneMinusExpMinus(rates, rates);
        Assert.That(Bits.Same(rates, [.. x.Select(Math.Abs).Select(Fixed.OneMinusExpMinus)]));
    }

    [Test]
    public void The_bits_are_these_on_every_machine()
    {
        var x = Grid(-700, 700, 1000);
        var positive = Grid(0, 50, 1000);
        double[] all = [.. x.Select(Fixed.Exp), .. positive.Select(Fixed.Log), .. positive.Select(Fixed.Log1p),
            .. x.Select(Fixed.ExpM1), .. positive.Select(Fixed.OneMinusExpMinus), .. positive.Select(y => Fixed.Pow(3, y))];
        Assert.That(Bits.Of(all), Is.EqualTo(8056470377702219192ul));
    }

    private static void Check(Func<double, double> ours, Func<double, double> theirs, double[] at, double ulps)
    {
        foreach (var x in at)
            if (!(Bits.Ulps(ours(x), theirs(x)) <= ulps))
                Assert.Fail($"at {x:R}: {ours(x):R}, not {theirs(x):R}: {Bits.Ulps(ours(x), theirs(x))} ulp");
    }

    private static double[] Grid(double from, double to, int count) =>
        [.. Enumerable.Range(0, count).Select(i => from + (to - from) * i / (count - 1))];

    private static double[] Powers(int from, int to) =>
        [.. Enumerable.Range(from, to - from).SelectMany(i => new[] { 1, 1.1, 1.3, 1.42, 1.9 }.Select(m => Math.ScaleB(m, i)))];
}
