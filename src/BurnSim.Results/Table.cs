using System.Collections.Immutable;
using System.Text;
using Parquet;
using Parquet.Schema;

namespace BurnSim.Results;

/// <summary>
/// A table written row by row to <c>name.parquet</c> and, if asked, to <c>name.csv</c>, which are the folder's to publish or
/// to let go; holds a fixed number of rows.
/// </summary>
public sealed class Table<TRow>
{
    // Zstandard because its bytes depend on its input alone; Snappy's hash changes with the processor's CRC32.
    private static readonly ParquetOptions Options = new()
    {
        CompressionMethod = CompressionMethod.Zstd,
        CompressionLevel = System.IO.Compression.CompressionLevel.Fastest,
    };

    private readonly ImmutableArray<Column<TRow>> columns;
    private readonly int groupRows;
    private readonly ParquetWriter parquet;
    private readonly Stream? csv;
    private readonly StringBuilder lines = new();
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
        var file = folder.Create($"{name}.parquet");
        parquet = Wait(ParquetWriter.CreateAsync(new ParquetSchema(columns.Select(c => c.Field)), file, Options));
        if (csv)
        {
            this.csv = folder.Create($"{name}.csv");
            lines.Append(string.Join(',', columns.Select(c => c.Name))).Append('\n');
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
                lines.Append(i == 0 ? "" : ",").Append(columns[i].Csv(row));
            }

            lines.Append('\n');
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

        Write();
        Wait(parquet.DisposeAsync().AsTask());
    }

    private void Flush()
    {
        Wait(Group());
        Write();
        kept = 0;
    }

    private void Write()
    {
        csv?.Write(Encoding.UTF8.GetBytes(lines.ToString()));
        lines.Clear();
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
