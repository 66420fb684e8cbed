using System.Runtime.CompilerServices;

namespace BurnSim.Randomness;

/// <summary>
/// The project's own exp, log and kin: polynomials and + − × ÷ only, so the bits are the same on every processor,
/// while the platform's change with its FMA. Relative error at most 2 units in the last place (Pow: 1e-13).
/// The span versions give each element the bits of the scalar call.
/// </summary>
public static class Fixed
{
    private const double Log2E = 1.4426950408889634;

    // ln 2 in two parts; the first has 21 zero bits at its end, so a whole multiple up to 2^20 is exact.
    private const double Ln2High = 0.6931471803691238;
    private const double Ln2Low = 1.9082149292705877e-10;

    /// <summary>e^x. Overflows to +∞, underflows through the subnormals to 0, keeps NaN.</summary>
    public static double Exp(double x) => ExpFormula.Of(new Lanes1(x)).Value;

    /// <summary>e^x for each element; x and y have the same length and may be the same memory.</summary>
    public static void Exp(ReadOnlySpan<double> x, Span<double> y) => Sweep.Over<ExpFormula>(x, y);

    /// <summary>1 − e^(−x) for x ≥ 0: the probability that something at rate x per tick happens in a tick.</summary>
    public static double OneMinusExpMinus(double x) => OneMinusExpMinusFormula.Of(new Lanes1(x)).Value;

    /// <summary>1 − e^(−x) for each element, x ≥ 0; x and y have the same length and may be the same memory.</summary>
    public static void OneMinusExpMinus(ReadOnlySpan<double> x, Span<double> y) =>
        Sweep.Over<OneMinusExpMinusFormula>(x, y);

    /// <summary>e^x − 1, accurate near 0.</summary>
    public static double ExpM1(double x) => x > 40 ? Exp(x) : -OneMinusExpMinus(-x);

    /// <summary>The natural logarithm. log 0 = −∞, log ∞ = ∞; below 0 and NaN: NaN.</summary>
    public static double Log(double x)
    {
        if (!(x > 0)) return x == 0 ? double.NegativeInfinity : double.NaN;
        if (double.IsPositiveInfinity(x)) return x;
        return x < 2.2250738585072014e-308 // below the normal numbers
            ? Log(new Lanes1(x * 18014398509481984.0)).Value - 54 * (Ln2High + Ln2Low)
            : Log(new Lanes1(x)).Value;
    }

    /// <summary>The natural logarithm of each element, 1e-307 to 1e307; x and y have the same length and may be the same memory.</summary>
    public static void Log(ReadOnlySpan<double> x, Span<double> y) => Sweep.Over<LogFormula>(x, y);

    /// <summary>log(1 + x), accurate near 0, for x ≥ −1.</summary>
    public static double Log1p(double x)
    {
        if (!(x > -1)) return x == -1 ? double.NegativeInfinity : double.NaN;
        if (double.IsPositiveInfinity(x)) return x;
        return Log1p(new Lanes1(x)).Value;
    }

    /// <summary>x^y for x > 0: exp(y log x), so its relative error grows with |y log x| (1e-13 at e^±700).</summary>
    public static double Pow(double x, double y) => Exp(y * Log(x));

    /// <summary>log(1 + x) − x without cancellation, for x > −1.</summary>
    internal static double Log1pMinus(double x)
    {
        if (x is < -0.29 or > 0.41) return Log1p(x) - x;
        var s = x / (2 + x);
        return s * (AtanhTail(new Lanes1(s * s)).Value - x);
    }

    /// <summary>log(1 + x) of finite x > −1: log u + (what u = 1 + x lost)/u.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static T Log1p<T>(T x) where T : struct, ILanes<T>
    {
        var one = T.Of(1);
        var u = one + x;
        var lost = T.WhereLess(one, x, one - (u - x), x - (u - one));
        return Log(u, lost / u);
    }

    /// <summary>
    /// log(x) + rest for positive normal x. With x = m 2^k, f = m − 1, s = f/(2 + f):
    /// log m = 2 atanh s = f + s(R(s²) − f), R(z) = 2z/3 + 2z²/5 + … (the arrangement of fdlibm's e_log.c).
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static T Log<T>(T x, T rest) where T : struct, ILanes<T>
    {
        var f = T.Mantissa(x, out var k) - T.Of(1);
        var s = f / (T.Of(2) + f);
        return k * T.Of(Ln2High) + (f + (s * (AtanhTail(s * s) - f) + (k * T.Of(Ln2Low) + rest)));
    }

    /// <summary>log(x) for positive normal x.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static T Log<T>(T x) where T : struct, ILanes<T> => Log(x, T.Of(0));

    /// <summary>R(z) = 2z/3 + 2z²/5 + …, fitted on 0 ≤ z ≤ 0.02945 to 5e-18 of atanh.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static T AtanhTail<T>(T z) where T : struct, ILanes<T>
    {
        var z2 = z * z;
        var low = T.Of(0.666666666666667) + z * T.Of(0.39999999999899444)
            + z2 * (T.Of(0.2857142862600327) + z * T.Of(0.22222211130259878));
        var high = T.Of(0.18182889455674947) + z * T.Of(0.15331710618210773) + z2 * T.Of(0.14616585424888623);
        return z * (low + z2 * z2 * high);
    }

    /// <summary>e^r − 1 for r = x − k ln 2, |r| ≤ ½ ln 2; k is whole. The fit is good to 1e-18.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static T Reduced<T>(T x, out T k) where T : struct, ILanes<T>
    {
        k = x * T.Of(Log2E) + T.Of(Binary64.Round) - T.Of(Binary64.Round);
        var r = x - k * T.Of(Ln2High) - k * T.Of(Ln2Low);
        var r2 = r * r;
        var r4 = r2 * r2;
        var low = T.Of(0.5) + r * T.Of(0.1666666666666667) + r2 * (T.Of(0.04166666666666667) + r * T.Of(0.008333333333326136));
        var middle = T.Of(0.0013888888888883748) + r * T.Of(0.00019841269874820627)
            + r2 * (T.Of(2.4801587325547743e-05) + r * T.Of(2.7557255400206422e-06));
        var high = T.Of(2.75572736431103e-07) + r * T.Of(2.5105217004720745e-08) + r2 * T.Of(2.0914686968086876e-09);
        var p = low + r4 * (middle + r4 * high);
        return r + r2 * p;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static T Exp<T>(T x) where T : struct, ILanes<T> => ExpFormula.Of(x);

    private readonly struct LogFormula : IFormula
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static T Of<T>(T x) where T : struct, ILanes<T> => Log(x);
    }

    private readonly struct ExpFormula : IFormula
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static T Of<T>(T x) where T : struct, ILanes<T>
        {
            // Two factors of 2^(k/2): one alone would overflow, or skip the subnormals.
            var e = T.Of(1) + Reduced(T.Max(T.Of(-746), T.Min(T.Of(710), x)), out var k);
            var half = k * T.Of(0.5) + T.Of(Binary64.Round) - T.Of(Binary64.Round);
            return e * T.PowerOfTwo(half) * T.PowerOfTwo(k - half);
        }
    }

    private readonly struct OneMinusExpMinusFormula : IFormula
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static T Of<T>(T x) where T : struct, ILanes<T>
        {
            // 1 − 2^k(1 + s) = (1 − 2^k) − 2^k s, both parts exact or of one sign for k ≤ 0. From 40 on it is 1.
            var s = Reduced(-T.Min(T.Of(40), x), out var k);
            var scale = T.PowerOfTwo(k);
            return T.Of(1) - scale - scale * s;
        }
    }
}
