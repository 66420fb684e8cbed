using System.Collections.Immutable;
using System.Text.Encodings.Web;
using System.Text.Json;
using BurnSim.Experiments;
using BurnSim.Experiments.Designs;
using BurnSim.Recording;

namespace BurnSim.Results;

/// <summary>The JSON files: fixed order, numbers as short as they read back, null for no number.</summary>
public static class Json
{
    private const int MostPoints = 1_000;

    private static readonly JsonWriterOptions Options = new()
    {
        Indented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>Writes <c>summary.json</c>: <see cref="Summary"/> without its bands.</summary>
    public static void Write(Stream to, Summary summary)
    {
        using var json = new Utf8JsonWriter(to, Options);
        json.WriteStartObject();
        json.WriteString("scenario", summary.Scenario);
        json.WriteString("question", summary.Question);
        json.WriteString("currency", summary.Currency);
        json.WriteString("start", Text(summary.Start));
        json.WriteString("end", Text(summary.End));
        json.WriteNumber("seed", summary.Seed);
        json.WriteNumber("runs_asked", summary.RunsAsked);
        json.WriteNumber("runs_finished", summary.RunsFinished);
        json.WriteNumber("runs_failed", summary.Failed.Length);
        json.WriteStartObject("verdicts");
        foreach (var verdict in Enum.GetValues<Verdict>())
        {
            Write(json, Kebab.Of(verdict), summary.Verdicts[verdict]);
        }

        json.WriteEndObject();
        Write(json, "hhi", summary.Hhi);
        Write(json, "market_users", summary.MarketUsers);
        Write(json, "days_to_tip", summary.DaysToTip);
        Write(json, "deadweight_burn", summary.DeadweightBurn);
        Write(json, "ads_total", summary.AdsTotal);
        json.WriteStartArray("firms");
        foreach (var firm in summary.Firms)
        {
            Write(json, firm);
        }

        json.WriteEndArray();
        json.WriteStartArray("failed");
        foreach (var failed in summary.Failed)
        {
            json.WriteStartObject();
            json.WriteNumber("run", failed.Run);
            json.WriteString("stage", failed.Stage);
            json.WriteString("message", failed.Message);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    /// <summary>Writes <c>manifest.json</c>.</summary>
    public static void Write(Stream to, Manifest manifest)
    {
        using var json = new Utf8JsonWriter(to, Options);
        json.WriteStartObject();
        var plan = manifest.Plan;
        json.WriteString("engine", plan.Engine);
        json.WriteString("scenario", plan.Scenario);
        json.WriteString("sha256", plan.Sha256);
        json.WriteNumber("seed", plan.Seed);
        json.WriteNumber("runs_asked", manifest.RunsAsked);
        json.WriteNumber("runs_finished", manifest.RunsFinished);
        json.WriteStartArray("overrides");
        foreach (var given in plan.Overrides)
        {
            json.WriteStringValue(given);
        }

        json.WriteEndArray();
        json.WriteStartObject("resolved");
        foreach (var (path, value) in plan.Resolved)
        {
            json.WriteString(path, value);
        }

        json.WriteEndObject();
        json.WriteString("text", plan.Text);
        json.WriteEndObject();
    }

    /// <summary>Writes <c>effects.json</c>; of its points the first 1,000, as the table has them all.</summary>
    public static void Write(Stream to, Effects effects)
    {
        using var json = new Utf8JsonWriter(to, Options);
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
            var interval = of(quantity);
            json.WriteStartObject(effects.Quantities[quantity].Name);
            Write(json, "value", interval.Mean);
            Write(json, "low", interval.Low);
            Write(json, "high", interval.High);
            json.WriteNumber("count", interval.Count);
            json.WriteEndObject();
        }

        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, FirmSummary firm)
    {
        json.WriteStartObject();
        json.WriteString("id", firm.Id);
        json.WriteString("name", firm.Name);
        json.WriteString("kind", Kebab.Of(firm.Kind));
        Write(json, "win", firm.Win);
        Write(json, "survive", firm.Survive);
        Write(json, "users", firm.Users);
        Write(json, "share", firm.Share);
        Write(json, "burned", firm.Burned);
        Write(json, "raised", firm.Raised);
        Write(json, "valuation", firm.Valuation);
        Write(json, "cac_start", firm.CacStart);
        Write(json, "cac_end", firm.CacEnd);
        Write(json, "spent", firm.Spent);
        Write(json, "received", firm.Received);
        json.WriteStartObject("fates");
        foreach (var fate in Enum.GetValues<Fate>())
        {
            json.WriteNumber(Kebab.Of(fate), firm.Fates[fate]);
        }

        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, string name, ImmutableArray<(string What, double Mean)> parts)
    {
        json.WriteStartObject(name);
        foreach (var (what, mean) in parts)
        {
            Write(json, what, mean);
        }

        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, string name, Chance chance)
    {
        json.WriteStartObject(name);
        Write(json, "p", chance.Value);
        Write(json, "low", chance.Low);
        Write(json, "high", chance.High);
        json.WriteNumber("count", chance.Count);
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, string name, Spread spread)
    {
        json.WriteStartObject(name);
        Write(json, "mean", spread.Mean);
        Write(json, "p5", spread.P5);
        Write(json, "p25", spread.P25);
        Write(json, "p50", spread.P50);
        Write(json, "p75", spread.P75);
        Write(json, "p95", spread.P95);
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, string name, double value)
    {
        if (double.IsFinite(value))
        {
            json.WriteNumber(name, value);
        }
        else
        {
            json.WriteNull(name);
        }
    }

    private static string Text(DateOnly date) =>
        date.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
}
