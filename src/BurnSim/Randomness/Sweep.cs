using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace BurnSim.Randomness;

/// <summary>A function of one double, written once for any number of lanes.</summary>
internal interface IFormula
{
    static abstract T Of<T>(T x) where T : struct, ILanes<T>;
}

/// <summary>A function of two doubles, written once for any number of lanes.</summary>
internal interface IFormula2
{
    static abstract T Of<T>(T x, T y) where T : struct, ILanes<T>;
}

/// <summary>
/// A formula over spans: sixteen lanes at once, then eight, then four where the processor has them, then one.
/// The result may lie on an argument. All spans have the same length.
/// </summary>
internal static class Sweep
{
    public static void Over<TFormula>(ReadOnlySpan<double> x, Span<double> to) where TFormula : IFormula =>
        Over<First<TFormula>>(x, x, to);

    public static void Over<TFormula>(ReadOnlySpan<double> x, ReadOnlySpan<double> y, Span<double> to)
        where TFormula : IFormula2
    {
        ArgumentOutOfRangeException.ThrowIfNotEqual(to.Length, x.Length);
        ArgumentOutOfRangeException.ThrowIfNotEqual(y.Length, x.Length);
        var done = 0;
        if (Vector512.IsHardwareAccelerated) done = Over<TFormula, Pair<Lanes8>>(x, y, to, done);
        if (done < to.Length && Vector512.IsHardwareAccelerated) done = Over<TFormula, Lanes8>(x, y, to, done);
        if (done < to.Length && Vector256.IsHardwareAccelerated) done = Over<TFormula, Lanes4>(x, y, to, done);
        if (done < to.Length) Over<TFormula, Lanes1>(x, y, to, done);
    }

    // Optimised at once: instrumented for a profile, the many small operators stop being inlined, and a sweep is
    // forty times slower ever after.
    [MethodImpl(MethodImplOptions.NoInlining | MethodImplOptions.AggressiveOptimization)]
    private static int Over<TFormula, T>(ReadOnlySpan<double> x, ReadOnlySpan<double> y, Span<double> to, int start)
        where TFormula : IFormula2 where T : struct, ILanes<T>
    {
        ref var x0 = ref MemoryMarshal.GetReference(x);
        ref var y0 = ref MemoryMarshal.GetReference(y);
        ref var to0 = ref MemoryMarshal.GetReference(to);
        var i = start;
        for (; i + T.Count <= to.Length; i += T.Count)
            T.Store(TFormula.Of(T.Load(ref Unsafe.Add(ref x0, i)), T.Load(ref Unsafe.Add(ref y0, i))),
                ref Unsafe.Add(ref to0, i));
        return i;
    }

    private readonly struct First<TFormula> : IFormula2 where TFormula : IFormula
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static T Of<T>(T x, T y) where T : struct, ILanes<T> => TFormula.Of(x);
    }
}
