using DuckDB.NET.Data;
using DuckDB.NET.Native;

namespace BurnSim.Results.Queries;

/// <summary>A query read before it is run.</summary>
internal static class Statement
{
    private const string Allowed = "a query is one SELECT, DESCRIBE, SHOW or SUMMARIZE";

    /// <summary>
    /// The query as a table to select from. DuckDB parses nothing in parentheses after FROM but what is allowed, so what
    /// writes, attaches or sets is refused before it is even prepared.
    /// </summary>
    /// <exception cref="QueryException">It isn't one statement, isn't allowed, or names what isn't there.</exception>
    public static string Table(DuckDBNativeConnection connection, string sql)
    {
        using var alone = Parse(connection, sql);
        var table = $"FROM (\n{sql.TrimEnd().TrimEnd(';')}\n)";
        try
        {
            Parse(connection, table).Dispose();
        }
        catch (QueryException)
        {
            throw new QueryException($"{Allowed}, and this is none.");
        }

        Prepare(connection, alone);
        return table;
    }

    private static DuckDBExtractedStatements Parse(DuckDBNativeConnection connection, string sql)
    {
        var count = NativeMethods.ExtractStatements.DuckDBExtractStatements(connection, sql, out var statements);
        if (count == 1)
        {
            return statements;
        }

        using (statements)
        {
            var said = count > 1 ? null : NativeMethods.ExtractStatements.DuckDBExtractStatementsError(statements);
            throw count > 1 ? new QueryException($"{Allowed}, and these are {count} statements.")
                : string.IsNullOrEmpty(said) ? new QueryException($"{Allowed}, and this is empty.")
                : QueryException.Of(said);
        }
    }

    /// <summary>Finds its tables, columns and functions; what is said of one that isn't there points into the query.</summary>
    private static void Prepare(DuckDBNativeConnection connection, DuckDBExtractedStatements alone)
    {
        var state = NativeMethods.ExtractStatements.DuckDBPrepareExtractedStatement(connection, alone, 0, out var prepared);
        using (prepared)
        {
            if (state != DuckDBState.Success)
            {
                throw QueryException.Of(NativeMethods.PreparedStatements.DuckDBPrepareError(prepared));
            }

            if (NativeMethods.PreparedStatements.DuckDBParams(prepared) > 0)
            {
                throw new QueryException("a query has no parameters; write the values where ? or $1 stands.");
            }
        }
    }
}
