using System.Text.Encodings.Web;
using System.Text.Json;

namespace BurnSim.Scenarios.Yaml;

/// <summary>A value in one line of YAML, as an override takes it.</summary>
internal static class Flow
{
    private static readonly JsonSerializerOptions Quoting = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static string Text(Node node) => Text(node, inside: false);

    /// <summary>A word, an expression, or a map or list in one line, as an override takes it: between quotes where YAML could mistake it.</summary>
    public static string Text(string text) => IsPlain(text) ? text : JsonSerializer.Serialize(text, Quoting);

    private static bool IsPlain(string text) => text is ['[' or '{', ..]
        || text is ['(' or '-', not ' ', ..] or [_, ..] && char.IsLetterOrDigit(text[0])
            && !text.AsSpan().ContainsAny(":#\n\t") && !text.Equals("null", StringComparison.OrdinalIgnoreCase);

    private static string Text(Node node, bool inside) => node switch
    {
        Scalar scalar when scalar.Quoted || inside && scalar.Text.AsSpan().ContainsAny(",[]{}") => JsonSerializer.Serialize(scalar.Text, Quoting),
        Scalar scalar => scalar.Text,
        Sequence list => $"[{string.Join(", ", list.Items.Select(item => Text(item, inside: true)))}]",
        Map map => $"{{{string.Join(", ", map.Entries.Select(entry => $"{Text(entry.Key, inside: true)}: {Text(entry.Value, inside: true)}"))}}}",
        _ => "",
    };
}
