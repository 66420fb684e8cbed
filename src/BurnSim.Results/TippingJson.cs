using System.Globalization;
using System.Text.Json;
using BurnSim.Experiments.Tipping;

namespace BurnSim.Results;

/// <summary><c>tipping.json</c>: where an outcome tips along a path.</summary>
public static class TippingJson
{
    /// <summary>Writes what it has, inside an object.</summary>
    public static void Tell(Utf8JsonWriter json, Tipped tipped)
    {
        json.WriteString("vary", tipped.Vary.ToString());
        json.WriteString("unit", tipped.Vary.Unit);
        json.WriteString("until", FormattableString.Invariant($"{tipped.Goal.Quantity.Name}={tipped.Goal.Value:R}"));
        json.WriteNumber("runs", tipped.Runs);
        json.WriteBoolean("cut", tipped.IsCut);
        Tell(json, tipped, tipped.Curve, "curve");
        if (tipped.Fault is { } fault) json.WriteString("no_way_back", $"{fault.Path}: {fault.Rule}");
        if (tipped.Hysteresis is { } ways)
        {
            json.WriteStartObject("hysteresis");
            json.WriteString("turn", ways.Turn.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
            json.WriteBoolean("differs", ways.Differs);
            Tell(json, tipped, ways.There, "there");
            Tell(json, tipped, ways.Back, "back");
            if (ways.Gap() is { } gap) Json.Write(json, "gap", tipped.InUnit(gap, isGap: true));
            Json.Write(json, "held_at", tipped.At(ways.At).Number);
            Json.Write(json, "change", ways.Change);
            json.WriteEndObject();
        }

        json.WriteStartArray("settling");
        foreach (var settling in tipped.Settlings)
        {
            json.WriteStartObject();
            Json.Write(json, "at", tipped.At(settling.Place).Number);
            Json.Write(json, "days", settling.Day);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void Tell(Utf8JsonWriter json, Tipped tipped, Curve curve, string name)
    {
        json.WriteStartObject(name);
        json.WriteString("trend", Kebab.Of(curve.Trend()));
        json.WriteStartArray("thresholds");
        foreach (var crossing in curve.Crossings)
        {
            json.WriteStartObject();
            Json.Write(json, "at", tipped.InUnit(crossing.Where));
            json.WriteBoolean("rises", crossing.Rises);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartArray("points");
        foreach (var place in curve.Places)
        {
            json.WriteStartObject();
            Json.Write(json, "at", tipped.At(place).Number);
            Json.Write(json, "mean", place.Mean);
            json.WriteString("side", Kebab.Of(curve.SideOf(place)));
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }
}
