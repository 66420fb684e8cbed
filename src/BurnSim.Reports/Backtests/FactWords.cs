using System.Globalization;
using BurnSim.Experiments.Backtests;
using BurnSim.Reports.Pages;

namespace BurnSim.Reports.Backtests;

/// <summary>What facts, and what runs say of them, are called before a reader.</summary>
/// <param name="scenario">Whose facts.</param>
/// <param name="named">What a firm with a name and an id is called.</param>
internal sealed class FactWords(Scenario scenario, Func<string, string, string> named)
{
    /// <summary><c>Doubao: app users</c>.</summary>
    public string Of(Target target) => $"{Who(target)}: {Fact.Called(target.Metric)}";

    public string Who(Target target) => target.Firm is null ? "all firms"
        : scenario.Firms.FirstOrDefault(firm => firm.Id == target.Firm) is { } firm ? named(firm.Name == "" ? firm.Id : firm.Name, firm.Id) : target.Firm;

    /// <summary><c>Mar 2024</c>, <c>Jan 2024 to Jun 2024</c>, <c>1 Jan 2024</c>.</summary>
    public static string When(Target target)
    {
        var (from, to) = (target.From, target.To);
        var (first, last) = from.Day == 1 && to.AddDays(1).Day == 1 ? (Amount.Month(from), Amount.Month(to)) : (Day(from), Day(to));
        return first == last ? first : $"{first} to {last}";
    }

    /// <summary>What was reported, with its error.</summary>
    public string Reported(Forecast forecast) => IsChance(forecast.Target)
        ? Middle(forecast)
        : Between(forecast.Target, forecast.Target.Low, forecast.Target.High);

    /// <summary>What was reported, without its error.</summary>
    public string Middle(Forecast forecast) => IsChance(forecast.Target)
        ? forecast.Fact.Value > 0 ? "yes" : "no" : Value(forecast.Target, forecast.Fact.Value);

    /// <summary>The median of the runs; of what happens or not, how often it did.</summary>
    public string Runs(Forecast forecast) => forecast.Runs == 0 ? Amount.None
        : IsChance(forecast.Target) ? $"in {Amount.Percent(forecast.Mean)}" : Value(forecast.Target, forecast.Median);

    /// <summary>The central interval of a level; nothing of what happens or not.</summary>
    public string Interval(Forecast forecast, double level) => forecast.Runs == 0 || IsChance(forecast.Target) ? Amount.None
        : forecast.Interval(level) is var (low, high) ? Between(forecast.Target, low, high) : "";

    /// <summary>A score: a percentage of the fact's size, or a multiple of it.</summary>
    public static string Score(double score) => !double.IsFinite(score) ? Amount.None : score < 9.995 ? Amount.Percent(score) : $"× {Amount.Plain(score)}";

    /// <summary>Where the fact fell: the narrowest interval that holds it, or on which side of the widest it lies.</summary>
    public static string Fell(Forecast forecast)
    {
        if (forecast.Runs == 0) return "in no run";
        var held = Forecast.Levels.FirstOrDefault(forecast.Holds);
        return held > 0 ? $"within {Amount.Percent(held)}" : forecast.Place > 0.5 ? "above 90 %" : "below 90 %";
    }

    /// <summary>How far a fact lies beyond the widest interval; null: it doesn't.</summary>
    public string? Miss(Forecast forecast)
    {
        if (forecast.Holds(Forecast.Levels[^1])) return null;
        var (what, target) = ($"{Of(forecast.Target)}, {When(forecast.Target)}", forecast.Target);
        if (forecast.Runs == 0) return $"{what}: {Reported(forecast)} reported, and no run has a reading of it";
        if (IsChance(target)) return $"{what}: {Reported(forecast)}, and the runs say yes {Runs(forecast)}";
        var (low, high) = forecast.Interval(Forecast.Levels[^1]);
        var (end, off) = forecast.Fact.Value > high ? (high, forecast.Fact.Value / high - 1) : (low, 1 - forecast.Fact.Value / low);
        return $"{what}: {Value(target, forecast.Fact.Value)} reported, {(double.IsFinite(off) ? $"{Amount.Percent(off)} " : "")}"
            + $"{(forecast.Fact.Value > high ? "above" : "below")} the 90 % interval's {(end == high ? "upper" : "lower")} end of {Value(target, end)}";
    }

    /// <summary>Whether it is something that happens or not, and runs tell how likely it is.</summary>
    public static bool IsChance(Target target) => target is { Metric: TargetMetric.Merged, Firm: not null };

    private string Between(Target target, double low, double high)
    {
        var (from, to) = (Value(target, low), Value(target, high));
        // One unit for both: 12 to 15 CNY.
        var unit = from.IndexOf(' ', StringComparison.Ordinal);
        return from == to ? from : $"{(unit > 0 && to.EndsWith(from[unit..], StringComparison.Ordinal) ? from[..unit] : from)} to {to}";
    }

    private string Value(Target target, double value) => Fact.Written(target.Metric, value, scenario.Currency);

    private static string Day(DateOnly date) => date.ToString("d MMM yyyy", CultureInfo.InvariantCulture);
}
