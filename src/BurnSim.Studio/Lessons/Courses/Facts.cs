using BurnSim.Strategies;
using BurnSim.Studio.Words;

namespace BurnSim.Studio.Lessons.Courses;

/// <summary>A market's facts and its runs' numbers as lessons write them.</summary>
internal static class Facts
{
    public static Firm Firm(Scenario market, string id) => market.Firms.Single(firm => firm.Id == id);

    public static Phrase Cash(Scenario market, string firm) => Money(Firm(market, firm).Cash.At(0.5), market.Currency);

    public static Phrase Users(Scenario market, string firm) => Said(tongue => Numeral.People(Firm(market, firm).Users.At(0.5), tongue));

    /// <summary>A steady budget for ads, a day.</summary>
    public static Phrase Daily(Scenario market, string firm) => Money(((Constant)Firm(market, firm).Strategy).Daily.At(0.5), market.Currency);

    /// <summary>The part of its training set that is synthetic.</summary>
    public static Phrase Synthetic(Scenario market, string firm) => Percent(Firm(market, firm).Synthetic.At(0.5));

    /// <summary>Ads per new user in a firm's first quarter.</summary>
    public static Phrase Cac(LessonRuns runs, string firm) => Money(runs.Firm(firm).CacStart.Mean, runs.Market.Currency);

    public static Phrase Win(LessonRuns runs, string firm) => Percent(runs.Firm(firm).Win.Value);

    /// <summary>Share of all users at the end, mean over runs.</summary>
    public static Phrase Share(LessonRuns runs, string firm) => Percent(runs.Firm(firm).Share.Mean);

    public static Phrase Money(double money, string currency) => Said(tongue => Numeral.Money(money, currency, tongue));

    public static Phrase Percent(double fraction) => Said(tongue => Numeral.Percent(fraction, tongue));

    private static Phrase Said(Func<Tongue, string> of) => new(of(Tongue.English), of(Tongue.Chinese));
}
