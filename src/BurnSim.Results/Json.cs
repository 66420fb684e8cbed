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
    internal static readonly JsonWriterOptions Options = new()
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

    internal static void Write(Utf8JsonWriter json, string name, Chance chance)
    {
        json.WriteStartObject(name);
        Write(json, "p", chance.Value);
        Write(json, "low", chance.Low);
        Write(json, "high", chance.High);
        json.WriteNumber("count", chance.Count);
        json.WriteEndObject();
    }

    internal static void Write(Utf8JsonWriter json, string name, Spread spread)
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

    internal static void Write(Utf8JsonWriter json, string name, double value)
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

    internal static void Write(Utf8JsonWriter json, string name, Interval interval)
    {
        json.WriteStartObject(name);
        Write(json, "value", interval.Mean);
        Write(json, "low", interval.Low);
        Write(json, "high", interval.High);
        json.WriteNumber("count", interval.Count);
        json.WriteEndObject();
    }

    internal static string Text(DateOnly date) =>
        date.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
}
