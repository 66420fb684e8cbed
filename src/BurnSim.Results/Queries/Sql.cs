namespace BurnSim.Results.Queries;

/// <summary>Words of a user in SQL, with nothing in them that could end them early.</summary>
internal static class Sql
{
    /// <summary>The name of a table or column.</summary>
    public static string Name(string name) => $"\"{name.Replace("\"", "\"\"")}\"";

    public static string Text(string text) => $"'{text.Replace("'", "''")}'";
}
