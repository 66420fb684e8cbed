using System.Text.Json.Nodes;

namespace BurnSim.Scenarios.Values;

/// <summary>Numbers as a JSON Schema says them: bare, with units, or uncertain.</summary>
internal static class NumberSchema
{
    private const string Digits = @"[-+]?([0-9][0-9_]*(\.[0-9_]*)?|\.[0-9][0-9_]*)([eE][-+]?[0-9]+)?";

    public static JsonObject Of(Measure measure)
    {
        var one = $"{Digits}{measure.Pattern}";
        return new()
        {
            ["anyOf"] = new JsonArray(
                new JsonObject { ["type"] = "number" },
                new JsonObject { ["type"] = "string", ["pattern"] = $"^ *{one}( +to +{one})? *$" },
                new JsonObject { ["$ref"] = "#/$defs/uncertain" }),
        };
    }

    /// <summary>The definition every uncertain number refers to.</summary>
    public static JsonObject Uncertain()
    {
        var shapes = new JsonArray();
        foreach (var (name, arguments, meaning) in Values.Uncertain.Shapes)
        {
            var properties = new JsonObject
            {
                [name] = new JsonObject { ["type"] = "array", ["description"] = $"{arguments}: {meaning}" },
                ["with"] = new JsonObject { ["type"] = new JsonArray("string", "number") },
            };
            if (name == "choice") properties["weights"] = new JsonObject { ["type"] = "array" };
            shapes.Add(new JsonObject
            {
                ["type"] = "object",
                ["properties"] = properties,
                ["required"] = new JsonArray(name),
                ["additionalProperties"] = false,
            });
        }

        return new() { ["oneOf"] = shapes };
    }
}
