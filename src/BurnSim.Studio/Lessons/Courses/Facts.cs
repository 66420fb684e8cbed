using BurnSim.Reports;
using BurnSim.Strategies;

namespace BurnSim.Studio.Lessons.Courses;

/// <summary>A market's facts and its runs' numbers as lessons write them.</summary>
internal static class Facts
{
    public static Firm Firm(Scenario market, string id) => market.Firms.Single(firm => firm.Id == id);

    public static string Cash(Scenario market, string firm) => Amount.Money(Firm(market, firm).Cash.At(0.5), market.Currency);

    public static string Users(Scenario market, string firm) => Amount.People(Firm(market, firm).Users.At(0.5));

    /// <summary>A steady budget for ads, a day.</summary>
    public static string Daily(Scenario market, string firm) => Amount.Money(((Constant)Firm(market, firm).Strategy).Daily.At(0.5), market.Currency);

    /// <summary>The part of its training set that is synthetic.</summary>
    public static string Synthetic(Scenario market, string firm) => Amount.Percent(Firm(market, firm).Synthetic.At(0.5));

    /// <summary>Ads per new user in a firm's first quarter.</summary>
    public static string Cac(LessonRuns runs, string firm) => Amount.Money(runs.Firm(firm).CacStart.Mean, runs.Market.Currency);

    public static string Win(LessonRuns runs, string firm) => Amount.Percent(runs.Firm(firm).Win.Value);

    /// <summary>Share of all users at the end, mean over runs.</summary>
    public static string Share(LessonRuns runs, string firm) => Amount.Percent(runs.Firm(firm).Share.Mean);
}
