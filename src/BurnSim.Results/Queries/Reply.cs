using System.Collections.Immutable;

namespace BurnSim.Results.Queries;

/// <summary>What a query gives: values as DuckDB writes them, null for no value.</summary>
/// <param name="Columns">At least one.</param>
/// <param name="Rows">
/// A value a column. Read while they are asked for, once; <see cref="QueryException"/> where the query breaks,
/// <see cref="OperationCanceledException"/> where it is stopped.
/// </param>
public sealed record Reply(ImmutableArray<ReplyColumn> Columns, IEnumerable<string?[]> Rows);

/// <summary>A column of a reply.</summary>
/// <param name="Name">No two columns of a reply have the same.</param>
/// <param name="Type">In DuckDB's words: DOUBLE, BIGINT, DATE, DOUBLE[].</param>
public sealed record ReplyColumn(string Name, string Type)
{
    /// <summary>Whether its values are floating-point: as short as they read back, nan, inf or -inf.</summary>
    public bool IsReal => Type is "DOUBLE" or "FLOAT";

    public bool IsWhole => Type is "TINYINT" or "SMALLINT" or "INTEGER" or "BIGINT" or "HUGEINT"
        or "UTINYINT" or "USMALLINT" or "UINTEGER" or "UBIGINT" or "UHUGEINT" or "BIGNUM";

    public bool IsNumber => IsReal || IsWhole || Kind is "DECIMAL";

    public bool IsTruth => Type is "BOOLEAN";

    /// <summary>Whether its values are lists, structures and the like: written in JSON.</summary>
    public bool IsNested => Kind is "LIST" or "STRUCT" or "MAP" or "UNION" or "VARIANT" or "JSON";

    /// <summary>It as text, in SQL. The sign of nan depends on the processor and goes.</summary>
    internal string Text =>
        IsReal ? $"CASE WHEN isnan({Quoted}) THEN 'nan' ELSE CAST({Quoted} AS VARCHAR) END"
        : IsNested ? $"CAST(to_json({Quoted}) AS VARCHAR)"
        : $"CAST({Quoted} AS VARCHAR)";

    private string Quoted => Sql.Name(Name);

    private string Kind => Type.EndsWith(']') ? "LIST" : Type.Split('(')[0];
}
