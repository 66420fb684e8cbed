using System.Text.Json;
using BurnSim.Experiments.Luck;

namespace BurnSim.Results;

/// <summary>A market beside its null market: <c>null.json</c>, and <c>luck</c> in the files of answers.</summary>
public static class LuckJson
{
    /// <summary>Writes it into an object under a name.</summary>
    public static void Tell(Utf8JsonWriter json, string name, LuckControl luck, Scenario scenario)
    {
        json.WriteStartObject(name);
        Tell(json, luck, scenario);
        json.WriteEndObject();
    }

    /// <summary>Writes <c>null.json</c>.</summary>
    public static void Write(Stream to, LuckControl luck, Scenario scenario)
    {
        using var json = new Utf8JsonWriter(to, Json.Options);
        json.WriteStartObject();
        Tell(json, luck, scenario);
        json.WriteEndObject();
    }

    private static void Tell(Utf8JsonWriter json, LuckControl luck, Scenario scenario)
    {
        Json.Write(json, "part", luck.Part);
        json.WriteString("likeliest", scenario.Firms[luck.Likeliest].Id);
        Json.Write(json, "leads", luck.Real.Wins[luck.Likeliest]);
        json.WriteNumber("leads_by_chance", 1.0 / scenario.Firms.Length);
        json.WriteBoolean("beyond_chance", luck.IsBeyondChance);
        Tell(json, "real", luck.Real);
        Tell(json, "null", luck.Null);
    }

    private static void Tell(Utf8JsonWriter json, string name, LeadTally market)
    {
        json.WriteStartObject(name);
        json.WriteNumber("runs", market.Runs);
        Json.Write(json, "share", market.Share);
        Json.Write(json, "lead", market.Lead);
        Json.Write(json, "winner_takes_all", market.TakesAll);
        json.WriteEndObject();
    }
}
