namespace BurnSim.Results;

/// <summary>Text as CSV has it (RFC 4180).</summary>
public static class CsvField
{
    /// <summary>In quotes where it needs them; nothing for null, so that empty text has quotes.</summary>
    public static string Of(string? text) =>
        text is null ? ""
        : text.Length == 0 || text.AsSpan().ContainsAny(",\"\r\n") ? $"\"{text.Replace("\"", "\"\"")}\""
        : text;
}
