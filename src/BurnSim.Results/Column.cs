using System.Globalization;
using Parquet;
using Parquet.Schema;

namespace BurnSim.Results;

/// <summary>One column of a table: what it is called, in what unit, and what it reads off a row.</summary>
/// <param name="Name">Its name in files.</param>
/// <param name="Unit">Its unit; empty for names and dates.</param>
/// <param name="Meaning">What it says, in a line.</param>
public abstract record Column<TRow>(string Name, string Unit, string Meaning)
{
    internal abstract DataField Field { get; }

    /// <summary>Keeps a row's value until <see cref="Write"/>.</summary>
    internal abstract void Take(in TRow row);

    /// <summary>Writes what was kept as a column of a row group, and forgets it.</summary>
    internal abstract Task Write(ParquetRowGroupWriter group);

    /// <summary>A row's value as CSV has it: empty for no value.</summary>
    public abstract string Csv(in TRow row);

    /// <summary>Reads the column of a row group, to be given to rows by <see cref="Give"/>.</summary>
    internal abstract Task Load(ParquetRowGroupReader group, DataField field);

    /// <summary>Gives a row its value, where the column can be filled in.</summary>
    internal abstract void Give(in TRow row, int at);
}

/// <summary>Numbers, counts and dates. NaN and the infinities are no value.</summary>
public sealed record Values<TRow, T>(string Name, string Unit, string Meaning, Func<TRow, T> Read)
    : Column<TRow>(Name, Unit, Meaning)
    where T : struct, IFormattable
{
    private readonly DataField column = new(Name, typeof(T), isNullable: true);
    private T?[] kept = new T?[256];
    private int count;

    /// <summary>Sets what <see cref="Read"/> reads; null: it follows from other columns.</summary>
    public Action<TRow, T?>? Fill { get; init; }

    /// <summary>Rows that have a value; null: all.</summary>
    public Predicate<TRow>? Where { get; init; }

    internal override DataField Field => column;

    internal override void Take(in TRow row)
    {
        if (count == kept.Length)
        {
            Array.Resize(ref kept, 2 * count);
        }

        kept[count++] = Value(row);
    }

    internal override async Task Write(ParquetRowGroupWriter group)
    {
        await group.WriteAsync<T>(column, kept.AsMemory(0, count));
        count = 0;
    }

    public override string Csv(in TRow row) =>
        Value(row)?.ToString(typeof(T) == typeof(DateOnly) ? "yyyy-MM-dd" : null, CultureInfo.InvariantCulture) ?? "";

    internal override async Task Load(ParquetRowGroupReader group, DataField field)
    {
        if (Fill is not null)
        {
            Array.Resize(ref kept, Math.Max(kept.Length, (int)group.RowCount));
            await group.ReadAsync(field, kept.AsMemory(0, (int)group.RowCount));
        }
    }

    internal override void Give(in TRow row, int at) => Fill?.Invoke(row, kept[at]);

    private T? Value(in TRow row) =>
        Where is { } has && !has(row) || Read(row) is double number && !double.IsFinite(number) ? null : Read(row);
}

/// <summary>Names; null is no value.</summary>
public sealed record Names<TRow>(string Name, string Meaning, Func<TRow, string?> Read) : Column<TRow>(Name, "", Meaning)
{
    private readonly DataField column = new(Name, typeof(string), isNullable: true);
    private readonly List<string?> kept = [];
    private string?[] loaded = [];

    /// <summary>Sets what <see cref="Read"/> reads; null: it follows from other columns.</summary>
    public Action<TRow, string?>? Fill { get; init; }

    internal override DataField Field => column;

    internal override void Take(in TRow row) => kept.Add(Read(row));

    internal override async Task Write(ParquetRowGroupWriter group)
    {
        await group.WriteAsync(column, kept!);
        kept.Clear();
    }

    internal override async Task Load(ParquetRowGroupReader group, DataField field)
    {
        if (Fill is not null)
        {
            Array.Resize(ref loaded, (int)group.RowCount);
            await group.ReadAsync(field, loaded.AsMemory());
        }
    }

    internal override void Give(in TRow row, int at) => Fill?.Invoke(row, loaded[at]);

    public override string Csv(in TRow row) => CsvField.Of(Read(row));
}

/// <summary>Bytes that mean something to the engine alone.</summary>
public sealed record Bytes<TRow>(string Name, string Meaning, Func<TRow, byte[]> Read, Action<TRow, byte[]> Fill)
    : Column<TRow>(Name, "", Meaning)
{
    private readonly DataField column = new(Name, typeof(byte[]), isNullable: false);
    private readonly List<byte[]> kept = [];
    private byte[]?[] loaded = [];

    internal override DataField Field => column;

    internal override void Take(in TRow row) => kept.Add(Read(row));

    internal override async Task Write(ParquetRowGroupWriter group)
    {
        await group.WriteAsync(column, kept);
        kept.Clear();
    }

    internal override async Task Load(ParquetRowGroupReader group, DataField field)
    {
        Array.Resize(ref loaded, (int)group.RowCount);
        await group.ReadAsync(field, loaded.AsMemory());
    }

    internal override void Give(in TRow row, int at) => Fill(row, loaded[at] ?? []);

    public override string Csv(in TRow row) => Convert.ToBase64String(Read(row));
}
