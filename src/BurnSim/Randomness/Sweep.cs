using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace BurnSim.Randomness;

/// <summary>A function of one double, written once for any number of lanes.</summary>
internal interface IFormula
{
    static abstract T Of<T>(T x) where T : struct, ILanes<T>;
}

/// <summary>A formula over a span: eight, then four lanes at once where the processor has them, then one.</summary>
internal static class Sweep
{
    public static void Over<TFormula>(ReadOnlySpan<double> x, Span<double> y) where TFormula : IFormula
    {
        ArgumentOutOfRangeException.ThrowIfNotEqual(y.Length, x.Length);
        var done = 0;
        if (Vector512.IsHardwareAccelerated) done = Over<TFormula, Lanes8>(x, y, done);
        if (Vector256.IsHardwareAccelerated) done = Over<TFormula, Lanes4>(x, y, done);
        Over<TFormula, Lanes1>(x, y, done);
    }

    private static int Over<TFormula, T>(ReadOnlySpan<double> x, Span<double> y, int start)
        where TFormula : IFormula where T : struct, ILanes<T>
    {
        ref var from = ref MemoryMarshal.GetReference(x);
        ref var to = ref MemoryMarshal.GetReference(y);
        var i = start;
        for (; i + T.Count <= x.Length; i += T.Count)
            T.Store(TFormula.Of(T.Load(ref Unsafe.Add(ref from, i))),
                ref Unsafe.Add(ref to, i));
        return i;
    }
}
