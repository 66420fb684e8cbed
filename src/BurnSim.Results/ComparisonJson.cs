using System.Text.Json;
using BurnSim.Experiments.Comparisons;
using BurnSim.Recording;

namespace BurnSim.Results;

/// <summary><c>compare.json</c> and <c>fork.json</c>: what a comparison says.</summary>
public static class ComparisonJson
{
    /// <summary>Writes what was compared.</summary>
    public static void Tell(Utf8JsonWriter json, Compared compared)
    {
        var scenario = compared.Base.Scenario;
        json.WriteNumber("runs_finished", compared.Runs);
        json.WriteNumber("runs_failed", compared.Failed);
        json.WriteStartObject("base");
        for (var at = 0; at < compared.Measures.All.Length; at++) Json.Write(json, compared.Measures.All[at].Name, compared.Now(at));
        json.WriteEndObject();
        json.WriteStartArray("alternatives");
        foreach (var comparison in compared.Comparisons)
        {
            json.WriteStartObject();
            json.WriteString("name", comparison.Alternative.Name);
            if (comparison.Alternative.Course is { Later: not null, From: var from }) json.WriteString("from", Json.Text(scenario.DateOf(from)));
            json.WriteStartObject("sets");
            foreach (var (path, value) in comparison.Alternative.Sets) json.WriteString(path, value);
            json.WriteEndObject();
            Tell(json, comparison, compared);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    /// <summary>Writes a fork: whose history it is, its futures, and the run itself with what was changed.</summary>
    /// <param name="json">Where to.</param>
    /// <param name="fork">The fork.</param>
    /// <param name="compared">Its futures.</param>
    /// <param name="changed">The run itself with what was changed; null: nothing was.</param>
    public static void Tell(Utf8JsonWriter json, Fork fork, Compared compared, Told? changed)
    {
        json.WriteNumber("run", fork.Run);
        json.WriteString("at", Json.Text(fork.Market.DateOf(fork.At)));
        Tell(json, compared);
        if (changed is null) return;
        json.WriteStartArray("story");
        foreach (var entry in changed.Story) Tell(json, entry);
        json.WriteEndArray();
    }

    private static void Tell(Utf8JsonWriter json, StoryEntry entry)
    {
        json.WriteStartObject();
        json.WriteString("date", Json.Text(entry.Date));
        json.WriteString("kind", Kebab.Of(entry.Kind));
        json.WriteString("text", entry.Text);
        json.WriteEndObject();
    }

    private static void Tell(Utf8JsonWriter json, Comparison comparison, Compared compared)
    {
        string? Id(int firm) => firm < 0 ? null : compared.Base.Scenario.Firms[firm].Id;
        json.WriteNumber("runs_differing", comparison.Differing);
        Json.Write(json, "winner_changed", comparison.Flips.Changed);
        json.WriteStartArray("winners");
        foreach (var (from, to, runs) in comparison.Flips.Flows)
        {
            json.WriteStartObject();
            json.WriteString("from", Id(from));
            json.WriteString("to", Id(to));
            json.WriteNumber("runs", runs);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartObject("divergence");
        Json.Write(json, "reached", comparison.Divergence.Reached);
        json.WriteNumber("days_apart", comparison.Divergence.Days);
        if (comparison.Divergence.Median is var (half, low, high))
        {
            json.WriteString("median", Json.Text(half));
            json.WriteString("low", Json.Text(low));
            json.WriteString("high", Json.Text(high));
        }

        json.WriteEndObject();
        json.WriteStartObject("changes");
        for (var at = 0; at < comparison.Changes.Length; at++)
        {
            var change = comparison.Changes[at];
            json.WriteStartObject(compared.Measures.All[at].Name);
            Json.Write(json, "now", change.Now);
            Json.Write(json, "then", change.Then);
            Json.Write(json, "change", change.Change);
            json.WriteNumber("runs_differing", change.Differing);
            Json.Write(json, "worth", change.Worth);
            json.WriteEndObject();
        }

        json.WriteEndObject();
    }
}
