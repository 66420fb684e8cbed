using System.Text.Json;
using BurnSim.Experiments.Calibrations;

namespace BurnSim.Results;

/// <summary><c>posterior.json</c>: what a calibration says.</summary>
public static class PosteriorJson
{
    private static readonly (string Name, double Fraction)[] Told = [("p5", 0.05), ("p25", 0.25), ("p50", 0.5), ("p75", 0.75), ("p95", 0.95)];

    public static void Write(Stream to, Posterior posterior)
    {
        using var json = new Utf8JsonWriter(to, Json.Options);
        json.WriteStartObject();
        json.WriteString("ending", Kebab.Of(posterior.Ending));
        json.WriteNumber("draws", posterior.Draws);
        json.WriteNumber("effective", posterior.Effective);
        json.WriteNumber("runs", posterior.Last.Runs);
        Json.Write(json, "tolerance", posterior.Last.Tolerance);
        json.WriteStartArray("course");
        foreach (var passed in posterior.Course)
        {
            json.WriteStartObject();
            Json.Write(json, "tolerance", passed.Tolerance);
            json.WriteNumber("accepted", passed.Accepted);
            json.WriteNumber("runs", passed.Runs);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartArray("parameters");
        foreach (var parameter in posterior.Parameters)
        {
            json.WriteStartObject();
            json.WriteString("path", parameter.Number.Path);
            json.WriteString("unit", parameter.Number.Unit.Name);
            Write("before", parameter.Before);
            Write("after", parameter.After);
            json.WriteNumber("learned", parameter.Learned);
            json.WriteBoolean("identified", parameter.IsIdentified);
            json.WriteStartObject("with");
            foreach (var other in posterior.Parameters.Where(other => other != parameter))
            {
                json.WriteNumber(other.Number.Path, Math.Round(parameter.With(other), 3));
            }

            json.WriteEndObject();
            json.WriteEndObject();

            void Write(string name, Func<double, double> at)
            {
                json.WriteStartObject(name);
                foreach (var (called, fraction) in Told) Json.Write(json, called, at(fraction) * parameter.Number.Unit.Scale);
                json.WriteEndObject();
            }
        }

        json.WriteEndArray();
        json.WriteStartArray("facts");
        foreach (var fit in posterior.Fits)
        {
            json.WriteStartObject();
            json.WriteString("from", $"{fit.Fact.From:yyyy-MM-dd}");
            json.WriteString("to", $"{fit.Fact.To:yyyy-MM-dd}");
            json.WriteString("firm", fit.Fact.Firm);
            json.WriteString("metric", Kebab.Of(fit.Fact.Metric));
            json.WriteNumber("low", fit.Fact.Low);
            json.WriteNumber("high", fit.Fact.High);
            Write("assumed", fit.Assumed);
            Write("fitted", fit.Last);
            Write("fresh", fit.Fresh);
            json.WriteEndObject();

            void Write(string name, double[] readings)
            {
                json.WriteStartObject(name);
                foreach (var (called, fraction) in Told) Json.Write(json, called, Fit.Quantile(readings, fraction));
                json.WriteNumber("within", fit.Within(readings));
                json.WriteEndObject();
            }
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }
}
