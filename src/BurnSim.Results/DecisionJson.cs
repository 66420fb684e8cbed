using System.Text.Json;
using BurnSim.Experiments;
using BurnSim.Experiments.Decisions;
using BurnSim.Experiments.Designs;

namespace BurnSim.Results;

/// <summary><c>decide.json</c>: what some runs say of a decision.</summary>
public static class DecisionJson
{
    /// <summary>Writes what it has, inside an object.</summary>
    public static void Tell(Utf8JsonWriter json, Decided decided)
    {
        var decision = decided.Decision;
        json.WriteString("payoff", decision.Payoff.Name);
        json.WriteString("unit", decision.Payoff.Unit);
        json.WriteNumber("runs", decided.Runs);
        json.WriteNumber("runs_without", decided.LeftOut);
        Json.Write(json, "enough", decided.Enough);
        json.WriteString("favourite", decision.Options[decided.Favourite]);
        json.WriteStartArray("futures");
        for (var future = 0; future < decision.Futures.Length; future++)
        {
            json.WriteStartObject();
            json.WriteString("name", decision.Futures[future].Name);
            json.WriteNumber("weight", decision.Futures[future].Weight);
            ByOption(json, "payoff", decided, option => decided.Table.Mean[future][option]);
            ByOption(json, "regret", decided, option => decided.Table.Regret[future][option]);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        ByOption(json, "average", decided, option => decided.Table.Average[option]);
        json.WriteStartObject("criteria");
        foreach (var ranking in decided.Rankings)
        {
            json.WriteStartObject(Kebab.Of(ranking.Criterion));
            json.WriteString("pick", decision.Options[ranking.Pick]);
            json.WriteString("next", decision.Options[ranking.RunnerUp]);
            json.WriteBoolean("clear", ranking.IsClear);
            ByOption(json, "scores", decided, option => ranking.Scores[option]);
            ByOption(json, "ahead", decided, option => ranking.Leads[option]);
            json.WriteEndObject();
        }

        json.WriteEndObject();
        Tell(json, "beaten", decided.Beaten, decision);
        if (decided.Short is { } shortfall) Tell(json, "short", shortfall, decision);
        if (decided.Information is { } information) Tell(json, information, decision);
    }

    private static void Tell(Utf8JsonWriter json, string name, Discovery found, Decision decision)
    {
        json.WriteStartObject(name);
        Write(json, "rate", found.Rate);
        json.WriteBoolean("sought", found.IsSought);
        json.WriteBoolean("found", found.IsFound);
        if (found.IsFound)
        {
            Write(json, "density", found.Density);
            Write(json, "coverage", found.Coverage);
            json.WriteStartArray("box");
            for (var at = 0; at < found.Box.Restrictions.Length; at++) Tell(json, found, found.Box.Restrictions[at], found.Chances[at], decision);
            json.WriteEndArray();
        }

        json.WriteStartArray("way");
        foreach (var stage in found.Way)
        {
            json.WriteStartObject();
            json.WriteNumber("coverage", stage.Coverage);
            json.WriteNumber("density", stage.Density);
            json.WriteNumber("dimensions", stage.Box.Restrictions.Length);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Tell(Utf8JsonWriter json, Discovery found, Restriction restriction, double chance, Decision decision)
    {
        json.WriteStartObject();
        if (found.Unknowns[restriction.Dimension] is { } unknown)
        {
            json.WriteString("name", unknown.Factor.Name);
            Json.Write(json, "low", restriction.Low);
            Json.Write(json, "high", restriction.High);
        }
        else
        {
            json.WriteStartArray("futures_without");
            foreach (var future in restriction.Without) json.WriteStringValue(decision.Futures[(int)future].Name);
            json.WriteEndArray();
        }

        json.WriteNumber("chance", chance);
        json.WriteEndObject();
    }

    private static void Tell(Utf8JsonWriter json, Information information, Decision decision)
    {
        json.WriteStartObject("information");
        Json.Write(json, "all", information.All);
        Json.Write(json, "future", information.Future);
        json.WriteStartObject("values");
        for (var at = 0; at < decision.Unknowns.Length; at++) Json.Write(json, decision.Unknowns[at].Factor.Name, information.Unknowns[at]);
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void ByOption(Utf8JsonWriter json, string name, Decided decided, Func<int, Interval> of)
    {
        json.WriteStartObject(name);
        for (var option = 0; option < decided.Decision.Options.Length; option++) Json.Write(json, decided.Decision.Options[option], of(option));
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, string name, Chance chance) =>
        Json.Write(json, name, new Interval(chance.Value, chance.Low, chance.High, chance.Runs));
}
