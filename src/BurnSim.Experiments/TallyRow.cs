using System.Buffers;

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
    public static byte[] Pack(IEnumerable<long> counts)
    {
        var cells = new ArrayBufferWriter<byte>();
        foreach (var count in counts)
        {
            Append(cells, count);
        }

        return cells.WrittenSpan.ToArray();
    }

    /// <summary>The whole numbers of <see cref="Cells"/>.</summary>
    public IEnumerable<long> Counts()
    {
        for (var at = 0; at < Cells.Length;)
        {
            yield return Next(Cells, ref at);
        }
    }

    internal static void Append(ArrayBufferWriter<byte> cells, long count)
    {
        for (; count >= 0x80; count >>= 7)
        {
            cells.GetSpan(1)[0] = (byte)(count | 0x80);
            cells.Advance(1);
        }

        cells.GetSpan(1)[0] = (byte)count;
        cells.Advance(1);
    }

    internal static long Next(ReadOnlySpan<byte> cells, ref int at)
    {
        var (count, shift) = (0L, 0);
        for (; (cells[at] & 0x80) != 0; at++, shift += 7)
        {
            count |= (long)(cells[at] & 0x7F) << shift;
        }

        return count | (long)cells[at++] << shift;
    }
}
