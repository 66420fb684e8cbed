using System.Text.Json;
using BurnSim.Experiments.Explanations;

namespace BurnSim.Results;

/// <summary><c>explain.json</c> of one run: why it ended so.</summary>
public static class RetellingJson
{
    /// <summary>Writes it into an object.</summary>
    /// <param name="json">Where to.</param>
    /// <param name="told">What was found.</param>
    /// <param name="scenario">Its market.</param>
    public static void Tell(Utf8JsonWriter json, Retelling told, Scenario scenario)
    {
        json.WriteNumber("run", told.Run);
        json.WriteString("firm", scenario.Firms[told.Firm].Id);
        json.WriteString("leader", IdOf(scenario, told.Outcome.Leader));
        Json.Write(json, "leads_in_any_run", told.Anyhow);
        Json.Write(json, "change_by_its_numbers", told.Numbers);
        json.WriteString("decided", told.Decided is { } day ? Json.Text(day) : null);
        json.WriteStartArray("prospects");
        foreach (var (during, leads, change) in told.Prospects)
        {
            json.WriteStartObject();
            json.WriteString("from", Json.Text(during.From));
            Json.Write(json, "leads", leads);
            Json.Write(json, "change", change);
            json.WriteStartArray("story");
            foreach (var entry in told.In(during)) json.WriteStringValue($"{Json.Text(entry.Date)} {entry.Text}");
            json.WriteEndArray();
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartArray("counterfactuals");
        foreach (var other in told.Otherwise)
        {
            json.WriteStartObject();
            CounterfactualJson.Tell(json, other.Of);
            json.WriteString("leader", IdOf(scenario, other.Leader));
            json.WriteBoolean("differs", other.Leader != told.Outcome.Leader);
            Json.Write(json, "share", other.Share);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static string? IdOf(Scenario scenario, int firm) => firm < 0 ? null : scenario.Firms[firm].Id;
}
