using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using BurnSim.Results;
using BurnSim.Results.Queries;

namespace BurnSim.Cli.Screens;

/// <summary>The reply to a query for other programs, written row by row while it is read.</summary>
internal static class ReplyText
{
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>CSV with a line of names.</summary>
    public static void Csv(Reply reply)
    {
        using var output = new StreamWriter(Console.OpenStandardOutput(), new UTF8Encoding(false), 1 << 16) { NewLine = "\n" };
        output.WriteLine(string.Join(',', reply.Columns.Select(c => CsvField.Of(c.Name))));
        foreach (var row in reply.Rows)
        {
            output.WriteLine(string.Join(',', row.Select(CsvField.Of)));
        }
    }

    /// <summary>A JSON array of objects, one a line. JSON has no nan and no inf: they are null.</summary>
    public static void Json(Reply reply)
    {
        using var output = new BufferedStream(Console.OpenStandardOutput(), 1 << 16);
        using var json = new Utf8JsonWriter(output, Options);
        var before = "[\n"u8;
        foreach (var row in reply.Rows)
        {
            output.Write(before);
            before = ",\n"u8;
            json.Reset();
            json.WriteStartObject();
            for (var i = 0; i < row.Length; i++)
            {
                Write(json, reply.Columns[i], row[i]);
            }

            json.WriteEndObject();
            json.Flush();
        }

        output.Write(before[0] == '[' ? "[]\n"u8 : "\n]\n"u8);
    }

    private static void Write(Utf8JsonWriter json, ReplyColumn column, string? value)
    {
        json.WritePropertyName(column.Name);
        if (value is null || column.IsReal && value is "nan" or "inf" or "-inf")
        {
            json.WriteNullValue();
        }
        else if (column.IsNumber || column.IsTruth || column.IsNested)
        {
            json.WriteRawValue(value, skipInputValidation: true);
        }
        else
        {
            json.WriteStringValue(value);
        }
    }
}
