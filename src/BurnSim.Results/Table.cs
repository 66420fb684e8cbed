using System.Collections.Immutable;
using System.Text;
using Parquet;
using Parquet.Schema;

namespace BurnSim.Results;

/// <summary>
/// A table written row by row to <c>name.parquet</c> and, if asked, to <c>name.csv</c>; holds a fixed number of rows.
/// </summary>
public sealed class Table<TRow> : IDisposable
{
    // Zstandard because its bytes depend on its input alone; Snappy's hash changes with the processor's CRC32.
    private static readonly ParquetOptions Options = new()
    {
        CompressionMethod = CompressionMethod.Zstd,
        CompressionLevel = System.IO.Compression.CompressionLevel.Fastest,
    };

    private readonly ImmutableArray<Column<TRow>> columns;
    private readonly int groupRows;
    private readonly Stream file;
    private readonly ParquetWriter parquet;
    private readonly StreamWriter? csv;
    private int kept;

    /// <param name="folder">Where to.</param>
    /// <param name="name">File name without extension.</param>
    /// <param name="columns">Its columns; not to be used for two tables at once.</param>
    /// <param name="groupRows">Rows of a row group.</param>
    /// <param name="csv">Whether to write CSV too.</param>
    public Table(
        OutputFolder folder, string name, ImmutableArray<Column<TRow>> columns, int groupRows, bool csv)
    {
        (this.columns, this.groupRows) = (columns, groupRows);
        file = folder.Create($"{name}.parquet");
        parquet = Wait(ParquetWriter.CreateAsync(new ParquetSchema(columns.Select(c => c.Field)), file, Options));
        if (csv)
        {
            this.csv = new StreamWriter(folder.Create($"{name}.csv"), new UTF8Encoding(false)) { NewLine = "\n" };
            this.csv.WriteLine(string.Join(',', columns.Select(c => c.Name)));
        }
    }

    public void Add(in TRow row)
    {
        foreach (var column in columns)
        {
            column.Take(row);
        }

        if (csv is not null)
        {
            for (var i = 0; i < columns.Length; i++)
            {
                csv.Write(i == 0 ? "" : ",");
                csv.Write(columns[i].Csv(row));
            }

            csv.WriteLine();
        }

        if (++kept == groupRows)
        {
            Flush();
        }
    }

    /// <summary>Writes the last rows and ends the files.</summary>
    public void End()
    {
        if (kept > 0)
        {
            Flush();
        }

        Wait(parquet.DisposeAsync().AsTask());
        file.Flush();
        csv?.Flush();
    }

    /// <summary>Lets the files go; without <see cref="End"/> they are not whole.</summary>
    public void Dispose() => file.Dispose();

    private void Flush()
    {
        Wait(Group());
        kept = 0;
    }

    private async Task Group()
    {
        using var group = parquet.CreateRowGroup();
        foreach (var column in columns)
        {
            await column.Write(group);
        }

        group.CompleteValidate();
    }

    private static void Wait(Task task) => task.GetAwaiter().GetResult();

    private static T Wait<T>(Task<T> task) => task.GetAwaiter().GetResult();
}
