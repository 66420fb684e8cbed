using BurnSim.Experiments;
using BurnSim.Recording;

namespace BurnSim.Reports.Pages;

/// <summary>A known fact beside what the runs show at that time.</summary>
/// <param name="Runs">Over the runs, in the fact's unit; null where it isn't recorded.</param>
/// <param name="Held">What one would say of it.</param>
internal readonly record struct Fact(Target Target, Spread? Runs, string Held)
{
    /// <summary>All of a scenario's facts that fall into the story.</summary>
    public static Fact[] Of(Summary summary, Scenario scenario) =>
        [.. scenario.Targets.Where(target => target.To >= summary.Start && target.From <= summary.End)
            .Select(target => (Target: target, Runs: At(summary, scenario, target)))
            .Select(fact => new Fact(fact.Target, fact.Runs, fact.Runs is { } runs ? Beside(fact.Target, runs) : "not recorded"))];

    /// <summary>A value in the unit of a metric.</summary>
    public static string Written(TargetMetric metric, double value, string currency) => metric switch
    {
        TargetMetric.Share or TargetMetric.TopFiveShare => Amount.Percent(value),
        TargetMetric.Cac or TargetMetric.RetainedCac or TargetMetric.PostMoney => Amount.Money(value, currency),
        TargetMetric.AdSpend => $"{Amount.Money(value, currency)} a day",
        TargetMetric.Rank or TargetMetric.Firms or TargetMetric.Merged => Amount.Plain(value),
        _ => Amount.People(value),
    };

    public static string Called(TargetMetric metric) => metric switch
    {
        TargetMetric.AppUsers => "app users",
        TargetMetric.WebVisits => "web visits a month",
        TargetMetric.Share => "share of users",
        TargetMetric.Cac => "ads per registered user",
        TargetMetric.RetainedCac => "ads per retained user",
        TargetMetric.AdSpend => "ads",
        TargetMetric.PostMoney => "post-money valuation",
        TargetMetric.Rank => "rank",
        TargetMetric.TopFiveShare => "share of the five biggest",
        TargetMetric.Firms => "firms that operate",
        _ => "mergers",
    };

    /// <summary>What one would say of a fact beside what runs show.</summary>
    public static string Beside(Target target, Spread runs) =>
        runs.P50 >= target.Low && runs.P50 <= target.High ? "hit by the median"
        : runs.P95 >= target.Low && runs.P5 <= target.High ? "within the runs"
        : runs.P50 > target.High ? "runs lie above"
        : target.Metric == TargetMetric.AppUsers && target.From < target.To ? "below, but a month's users are more than those active"
        : "runs stay below";

    private static Spread? At(Summary summary, Scenario scenario, Target target)
    {
        var bands = summary.Bands;
        var points = Enumerable.Range(0, bands.Dates.Length)
            .Where(point => bands.Dates[point] >= target.From && bands.Dates[point] <= target.To).ToArray();
        if (points is [] && bands.Dates.Length > 0)
        {
            // Points may lie further apart than the fact is long: the nearest stands for it.
            points = [Enumerable.Range(0, bands.Dates.Length).MinBy(point => Math.Abs(bands.Dates[point].DayNumber - target.From.DayNumber))];
        }

        var firm = Enumerable.Range(0, summary.Firms.Length).FirstOrDefault(number => summary.Firms[number].Id == target.Firm, -1);
        var of = points.Select(point => Of(summary, target, firm, point)).OfType<Spread>().ToArray();
        var unit = target.Metric switch
        {
            TargetMetric.AppUsers => scenario.Observables.AppsPerUser.Value.Quantile(0.5),
            TargetMetric.WebVisits => scenario.Observables.VisitsPerUser.Value.Quantile(0.5),
            _ => 1,
        };
        return of is [] ? null : new(
            unit * of.Average(at => at.Mean), unit * of.Average(at => at.P5), unit * of.Average(at => at.P25),
            unit * of.Average(at => at.P50), unit * of.Average(at => at.P75), unit * of.Average(at => at.P95));
    }

    private static Spread? Of(Summary summary, Target target, int firm, int point)
    {
        FirmMetric? metric = target.Metric switch
        {
            TargetMetric.AppUsers or TargetMetric.WebVisits => FirmMetric.Users,
            TargetMetric.Share => FirmMetric.Share,
            TargetMetric.Cac => FirmMetric.Cac,
            TargetMetric.RetainedCac => FirmMetric.RetainedCac,
            TargetMetric.AdSpend => FirmMetric.Ads,
            TargetMetric.PostMoney => FirmMetric.Valuation,
            _ => null,
        };
        Spread? of = (firm, metric) switch
        {
            ( >= 0, { } known) when summary.Bands.Fates[firm, (int)Fate.Operating, point] > 0 => summary.Bands.Firm(firm, known, point),
            (_, FirmMetric.Users) when target.Firm is null => summary.Bands.Of(MarketMetric.Users, point),
            _ => null,
        };
        return of is { } spread && double.IsFinite(spread.P50) ? of : null;
    }
}
