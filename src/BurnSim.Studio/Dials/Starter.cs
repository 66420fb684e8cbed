using System.Globalization;
using BurnSim.Scenarios;

namespace BurnSim.Studio.Dials;

/// <summary>
/// With what a strategy or an event of another kind begins: as much as it needs to be played at once, of a size that fits the
/// market, for sliders to go on from.
/// </summary>
internal static class Starter
{
    // Days that a firm's money would last on ads alone: a year and a half, as investors like it.
    private const double Runway = 548;

    /// <summary>What is set in place of a kind's map.</summary>
    public static string Of(string kind, Dial dial, Reading reading)
    {
        var scenario = reading.Scenario!;
        var at = dial.SetAt();
        string Beside(string key, string otherwise) =>
            reading.Dials.FirstOrDefault(other => other.Path == $"{at}.{key}" && other.Written != Dial.Absent)?.Written ?? otherwise;
        string WithFirm(string rest) => $"firm: {Beside("firm", scenario.Firms[0].Id)}{rest}";
        string WithPlatform(string rest) => $"platform: {Beside("platform", scenario.Platforms[0].Id)}{rest}";

        var firm = scenario.Firms.FirstOrDefault(firm => at.StartsWith($"firms.{firm.Id}.", StringComparison.Ordinal)) ?? scenario.Firms[0];
        var cash = firm.Cash.Value.Quantile(0.5);
        var daily = Round(Math.Max(1, cash / Runway));
        var needs = kind switch
        {
            "constant" or "unit-economics" or "fundraise" => $"daily: {daily}",
            "schedule" => $"points: [{{from: {scenario.Start:yyyy-MM-dd}, daily: {daily}}}]",
            "blitz" => "runway: 18 months",
            "share-of-voice" => WithPlatform(", share: 30%"),
            "rules" => $"rules: [{{when: cash > 0, ads: {daily}}}]",
            "quality-shock" => WithFirm(", by: 1"),
            "viral-hit" => WithFirm(", by: 0.7"),
            "strategy" => WithFirm(", strategy: own"),
            "round" => WithFirm($", raised: {Round(Math.Max(1, cash))}, post_money: {Round(Math.Max(5, 5 * cash))}"),
            "close-platform" or "open-platform" => WithPlatform(""),
            "regime" => "regime: cold",
            _ => "",
        };
        if (at.StartsWith("events.", StringComparison.Ordinal) && at.Count('.') == 1)
        {
            needs = $"date: {Beside("date", $"{scenario.Start:yyyy-MM-dd}")}, {needs}";
        }

        return needs.Length == 0 ? $"{{kind: {kind}}}" : $"{{kind: {kind}, {needs}}}";
    }

    /// <summary>To two digits.</summary>
    private static string Round(double money)
    {
        var step = Math.Pow(10, Math.Floor(Math.Log10(money)) - 1);
        return (Math.Round(money / step) * step).ToString("0.##", CultureInfo.InvariantCulture);
    }
}
