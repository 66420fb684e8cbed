using System.Globalization;
using BurnSim.Scenarios;

namespace BurnSim.Studio.Words;

/// <summary>A dial in words.</summary>
/// <param name="Label">What it is called beside its firm's or platform's name.</param>
/// <param name="Meaning">One line.</param>
/// <param name="Unit">Unit of its numbers; empty where it has none to tell.</param>
public sealed record DialName(string Label, string Meaning, string Unit);

/// <summary>Dials in words: the catalogue's keys, meanings and units.</summary>
public static class DialWords
{
    private static readonly Dictionary<string, Phrase> Containers = new()
    {
        ["strategy"] = new("strategy", "策略"), ["points"] = new("points", "预算日程"), ["rules"] = new("rules", "规则"),
        ["population"] = new("population", "人群"), ["network"] = new("network", "人际网络"),
    };

    /// <summary>A dial in a language.</summary>
    /// <param name="dial">The dial.</param>
    /// <param name="inside">How many words of its path the group around it says already.</param>
    /// <param name="currency">The scenario's.</param>
    /// <param name="tongue">The language.</param>
    public static DialName Of(Dial dial, int inside, string currency, Tongue tongue) => new(
        Label(dial, inside, tongue),
        Catalogue.Of(dial.Key, tongue) is { Meaning: { Length: > 0 } meaning } ? meaning : dial.Meaning,
        Unit(dial.Unit, currency).In(tongue));

    /// <summary>A word that a dial may be; ids as they are.</summary>
    public static string Word(Dial dial, string word, Tongue tongue) => Catalogue.Of($"{dial.Key}: {word}", tongue)?.Label ?? word;

    /// <summary>What a dial is called inside a group that says some words of its path; a kind is called by what it is the kind of.</summary>
    public static string Label(Dial dial, int inside, Tongue tongue)
    {
        var words = dial.Path.Split('.')[inside..];
        var label = string.Join(" › ", words[..(dial.Kind == DialKind.Variant && words.Length > 1 ? ^1 : ^0)].Select(word => Step(dial, word, tongue)));
        return char.ToUpperInvariant(label[0]) + label[1..];
    }

    /// <summary>A unit, money in a currency; empty where it says nothing.</summary>
    internal static Phrase Unit(string unit, string currency) => unit switch
    {
        "" or "number" or "whole number" or "share" or "factor" or "number or share" => new("", ""),
        _ when unit.StartsWith("money", StringComparison.Ordinal) => currency.Length == 0 ? new(unit, $"金额{Per(unit)}")
            : new(currency + unit["money".Length..], (currency == "CNY" ? "元" : currency) + Per(unit)),
        "count" => new(unit, ""),
        "people" => new(unit, "人"),
        "days" => new(unit, "天"),
        "generations" => new(unit, "代"),
        "per day" or "rate per day" => new(unit, "每天"),
        "times per day" => new(unit, "次/天"),
        "growth per day" => new(unit, "每天增长"),
        "growth per year" => new(unit, "每年增长"),
        "log-growth per month" => new(unit, "每月对数增长"),
        _ => new(unit, unit),
    };

    /// <summary>What money is per.</summary>
    internal static string Per(string unit) => unit switch
    {
        "money per day" => "/天",
        "money per year" => "/年",
        "money per user-day" => "/用户/天",
        "money per user" => "/用户",
        "money per thousand impressions" => "/千次曝光",
        _ => "",
    };

    private static string Step(Dial dial, string word, Tongue tongue)
    {
        if (word == dial.Key[(dial.Key.LastIndexOf('.') + 1)..] && Catalogue.Of(dial.Key, tongue) is { } key) return key.Label;
        if (Containers.TryGetValue(word, out var container)) return container.In(tongue);
        if (tongue == Tongue.Chinese && int.TryParse(word, CultureInfo.InvariantCulture, out var place)) return $"{place + 1}";
        return dial.Key.StartsWith("capital.", StringComparison.Ordinal) && Catalogue.Of($"capital.regime: {word}", tongue) is { } mood
            ? mood.Label : word.Replace('_', ' ');
    }
}
