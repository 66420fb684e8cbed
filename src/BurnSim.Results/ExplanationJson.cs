using System.Text.Json;
using BurnSim.Experiments.Explanations;

namespace BurnSim.Results;

/// <summary><c>explain.json</c> of an ensemble: why a firm leads.</summary>
public static class ExplanationJson
{
    private static readonly double[] Parts = [0.05, 0.5, 0.95];

    /// <summary>Writes it into an object.</summary>
    /// <param name="json">Where to.</param>
    /// <param name="explaining">What was found.</param>
    /// <param name="scenario">Its market.</param>
    /// <param name="firm">The firm whose lead is explained, by number in id order.</param>
    public static void Tell(Utf8JsonWriter json, Explaining explaining, Scenario scenario, int firm)
    {
        var standings = explaining.Standings;
        json.WriteString("firm", scenario.Firms[firm].Id);
        json.WriteNumber("runs", standings.Runs);
        json.WriteNumber("runs_failed", explaining.Failed.Count);
        json.WriteStartObject("leads");
        for (var f = 0; f < scenario.Firms.Length; f++) Json.Write(json, scenario.Firms[f].Id, standings.Leads(f));
        json.WriteEndObject();
        json.WriteStartArray("decided");
        foreach (var part in Parts)
        {
            json.WriteStartObject();
            json.WriteNumber("part", part);
            json.WriteString("by", standings.DecidedIn(part) is { } day ? Json.Text(day) : null);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartArray("counterfactuals");
        foreach (var effect in explaining.Effects) Tell(json, effect, scenario, explaining.Effects.Length);
        json.WriteEndArray();
    }

    private static void Tell(Utf8JsonWriter json, Effect effect, Scenario scenario, int tried)
    {
        json.WriteStartObject();
        CounterfactualJson.Tell(json, effect.Of);
        Json.Write(json, "leads", effect.Then);
        Json.Write(json, "leads_as_it_is", effect.Now);
        Json.Write(json, "change", effect.Change);
        json.WriteNumber("gained", effect.Gained);
        json.WriteNumber("lost", effect.Lost);
        json.WriteString("rival", effect.Rival.Firm < 0 ? null : scenario.Firms[effect.Rival.Firm].Id);
        json.WriteBoolean("beyond_chance", effect.IsBeyondChance(tried));
        json.WriteEndObject();
    }
}
