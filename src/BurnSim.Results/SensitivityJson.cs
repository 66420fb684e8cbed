using System.Text.Json;
using BurnSim.Experiments.Designs;
using BurnSim.Experiments.Sensitivity;

namespace BurnSim.Results;

/// <summary><c>sensitivity.json</c>: what a study says.</summary>
public static class SensitivityJson
{
    /// <summary>Writes <c>sensitivity.json</c>.</summary>
    public static void Write(Stream to, Studied studied)
    {
        using var json = new Utf8JsonWriter(to, Json.Options);
        var study = studied.Study;
        json.WriteStartObject();
        json.WriteString("method", Kebab.Of(study.Method));
        json.WriteNumber("rows", studied.Rows);
        json.WriteNumber("rows_asked", study.Count);
        json.WriteNumber("replicates", study.Replicates);
        json.WriteNumber("runs", studied.Trials);
        json.WriteNumber("runs_failed", studied.Failed);
        json.WriteStartArray("factors");
        foreach (var factor in study.Factors)
        {
            json.WriteStartObject();
            json.WriteString("name", factor.Name);
            json.WriteStartArray("paths");
            foreach (var number in factor.Numbers) json.WriteStringValue(number.Path);
            json.WriteEndArray();
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartArray("outputs");
        for (var output = 0; output < studied.Findings.Length; output++)
        {
            var finding = studied.Findings[output];
            json.WriteStartObject();
            json.WriteString("output", finding.Output.Name);
            json.WriteNumber("runs_without", studied.Undefined[output]);
            Json.Write(json, "mean", finding.Mean);
            if (finding is SobolFinding sobol) Write(json, sobol, study, output);
            json.WriteStartObject("factors");
            for (var factor = 0; factor < study.Factors.Length; factor++) Write(json, study.Factors[factor].Name, finding, factor);
            json.WriteEndObject();
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, SobolFinding finding, Study study, int output)
    {
        Json.Write(json, "variance", finding.Variance);
        json.WriteStartObject("split");
        Json.Write(json, "parameters", finding.Split.Parameters);
        Json.Write(json, "rivals", finding.Split.Rivals);
        Json.Write(json, "together", finding.Split.Together);
        Json.Write(json, "luck", finding.Split.Luck);
        Json.Write(json, "luck_alone", finding.Split.LuckAlone);
        Json.Write(json, "luck_with_factors", finding.Split.LuckWithFactors);
        json.WriteEndObject();
        json.WriteStartArray("rivals");
        foreach (var factor in study.Rivals[output]) json.WriteStringValue(study.Factors[factor].Name);
        json.WriteEndArray();
        json.WriteStartArray("pairs");
        foreach (var pair in finding.Pairs)
        {
            json.WriteStartObject();
            json.WriteString("one", study.Factors[pair.One].Name);
            json.WriteString("other", study.Factors[pair.Other].Name);
            Json.Write(json, "second", pair.Of);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void Write(Utf8JsonWriter json, string name, Finding finding, int factor)
    {
        json.WriteStartObject(name);
        if (finding is MorrisFinding morris)
        {
            Json.Write(json, "mu", morris.Effects[factor].Mean);
            Json.Write(json, "mu_star", morris.Effects[factor].Size);
            Json.Write(json, "sigma", morris.Effects[factor].Spread);
            Json.Write(json, "luck", morris.Effects[factor].Luck);
        }
        else if (finding is SobolFinding sobol)
        {
            Json.Write(json, "first", sobol.Indices[factor].First);
            Json.Write(json, "total", sobol.Indices[factor].Total);
        }

        Json.Write(json, "swing", finding.Swing(factor));
        json.WriteEndObject();
    }
}
