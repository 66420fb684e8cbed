using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace BurnSim.Randomness;

/// <summary>
/// One or several doubles that go through the same arithmetic side by side. A formula written once over
/// <typeparamref name="T"/> gives each lane the same bits whatever the width: only IEEE operations, one order.
/// </summary>
internal interface ILanes<T> : IAdditionOperators<T, T, T>, ISubtractionOperators<T, T, T>,
    IMultiplyOperators<T, T, T>, IDivisionOperators<T, T, T>, IUnaryNegationOperators<T, T>
    where T : struct, ILanes<T>
{
    static abstract int Count { get; }

    static abstract T Of(double value);

    static abstract T Load(ref double from);

    static abstract void Store(T lanes, ref double to);

    static abstract T Sqrt(T x);

    static abstract T Ceiling(T x);

    /// <summary>The smaller; a NaN in <paramref name="x"/> stays.</summary>
    static abstract T Min(T limit, T x);

    /// <summary>The larger; a NaN in <paramref name="x"/> stays.</summary>
    static abstract T Max(T limit, T x);

    /// <summary>One bit a lane, the first lane lowest: a &lt; b. False for NaN.</summary>
    static abstract uint Less(T a, T b);

    /// <summary>Per lane: a &lt; b ? yes : no.</summary>
    static abstract T WhereLess(T a, T b, T yes, T no);

    /// <summary>2^k for whole k in [-1022, 1023].</summary>
    static abstract T PowerOfTwo(T k);

    /// <summary>x = m 2^exponent with m in [√½, √2), for positive normal x.</summary>
    static abstract T Mantissa(T x, out T exponent);
}

/// <summary>The numbers behind <see cref="ILanes{T}.PowerOfTwo"/> and <see cref="ILanes{T}.Mantissa"/>.</summary>
internal static class Binary64
{
    /// <summary>1.5·2⁵²: added to |x| &lt; 2⁵¹ it rounds x to a whole number, held in the low bits of the sum.</summary>
    public const double Round = 6755399441055744.0;

    public const double RoundBiased = Round + 1023;

    public const double TwoTo52 = 4503599627370496.0;

    public const long TwoTo52Bits = 0x4330_0000_0000_0000;

    /// <summary>Bits of 1 less bits of √½: moves the cut between exponents from 1 to √½.</summary>
    public const long OneOverRootHalf = 0x3FF0_0000_0000_0000 - 0x3FE6_A09E_667F_3BCD;

    public const long ExponentMask = 0x7FF0_0000_0000_0000;

    public const long OneBits = 0x3FF0_0000_0000_0000;
}

