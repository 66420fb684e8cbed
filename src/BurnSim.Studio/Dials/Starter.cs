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
            $"{key}: {reading.Dials.FirstOrDefault(other => other.Path == $"{at}.{key}" && other.Written != Dial.Absent)?.Written ?? otherwise}";
        string Firm() => Beside("firm", scenario.Firms[0].Id);
        string Platform() => Beside("platform", scenario.Platforms[0].Id);

        var firm = scenario.Firms.FirstOrDefault(firm => at.StartsWith($"firms.{firm.Id}.", StringComparison.Ordinal)) ?? scenario.Firms[0];
        var cash = firm.Cash.Value.Quantile(0.5);
        var daily = Round(Math.Max(1, cash / Runway));
        string[] needs = kind switch
        {
            "constant" or "unit-economics" or "fundraise" => [$"daily: {daily}"],
            "schedule" => [$"points: [{{from: {scenario.Start:yyyy-MM-dd}, daily: {daily}}}]"],
            "blitz" => ["runway: 18 months"],
            "share-of-voice" => [Platform(), "share: 30%"],
            "rules" => [$"rules: [{{when: runway > 12, ads: {daily}}}]"],
            "quality-shock" => [Firm(), "by: 1"],
            "viral-hit" => [Firm(), "by: 0.7"],
            "strategy" => [Firm(), "strategy: own"],
            "round" => [Firm(), $"raised: {Round(Math.Max(1, cash))}", $"post_money: {Round(Math.Max(5, 5 * cash))}"],
            "close-platform" or "open-platform" => [Platform()],
            "regime" => ["regime: cold"],
            _ => [],
        };
        if (IsEvent(at)) needs = [Beside("date", $"{scenario.Start:yyyy-MM-dd}"), .. needs, .. Gone(at, needs, reading)];
        return $"{{{string.Join(", ", [$"kind: {kind}", .. needs])}}}";
    }

    private static bool IsEvent(string at) => at.StartsWith("events.", StringComparison.Ordinal) && at.Count('.') == 1;

    /// <summary>An event keeps its keys when another is laid over it: those that only the old kind had are removed.</summary>
    private static IEnumerable<string> Gone(string at, string[] needs, Reading reading) => reading.Dials
        .Where(dial => dial.Path.StartsWith($"{at}.", StringComparison.Ordinal))
        .Select(dial => (Words: dial.Path[(at.Length + 1)..].Split('.'), IsThere: dial.Default.Length == 0))
        .Where(key => key.Words.Length > 1 || key.IsThere)
        .Select(key => key.Words[0]).Distinct()
        .Where(key => key is not ("kind" or "date") && !needs.Any(need => need.StartsWith($"{key}:", StringComparison.Ordinal)))
        .Select(key => $"{key}: {Dial.Absent}");

    /// <summary>To two digits.</summary>
    private static string Round(double money)
    {
        var step = Math.Pow(10, Math.Floor(Math.Log10(money)) - 1);
        return (Math.Round(money / step) * step).ToString("0.##", CultureInfo.InvariantCulture);
    }
}
