using System.Runtime.CompilerServices;

namespace BurnSim.Populations;

/// <summary>
/// A random order of the numbers below some other, worked out one by one both ways and stored nowhere: a Feistel network of
/// six rounds, more where there are few, over a rectangle that hardly holds more, walked until it is inside (Black and Rogaway,
/// "Ciphers with arbitrary finite domains", 2002).
/// </summary>
internal readonly struct Shuffle
{
    // After four rounds two of a column stay as many rows apart twice as often as others; where there are few, six still favour
    // some orders.
    private const uint Few = 64, Rounds = 6, RoundsOfFew = 16;

    private readonly uint length, key, rows, columns, rounds;

    public Shuffle(int length, uint key)
    {
        (this.length, this.key, rounds) = ((uint)length, key, length <= Few ? RoundsOfFew : Rounds);
        rows = (uint)Math.Ceiling(Math.Sqrt(length));
        columns = (this.length + rows - 1) / rows;
    }

    /// <summary>Where a number goes.</summary>
    public int Of(int number)
    {
        var at = (uint)number;
        do
        {
            var (row, column) = Math.DivRem(at, columns);
            for (var round = 0u; round < rounds; round += 2)
            {
                row = On(row, Step(column, round, rows), rows);
                column = On(column, Step(row, round + 1, columns), columns);
            }

            at = row * columns + column;
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
            var (row, column) = Math.DivRem(at, columns);
            for (var round = rounds; round > 0; round -= 2)
            {
                column = On(column, columns - Step(row, round - 1, columns), columns);
                row = On(row, rows - Step(column, round - 2, rows), rows);
            }

            at = row * columns + column;
        }
        while (at >= length);
        return (int)at;
    }

    /// <summary>So far on, around the end.</summary>
    private static uint On(uint at, uint by, uint end) => at + by >= end ? at + by - end : at + by;

    /// <summary>How far the other coordinate moves it in a round, below its end.</summary>
    private uint Step(uint other, uint round, uint end) => (uint)((ulong)Hash.Of(other, key + round * 0x9E3779B9) * end >> 32);
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
