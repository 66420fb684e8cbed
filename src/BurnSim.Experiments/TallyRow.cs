using System.Numerics;

namespace BurnSim.Experiments;

/// <summary>A tally as it is kept in a file: what the runs of one part of an ensemble have counted.</summary>
public sealed record TallyRow
{
    /// <summary>How many were counted.</summary>
    public long Count { get; set; }

    /// <summary>Their sum, as <see cref="FixedSum.Scaled"/>.</summary>
    public Int128 Sum { get; set; }

    /// <summary>Least value; +∞ of none.</summary>
    public double Least { get; set; } = double.PositiveInfinity;

    /// <summary>Greatest value; −∞ of none.</summary>
    public double Greatest { get; set; } = double.NegativeInfinity;

    /// <summary>
    /// Counts cell by cell from the least value's to the greatest's, seven bits a byte, lowest first, the eighth bit set
    /// where more follow.
    /// </summary>
    public byte[] Cells { get; set; } = [];

    /// <summary>Whole numbers, 0 or more, as <see cref="Cells"/>.</summary>
    public static byte[] Pack(ReadOnlySpan<uint> counts)
    {
        var length = 0;
        foreach (var count in counts)
        {
            length += Length(count);
        }

        var (cells, at) = (new byte[length], 0);
        foreach (var count in counts)
        {
            var rest = count;
            for (; rest >= 0x80; rest >>= 7)
            {
                cells[at++] = (byte)(rest | 0x80);
            }

            cells[at++] = (byte)rest;
        }

        return cells;
    }

    /// <summary>The whole numbers of <see cref="Cells"/>.</summary>
    public IEnumerable<uint> Counts()
    {
        for (var at = 0; at < Cells.Length;)
        {
            yield return Next(Cells, ref at);
        }
    }

    private static int Length(uint count) => 1 + BitOperations.Log2(count | 1) / 7;

    internal static uint Next(ReadOnlySpan<byte> cells, ref int at)
    {
        var (count, shift) = (0u, 0);
        for (; (cells[at] & 0x80) != 0; at++, shift += 7)
        {
            count |= (uint)(cells[at] & 0x7F) << shift;
        }

        return count | (uint)cells[at++] << shift;
    }
}
