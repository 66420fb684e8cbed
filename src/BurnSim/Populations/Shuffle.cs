using System.Numerics;
using System.Runtime.CompilerServices;

namespace BurnSim.Populations;

/// <summary>
/// A random order of the numbers below some other, worked out one by one both ways and stored nowhere: a Feistel network of
/// four rounds, more where there are few, over the next power of 4, walked until it is inside (Black and Rogaway, "Ciphers with
/// arbitrary finite domains", 2002).
/// </summary>
internal readonly struct Shuffle
{
    // Where there are few, four rounds visibly favour some orders.
    private const uint Rounds = 4, RoundsOfFew = 12;
    private const int FewBits = 5;

    private readonly uint length, key, mask, rounds;
    private readonly int half;

    public Shuffle(int length, uint key)
    {
        (this.length, this.key) = ((uint)length, key);
        half = Math.Max(1, (BitOperations.Log2((uint)Math.Max(1, length - 1)) + 2) / 2);
        (mask, rounds) = ((1u << half) - 1, half < FewBits ? RoundsOfFew : Rounds);
    }

    /// <summary>Where a number goes.</summary>
    public int Of(int number)
    {
        var at = (uint)number;
        do
        {
            var (left, right) = (at >> half, at & mask);
            for (var round = 0u; round < rounds; round++) (left, right) = (right, left ^ Mixed(right, round));
            at = left << half | right;
        }
        while (at >= length);
        return (int)at;
    }

    /// <summary>What goes to a number.</summary>
    public int Back(int number)
    {
        var at = (uint)number;
        do
        {
            var (left, right) = (at >> half, at & mask);
            for (var round = rounds; round > 0; round--) (left, right) = (right ^ Mixed(left, round - 1), left);
            at = left << half | right;
        }
        while (at >= length);
        return (int)at;
    }

    private uint Mixed(uint word, uint round) => Hash.Of(word, key + round * 0x9E3779B9) & mask;
}

/// <summary>Scrambled bits of two numbers: two rounds of a 64-bit finaliser (Steele, Lea and Flood 2014, as improved by Stafford, mix 13).</summary>
internal static class Hash
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static uint Of(uint word, uint key)
    {
        var bits = (ulong)key << 32 | word;
        bits = (bits ^ bits >> 30) * 0xBF58476D1CE4E5B9;
        bits = (bits ^ bits >> 27) * 0x94D049BB133111EB;
        return (uint)(bits >> 32) ^ (uint)bits;
    }
}
