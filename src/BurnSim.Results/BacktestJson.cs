using System.Globalization;
using System.Text.Json;
using BurnSim.Experiments.Backtests;

namespace BurnSim.Results;

/// <summary><c>backtest.json</c>: what a backtest says.</summary>
public static class BacktestJson
{
    public static void Write(Stream to, Backtest backtest)
    {
        using var json = new Utf8JsonWriter(to, Json.Options);
        var hindcast = backtest.Hindcast;
        json.WriteStartObject();
        json.WriteString("scenario", backtest.Scenario.Name);
        json.WriteString("currency", backtest.Scenario.Currency);
        json.WriteNumber("seed", hindcast.Seed);
        json.WriteNumber("runs_asked", hindcast.RunsAsked);
        json.WriteNumber("runs_finished", hindcast.Runs - hindcast.Failed);
        json.WriteNumber("runs_failed", hindcast.Failed);
        if (backtest.HoldFrom is { } day) json.WriteString("hold_from", Text(day));
        json.WriteBoolean("refuted", backtest.IsRefuted);
        json.WriteStartObject("coverage");
        Write(json, backtest.Check);
        Write(json, backtest.Fit);
        json.WriteEndObject();
        json.WriteStartArray("skills");
        foreach (var skill in backtest.Skills) Write(json, skill);
        json.WriteEndArray();
        if (backtest.Curve is { } curve) Write(json, curve);
        json.WriteStartArray("targets");
        foreach (var fact in backtest.Facts) Write(json, fact);
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, Coverage coverage)
    {
        json.WriteStartObject(Kebab.Of(coverage.Use));
        json.WriteNumber("facts", coverage.Facts);
        json.WriteNumber("unseen", coverage.Unseen);
        json.WriteNumber("beyond", coverage.Beyond);
        json.WriteNumber("truths", coverage.Truths);
        json.WriteBoolean("judged", coverage.IsJudged);
        json.WriteStartArray("levels");
        foreach (var level in coverage.Levels)
        {
            json.WriteStartObject();
            json.WriteNumber("level", level.Level);
            json.WriteNumber("held", level.Held);
            Json.Write(json, "expected", level.Expected);
            json.WriteNumber("least", level.Least);
            json.WriteNumber("most", level.Most);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, Skill skill)
    {
        json.WriteStartObject();
        json.WriteString("against", Kebab.Of(skill.Against));
        json.WriteString("use", Kebab.Of(skill.Use));
        json.WriteNumber("facts", skill.Facts);
        json.WriteNumber("left_out", skill.LeftOut);
        Json.Write(json, "runs", skill.Runs);
        Json.Write(json, "naive", skill.Rival);
        Json.Write(json, "better", skill.Better);
        Json.Write(json, "low", skill.Low);
        Json.Write(json, "high", skill.High);
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, BassCurve curve)
    {
        json.WriteStartObject("bass");
        json.WriteNumber("p_per_day", curve.P);
        json.WriteNumber("q_per_day", curve.Q);
        json.WriteString("begin", Text(DateOnly.FromDayNumber((int)curve.Begin)));
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, Scored fact)
    {
        var (forecast, target) = (fact.Forecast, fact.Forecast.Target);
        json.WriteStartObject();
        json.WriteString("firm", target.Firm);
        json.WriteString("metric", Kebab.Of(target.Metric));
        json.WriteString("from", Text(target.From));
        json.WriteString("to", Text(target.To));
        json.WriteString("use", Kebab.Of(target.Use));
        json.WriteString("source", target.Source);
        json.WriteNumber("reported", forecast.Fact.Value);
        json.WriteNumber("error", forecast.Fact.Error);
        json.WriteNumber("runs", forecast.Runs);
        Json.Write(json, "median", forecast.Median);
        json.WriteStartArray("intervals");
        foreach (var level in Forecast.Levels)
        {
            var (low, high) = forecast.Interval(level);
            json.WriteStartObject();
            json.WriteNumber("level", level);
            Json.Write(json, "low", low);
            Json.Write(json, "high", high);
            json.WriteBoolean("held", forecast.Holds(level));
            json.WriteEndObject();
        }

        json.WriteEndArray();
        Json.Write(json, "place", forecast.Place);
        Json.Write(json, "score", fact.Score);
        Json.Write(json, "nothing_changes", fact.NothingChanges);
        Json.Write(json, "bass", fact.Bass);
        json.WriteEndObject();
    }

    private static string Text(DateOnly date) => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
