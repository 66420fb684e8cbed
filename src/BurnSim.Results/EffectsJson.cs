using System.Text.Json;
using BurnSim.Experiments.Designs;

namespace BurnSim.Results;

/// <summary><c>effects.json</c>: what a sweep says.</summary>
public static class EffectsJson
{
    private const int MostPoints = 1_000;

    /// <summary>Writes <c>effects.json</c>; of its points the first 1,000, as the table has them all.</summary>
    public static void Write(Stream to, Effects effects)
    {
        using var json = new Utf8JsonWriter(to, Json.Options);
        var paths = effects.Design.Paths;
        json.WriteStartObject();
        json.WriteString("design", Kebab.Of(effects.Design.Sweep.Design));
        json.WriteNumber("runs", effects.Runs);
        json.WriteNumber("base", effects.Base);
        json.WriteStartArray("points");
        for (var point = 0; point < Math.Min(MostPoints, effects.Design.Points.Length); point++)
        {
            json.WriteStartObject();
            json.WriteStartObject("sets");
            foreach (var (path, value) in effects.Design.Overrides(point))
            {
                json.WriteString(path, value);
            }

            json.WriteEndObject();
            Write(json, "mean", effects, quantity => effects.Means[point, quantity]);
            if (effects.Differences.Length > 0)
            {
                Write(json, "change", effects, quantity => effects.Differences[point, quantity]);
            }

            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartArray("paths");
        foreach (var path in effects.Paths)
        {
            json.WriteStartObject();
            json.WriteString("path", paths[path.Path].Path);
            json.WriteStartArray("levels");
            foreach (var level in path.Levels)
            {
                json.WriteStartObject();
                json.WriteString("value", level.Level.Text);
                Write(json, "mean", effects, quantity => level.Mean[quantity]);
                Write(json, "change", effects, quantity => level.Change[quantity]);
                json.WriteEndObject();
            }

            json.WriteEndArray();
            if (!path.Slope.IsEmpty)
            {
                Write(json, "slope", effects, quantity => path.Slope[quantity]);
            }

            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartArray("interactions");
        foreach (var pair in effects.Interactions)
        {
            json.WriteStartObject();
            json.WriteString("first", paths[pair.First].Path);
            json.WriteString("second", paths[pair.Second].Path);
            Write(json, "of", effects, quantity => pair.Of[quantity]);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, string name, Effects effects, Func<int, Interval> of)
    {
        json.WriteStartObject(name);
        for (var quantity = 0; quantity < effects.Quantities.Length; quantity++)
        {
            Json.Write(json, effects.Quantities[quantity].Name, of(quantity));
        }

        json.WriteEndObject();
    }
}
