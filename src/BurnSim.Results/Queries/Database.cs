using System.Collections.Immutable;
using DuckDB.NET.Data;

namespace BurnSim.Results.Queries;

/// <summary>
/// The tables of a result folder, to be asked in SQL: each of its Parquet files is one, by its name without extension.
/// Nothing else can be read and nothing written: DuckDB opens these files only, loads no extension, keeps nothing on disk,
/// its settings are locked, and a query is a SELECT (<see cref="Statement"/>). One thread adds up in one order, so that the
/// same query gives the same bits.
/// </summary>
public sealed class Database : IDisposable
{
    internal const string Memory = "1 GB";

    private readonly DuckDBConnection connection = new("DataSource=:memory:");

    /// <summary>Names of the tables, in order.</summary>
    public ImmutableArray<string> Tables { get; }

    /// <exception cref="QueryException">There is no such folder, it holds no tables, or one that can't be read.</exception>
    public Database(string folder)
    {
        var files = TableFiles.In(folder);
        Tables = [.. files.Select(f => Path.GetFileNameWithoutExtension(f))];
        connection.Open();
        try
        {
            Set("threads = 1", $"memory_limit = '{Memory}'", "temp_directory = ''");
            foreach (var file in files)
            {
                View(file);
            }

            Set("autoinstall_known_extensions = false", "autoload_known_extensions = false");
            Set("allow_community_extensions = false", "allow_persistent_secrets = false");
            Set($"allowed_paths = [{string.Join(", ", files.Select(Sql.Text))}]", "enable_external_access = false");
            Set("lock_configuration = true");
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    /// <summary>Asks a query.</summary>
    /// <param name="sql">One SELECT, DESCRIBE, SHOW or SUMMARIZE.</param>
    /// <param name="stop">Ends it, however long it takes.</param>
    /// <exception cref="QueryException">It can't be understood.</exception>
    public Reply Ask(string sql, CancellationToken stop = default)
    {
        var table = Statement.Table(connection.NativeConnection, sql);
        var described = Read($"SELECT column_name, column_type FROM (DESCRIBE {table})", 2, stop);
        ImmutableArray<ReplyColumn> columns = [.. described.Select(c => new ReplyColumn(c[0]!, c[1]!))];
        var values = string.Join(", ", columns.Select(c => c.Text));
        return new Reply(columns, Read($"SELECT {values} {table}", columns.Length, stop));
    }

    public void Dispose() => connection.Dispose();

    private IEnumerable<string?[]> Read(string sql, int width, CancellationToken stop)
    {
        using var command = connection.CreateCommand();
        (command.CommandText, command.UseStreamingMode) = (sql, true);
        using var stopping = stop.Register(command.Cancel);
        using var reader = Tried(command.ExecuteReader);
        while (Tried(reader.Read))
        {
            stop.ThrowIfCancellationRequested();
            var row = new string?[width];
            for (var i = 0; i < width; i++)
            {
                row[i] = reader.IsDBNull(i) ? null : reader.GetString(i);
            }

            yield return row;
        }
    }

    private void View(string file)
    {
        try
        {
            Do($"CREATE VIEW {Sql.Name(Path.GetFileNameWithoutExtension(file))} AS FROM read_parquet({Sql.Text(file)})");
        }
        catch (DuckDBException broken)
        {
            throw new QueryException($"{file} can't be read: {QueryException.Of(broken.Message).Message}");
        }
    }

    private void Set(params ReadOnlySpan<string> settings)
    {
        foreach (var setting in settings)
        {
            Do($"SET {setting}");
        }
    }

    private void Do(string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    private static T Tried<T>(Func<T> step)
    {
        try
        {
            return step();
        }
        catch (DuckDBException broke)
        {
            throw QueryException.WhileRunning(broke);
        }
    }
}