/// <summary>One double.</summary>
internal readonly struct Lanes1(double v) : ILanes<Lanes1>
{
    public readonly double Value = v;

    public static int Count => 1;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes1 Of(double value) => new(value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes1 Load(ref double from) => new(from);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Store(Lanes1 lanes, ref double to) => to = lanes.Value;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes1 operator +(Lanes1 a, Lanes1 b) => new(a.Value + b.Value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes1 operator -(Lanes1 a, Lanes1 b) => new(a.Value - b.Value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes1 operator *(Lanes1 a, Lanes1 b) => new(a.Value * b.Value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes1 operator /(Lanes1 a, Lanes1 b) => new(a.Value / b.Value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes1 operator -(Lanes1 a) => new(-a.Value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes1 Sqrt(Lanes1 x) => new(Math.Sqrt(x.Value));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes1 Ceiling(Lanes1 x) => new(Math.Ceiling(x.Value));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes1 Min(Lanes1 limit, Lanes1 x) => limit.Value < x.Value ? limit : x;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes1 Max(Lanes1 limit, Lanes1 x) => limit.Value > x.Value ? limit : x;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static uint Less(Lanes1 a, Lanes1 b) => a.Value < b.Value ? 1u : 0u;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes1 WhereLess(Lanes1 a, Lanes1 b, Lanes1 yes, Lanes1 no) => a.Value < b.Value ? yes : no;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes1 PowerOfTwo(Lanes1 k) =>
        new(BitConverter.Int64BitsToDouble(BitConverter.DoubleToInt64Bits(k.Value + Binary64.RoundBiased) << 52));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes1 Mantissa(Lanes1 x, out Lanes1 exponent)
    {
        var shifted = BitConverter.DoubleToInt64Bits(x.Value) + Binary64.OneOverRootHalf;
        exponent = new(BitConverter.Int64BitsToDouble((shifted >>> 52) | Binary64.TwoTo52Bits)
            - (Binary64.TwoTo52 + 1023));
        var bits = BitConverter.DoubleToInt64Bits(x.Value) - (shifted & Binary64.ExponentMask) + Binary64.OneBits;
        return new(BitConverter.Int64BitsToDouble(bits));
    }
}

/// <summary>Four doubles in a vector register.</summary>
internal readonly struct Lanes4(Vector256<double> v) : ILanes<Lanes4>
{
    private readonly Vector256<double> value = v;

    public static int Count => 4;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes4 Of(double value) => new(Vector256.Create(value));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes4 Load(ref double from) => new(Vector256.LoadUnsafe(ref from));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Store(Lanes4 lanes, ref double to) => lanes.value.StoreUnsafe(ref to);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes4 operator +(Lanes4 a, Lanes4 b) => new(a.value + b.value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes4 operator -(Lanes4 a, Lanes4 b) => new(a.value - b.value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes4 operator *(Lanes4 a, Lanes4 b) => new(a.value * b.value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes4 operator /(Lanes4 a, Lanes4 b) => new(a.value / b.value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes4 operator -(Lanes4 a) => new(-a.value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes4 Sqrt(Lanes4 x) => new(Vector256.Sqrt(x.value));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes4 Ceiling(Lanes4 x) => new(Vector256.Ceiling(x.value));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes4 Min(Lanes4 limit, Lanes4 x) => WhereLess(limit, x, limit, x);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes4 Max(Lanes4 limit, Lanes4 x) => WhereLess(x, limit, limit, x);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static uint Less(Lanes4 a, Lanes4 b) =>
        (uint)Vector256.LessThan(a.value, b.value).ExtractMostSignificantBits();

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes4 WhereLess(Lanes4 a, Lanes4 b, Lanes4 yes, Lanes4 no) =>
        new(Vector256.ConditionalSelect(Vector256.LessThan(a.value, b.value), yes.value, no.value));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes4 PowerOfTwo(Lanes4 k) =>
        new(((k.value + Vector256.Create(Binary64.RoundBiased)).AsInt64() << 52).AsDouble());

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes4 Mantissa(Lanes4 x, out Lanes4 exponent)
    {
        var shifted = x.value.AsInt64() + Vector256.Create(Binary64.OneOverRootHalf);
        exponent = new(((shifted >>> 52) | Vector256.Create(Binary64.TwoTo52Bits)).AsDouble()
            - Vector256.Create(Binary64.TwoTo52 + 1023));
        var bits = x.value.AsInt64() - (shifted & Vector256.Create(Binary64.ExponentMask))
            + Vector256.Create(Binary64.OneBits);
        return new(bits.AsDouble());
    }
}

/// <summary>Eight doubles in a vector register.</summary>
internal readonly struct Lanes8(Vector512<double> v) : ILanes<Lanes8>
{
    private readonly Vector512<double> value = v;

    public static int Count => 8;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes8 Of(double value) => new(Vector512.Create(value));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes8 Load(ref double from) => new(Vector512.LoadUnsafe(ref from));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Store(Lanes8 lanes, ref double to) => lanes.value.StoreUnsafe(ref to);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes8 operator +(Lanes8 a, Lanes8 b) => new(a.value + b.value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes8 operator -(Lanes8 a, Lanes8 b) => new(a.value - b.value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes8 operator *(Lanes8 a, Lanes8 b) => new(a.value * b.value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes8 operator /(Lanes8 a, Lanes8 b) => new(a.value / b.value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes8 operator -(Lanes8 a) => new(-a.value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes8 Sqrt(Lanes8 x) => new(Vector512.Sqrt(x.value));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes8 Ceiling(Lanes8 x) => new(Vector512.Ceiling(x.value));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes8 Min(Lanes8 limit, Lanes8 x) => WhereLess(limit, x, limit, x);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes8 Max(Lanes8 limit, Lanes8 x) => WhereLess(x, limit, limit, x);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static uint Less(Lanes8 a, Lanes8 b) =>
        (uint)Vector512.LessThan(a.value, b.value).ExtractMostSignificantBits();

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes8 WhereLess(Lanes8 a, Lanes8 b, Lanes8 yes, Lanes8 no) =>
        new(Vector512.ConditionalSelect(Vector512.LessThan(a.value, b.value), yes.value, no.value));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes8 PowerOfTwo(Lanes8 k) =>
        new(((k.value + Vector512.Create(Binary64.RoundBiased)).AsInt64() << 52).AsDouble());

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes8 Mantissa(Lanes8 x, out Lanes8 exponent)
    {
        var shifted = x.value.AsInt64() + Vector512.Create(Binary64.OneOverRootHalf);
        exponent = new(((shifted >>> 52) | Vector512.Create(Binary64.TwoTo52Bits)).AsDouble()
            - Vector512.Create(Binary64.TwoTo52 + 1023));
        var bits = x.value.AsInt64() - (shifted & Vector512.Create(Binary64.ExponentMask))
            + Vector512.Create(Binary64.OneBits);
        return new(bits.AsDouble());
    }
}
