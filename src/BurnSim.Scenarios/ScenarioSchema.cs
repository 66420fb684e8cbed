using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using BurnSim.Scenarios.Keys;
using BurnSim.Scenarios.Values;

namespace BurnSim.Scenarios;

/// <summary>The format as a JSON Schema, for editors: names, types and meanings. What it lets through is still read.</summary>
public static class ScenarioSchema
{
    private static readonly JsonSerializerOptions Written = new()
    {
        WriteIndented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>JSON Schema, draft 2020-12.</summary>
    public static string Json()
    {
        var schema = new JsonObject
        {
            ["$schema"] = "https://json-schema.org/draft/2020-12/schema",
            ["title"] = "BurnSim scenario",
        };
        var scenario = ScenarioKeys.Section.Schema();
        foreach (var (name, value) in scenario) schema[name] = value?.DeepClone();
        schema["properties"]![Yaml.Extends.Key] = new JsonObject
        {
            ["type"] = "string", ["description"] = ScenarioFormat.ExtendsMeaning,
        };
        var definitions = new JsonObject { ["uncertain"] = NumberSchema.Uncertain() };
        foreach (var measure in Measure.All) definitions[measure.Unit] = NumberSchema.Of(measure);
        definitions["strategy"] = StrategyKeys.Form.Definition();
        definitions["event"] = EventKeys.Form.Definition();
        definitions["population"] = PopulationKeys.Form.Definition();
        definitions["network"] = PopulationKeys.Network.Definition();
        schema["$defs"] = definitions;
        return schema.ToJsonString(Written) + "\n";
    }
}
