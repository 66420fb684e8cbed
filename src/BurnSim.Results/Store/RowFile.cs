using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using BurnSim.Experiments.Sensitivity;

namespace BurnSim.Results.Store;

/// <summary>
/// A study's rows on disk, in one file that is replaced whole: a hash of the rest, how many trials broke, then every value. A
/// study that was broken off, or is to have more rows, goes on from there to the same bits.
/// </summary>
/// <param name="store">Of the plan that the rows belong to.</param>
public sealed class RowFile(RunStore store)
{
    public const string Name = "rows";

    // Written again each time there are a twentieth more: what kill −9 loses.
    private const int Growth = 20;

    private const int Head = SHA256.HashSizeInBytes, Number = sizeof(long);

    private int kept;

    /// <summary>Trials that broke behind the rows that were read.</summary>
    public long Failed { get; private set; }

    /// <summary>Adds the rows that the file holds, some at most; there need not be any.</summary>
    /// <exception cref="InvalidDataException">They aren't as they were written.</exception>
    public void Read(Rows rows, int most)
    {
        if (store.Kept(Name) is not { } bytes) return;
        if (bytes.Length < Head + Number || !bytes.AsSpan(0, Head).SequenceEqual(Hash(bytes.AsSpan(Head)))) throw new InvalidDataException($"{Name} is not as it was written");
        Failed = BinaryPrimitives.ReadInt64LittleEndian(bytes.AsSpan(Head));
        var there = (bytes.Length - Head - Number) / (Number * rows.Length);
        for (var row = 0; row < Math.Min(there, most); row++)
        {
            var values = new double[rows.Length];
            for (var i = 0; i < values.Length; i++) values[i] = BinaryPrimitives.ReadDoubleLittleEndian(bytes.AsSpan(Head + Number * (1 + row * rows.Length + i)));
            rows.Add(values);
        }

        kept = there;
    }

    /// <summary>Keeps all rows, where they are enough more than were kept last, or all there are to be for now.</summary>
    public void Keep(Rows rows, long failed, bool isLast)
    {
        if (rows.Count <= kept || !isLast && rows.Count < kept + Math.Max(1, kept / Growth)) return;
        var bytes = new byte[Head + Number * (1 + (long)rows.Count * rows.Length)];
        BinaryPrimitives.WriteInt64LittleEndian(bytes.AsSpan(Head), failed);
        var at = Head + Number;
        for (var row = 0; row < rows.Count; row++)
        {
            foreach (var value in rows.Of(row))
            {
                BinaryPrimitives.WriteDoubleLittleEndian(bytes.AsSpan(at), value);
                at += Number;
            }
        }

        Hash(bytes.AsSpan(Head)).CopyTo(bytes, 0);
        store.Keep(Name, bytes);
        kept = rows.Count;
    }

    private byte[] Hash(ReadOnlySpan<byte> rest) => SHA256.HashData([.. Encoding.ASCII.GetBytes(store.Identity), .. rest]);
}
