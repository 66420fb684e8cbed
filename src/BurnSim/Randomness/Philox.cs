using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics.X86;

namespace BurnSim.Randomness;

/// <summary>
/// Philox4x32-10: a keyed bijection of 128-bit counters whose outputs pass as independent random bits.
/// Salmon, Moraes, Dror, Shaw, "Parallel random numbers: as easy as 1, 2, 3", SC'11.
/// </summary>
public static class Philox
{
    private const uint Multiplier0 = 0xD2511F53;
    private const uint Multiplier1 = 0xCD9E8D57;
    private const uint Weyl0 = 0x9E3779B9;
    private const uint Weyl1 = 0xBB67AE85;
    private const int Rounds = 10;

    /// <summary>The 128 random bits of the counter (c0, c1, c2, c3), first word lowest, under a 64-bit key.</summary>
    public static (ulong Low, ulong High) Block(uint c0, uint c1, uint c2, uint c3, ulong key)
    {
        var (k0, k1) = ((uint)key, (uint)(key >> 32));
        for (var round = 0; round < Rounds; round++, k0 += Weyl0, k1 += Weyl1)
        {
            var product0 = (ulong)Multiplier0 * c0;
            var product1 = (ulong)Multiplier1 * c2;
            (c0, c1) = ((uint)(product1 >> 32) ^ c1 ^ k0, (uint)product1);
            (c2, c3) = ((uint)(product0 >> 32) ^ c3 ^ k1, (uint)product0);
        }

        return (c0 | (ulong)c1 << 32, c2 | (ulong)c3 << 32);
    }

    /// <summary>
    /// The halves of Block(c0[i], c1, c2, c3, key) as uniform numbers within (0, 1), low[i] and high[i]; an empty
    /// <paramref name="high"/> is left out. Sixteen, eight, then four counters at once where the processor can, then one.
    /// </summary>
    internal static void Uniforms(
        ReadOnlySpan<uint> c0, uint c1, uint c2, uint c3, ulong key, Span<double> low, Span<double> high)
    {
        var done = 0;
        if (Avx512F.IsSupported) done = Uniforms<WordPair<Words8>>(c0, c1, c2, c3, key, low, high, done);
        if (done < c0.Length && Avx512F.IsSupported) done = Uniforms<Words8>(c0, c1, c2, c3, key, low, high, done);
        if (done < c0.Length && Avx2.IsSupported) done = Uniforms<Words4>(c0, c1, c2, c3, key, low, high, done);
        if (done < c0.Length) Uniforms<Words1>(c0, c1, c2, c3, key, low, high, done);
    }

    [MethodImpl(MethodImplOptions.NoInlining | MethodImplOptions.AggressiveOptimization)] // as in Sweep
    private static int Uniforms<T>(
        ReadOnlySpan<uint> c0, uint c1, uint c2, uint c3, ulong key, Span<double> low, Span<double> high, int start)
        where T : struct, IWords<T>
    {
        ref var from = ref MemoryMarshal.GetReference(c0);
        ref var toLow = ref MemoryMarshal.GetReference(low);
        ref var toHigh = ref MemoryMarshal.GetReference(high);
        var i = start;
        for (; i + T.Count <= c0.Length; i += T.Count)
        {
            var (x0, x1, x2, x3) = (T.Load(ref Unsafe.Add(ref from, i)), T.Of(c1), T.Of(c2), T.Of(c3));
            var (k0, k1) = ((uint)key, (uint)(key >> 32));
            for (var round = 0; round < Rounds; round++, k0 += Weyl0, k1 += Weyl1)
            {
                var product0 = T.Product(x0, T.Of(Multiplier0));
                var product1 = T.Product(x2, T.Of(Multiplier1));
                (x0, x1) = (T.Mix(product1, x1, T.Of(k0)), product1);
                (x2, x3) = (T.Mix(product0, x3, T.Of(k1)), product0);
            }

            T.StoreUniforms(x0, x1, ref Unsafe.Add(ref toLow, i));
            if (!high.IsEmpty) T.StoreUniforms(x2, x3, ref Unsafe.Add(ref toHigh, i));
        }

        return i;
    }
}
