using System.Runtime.CompilerServices;

namespace BurnSim.Randomness;

/// <summary>
/// Two registers in step. A formula is mostly waiting for its own last result; two at once fill the wait.
/// </summary>
internal readonly struct Pair<T>(T a, T b) : ILanes<Pair<T>> where T : struct, ILanes<T>
{
    private readonly T a = a;
    private readonly T b = b;

    public static int Count => 2 * T.Count;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Pair<T> Of(double value) => new(T.Of(value), T.Of(value));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Pair<T> Load(ref double from) => new(T.Load(ref from), T.Load(ref Unsafe.Add(ref from, T.Count)));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Store(Pair<T> lanes, ref double to)
    {
        T.Store(lanes.a, ref to);
        T.Store(lanes.b, ref Unsafe.Add(ref to, T.Count));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Pair<T> operator +(Pair<T> x, Pair<T> y) => new(x.a + y.a, x.b + y.b);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Pair<T> operator -(Pair<T> x, Pair<T> y) => new(x.a - y.a, x.b - y.b);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Pair<T> operator *(Pair<T> x, Pair<T> y) => new(x.a * y.a, x.b * y.b);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Pair<T> operator /(Pair<T> x, Pair<T> y) => new(x.a / y.a, x.b / y.b);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Pair<T> operator -(Pair<T> x) => new(-x.a, -x.b);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Pair<T> Sqrt(Pair<T> x) => new(T.Sqrt(x.a), T.Sqrt(x.b));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Pair<T> Ceiling(Pair<T> x) => new(T.Ceiling(x.a), T.Ceiling(x.b));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Pair<T> PowerOfTwo(Pair<T> x) => new(T.PowerOfTwo(x.a), T.PowerOfTwo(x.b));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Pair<T> Min(Pair<T> limit, Pair<T> x) => new(T.Min(limit.a, x.a), T.Min(limit.b, x.b));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Pair<T> Max(Pair<T> limit, Pair<T> x) => new(T.Max(limit.a, x.a), T.Max(limit.b, x.b));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Pair<T> WhereLess(Pair<T> x, Pair<T> y, Pair<T> yes, Pair<T> no) =>
        new(T.WhereLess(x.a, y.a, yes.a, no.a), T.WhereLess(x.b, y.b, yes.b, no.b));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static uint Less(Pair<T> x, Pair<T> y) => T.Less(x.a, y.a) | T.Less(x.b, y.b) << T.Count;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Pair<T> Mantissa(Pair<T> x, out Pair<T> exponent)
    {
        var m = new Pair<T>(T.Mantissa(x.a, out var e), T.Mantissa(x.b, out var f));
        exponent = new(e, f);
        return m;
    }
}
