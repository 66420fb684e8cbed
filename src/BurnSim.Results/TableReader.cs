using System.Collections.Immutable;
using Parquet;

namespace BurnSim.Results;

/// <summary>Reads tables back as they were written.</summary>
public static class TableReader
{
    /// <summary>
    /// Row after row, each filled into the same one; a group at a time in memory.
    /// </summary>
    /// <exception cref="InvalidDataException">The file has not these columns.</exception>
    public static IEnumerable<TRow> Read<TRow>(Stream file, ImmutableArray<Column<TRow>> columns, TRow row)
    {
        var reader = Wait(ParquetReader.CreateAsync(file));
        try
        {
            var fields = reader.Schema.GetDataFields();
            if (!fields.Select(f => (f.Name, f.ClrType)).SequenceEqual(columns.Select(c => (c.Field.Name, c.Field.ClrType))))
            {
                throw new InvalidDataException("it has other columns");
            }

            for (var g = 0; g < reader.RowGroupCount; g++)
            {
                using var group = reader.OpenRowGroupReader(g);
                for (var c = 0; c < columns.Length; c++)
                {
                    Wait(columns[c].Load(group, fields[c]));
                }

                for (var at = 0; at < group.RowCount; at++)
                {
                    foreach (var column in columns)
                    {
                        column.Give(row, at);
                    }

                    yield return row;
                }
            }
        }
        finally
        {
            Wait(reader.DisposeAsync().AsTask());
        }
    }

    private static void Wait(Task task) => task.GetAwaiter().GetResult();

    private static T Wait<T>(Task<T> task) => task.GetAwaiter().GetResult();
}
