using System.Text.RegularExpressions;
using DuckDB.NET.Data;
using DuckDB.NET.Native;

namespace BurnSim.Results.Queries;

/// <summary>A query that can't be answered, or a folder that holds nothing to ask; the message is all there is to show.</summary>
public sealed partial class QueryException(string message) : Exception(message)
{
    private const string Confined = " - file system operations are disabled by configuration",
        Why = ": a query reads the tables of its folder only.";

    /// <summary>What DuckDB says: with candidates and the place, <c>LINE 1: … ^</c>, without a kind of error or its stack.</summary>
    internal static QueryException Of(string said) =>
        new(Kind().Replace(Stack().Replace(said, "").Trim(), "").Replace(Confined, Why, StringComparison.Ordinal));

    /// <summary>What went wrong while it ran. Where, can't be told: DuckDB points into the text around the query.</summary>
    internal static QueryException WhileRunning(DuckDBException broke) =>
        broke.ErrorType == DuckDBErrorType.OutOfMemory
            ? new($"the query needs more than {Database.Memory} of memory; ask for fewer rows or columns.")
            : Of(Place().Replace(broke.Message, ""));

    [GeneratedRegex(@"^[A-Z][\w ]+? Error: ")]
    private static partial Regex Kind();

    [GeneratedRegex(@"^(This error signals|Stack Trace:).*", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Stack();

    [GeneratedRegex(@"\s*^LINE \d+:.*", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Place();
}
