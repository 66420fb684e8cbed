using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
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
    /// The blocks of many counters that differ in their first word: low[i] and high[i] are the halves of
    /// Block(c0[i], c1, c2, c3, key). All three spans have the same length.
    /// </summary>
    public static void Blocks(
        ReadOnlySpan<uint> c0, uint c1, uint c2, uint c3, ulong key, Span<ulong> low, Span<ulong> high)
    {
        ArgumentOutOfRangeException.ThrowIfNotEqual(low.Length, c0.Length);
        ArgumentOutOfRangeException.ThrowIfNotEqual(high.Length, c0.Length);
        for (var i = 0; i < c0.Length; i++) (low[i], high[i]) = Block(c0[i], c1, c2, c3, key);
    }
}
