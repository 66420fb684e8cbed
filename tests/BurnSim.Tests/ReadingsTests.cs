using BurnSim.Recording;
using BurnSim.Strategies;
using BurnSim.Validation;

namespace BurnSim.Tests;

/// <summary>Facts read off a market in which nothing moves but what a test lets move.</summary>
public class ReadingsTests
{
    private static double Of(Scenario scenario, string from, string to, TargetMetric metric, string? firm = null)
    {
        var told = scenario with { Targets = [new(DateOnly.Parse(from), DateOnly.Parse(to), firm, metric, 0, 0, "", TargetUse.Fit)] };
        var readings = new Readings(told);
        new Simulation(told, 1).Run(0, readings);
        return readings.Values[0];
    }

    private static readonly Scenario Still = Markets.Of(60, Markets.Still(1000), Markets.Firm("a", 300, 1e6), Markets.Firm("b", 100)) with
    {
        Observables = new() { AppsPerUser = 1.5, VisitsPerUser = 4 },
    };

    [TestCase(TargetMetric.AppUsers, "a", 450)]
    [TestCase(TargetMetric.AppUsers, null, 600)]
    [TestCase(TargetMetric.WebVisits, "b", 400)]
    [TestCase(TargetMetric.Share, "a", 0.75)]
    [TestCase(TargetMetric.Rank, "b", 2)]
    [TestCase(TargetMetric.TopFiveShare, null, 1)]
    [TestCase(TargetMetric.Firms, null, 2)]
    [TestCase(TargetMetric.AdSpend, "a", 0)]
    [TestCase(TargetMetric.Merged, null, 0)]
    public void A_still_market_shows_what_it_has(TargetMetric metric, string? firm, double shown) =>
        Assert.That(Of(Still, "2024-01-10", "2024-01-31", metric, firm), Is.EqualTo(shown));

    /// <summary>
    /// Users of a day are those who are left; of a month also those who came and went. Everybody new is gone the next day:
    /// trial users lapse at a rate of 100 a day, so a day shows what it won and a month the sum.
    /// </summary>
    [Test]
    public void A_months_users_are_all_who_came_in_it()
    {
        var market = Markets.Of(40, Markets.Still(1e6) with { Innovation = 1e-3, TrialLapse = 100 }, Markets.Firm("a"));
        var days = Enumerable.Range(1, 31).Sum(day => Of(market, $"2024-01-{day:00}", $"2024-01-{day:00}", TargetMetric.AppUsers, "a"));
        Assert.That(Of(market, "2024-01-01", "2024-01-31", TargetMetric.AppUsers, "a"), Is.EqualTo(days).And.GreaterThan(20_000));
    }

    [Test]
    public void Ads_that_win_nobody_have_no_cost_per_user() =>
        Assert.That(Of(Still, "2024-02-01", "2024-02-29", TargetMetric.Cac, "a"), Is.NaN);

    /// <summary>Ten a day for the days of the target; a single day's cost per user is over the four weeks up to it.</summary>
    [Test]
    public void Spend_is_per_day_and_cost_per_user_over_at_least_four_weeks()
    {
        var market = Still with
        {
            Segments = [Markets.Still(1e6)],
            Platforms = [Markets.Platform()],
            Firms = [Markets.Firm("a", 0, 1e6) with { Strategy = new Constant(10) }],
        };
        Assert.That(Of(market, "2024-02-01", "2024-02-10", TargetMetric.AdSpend, "a"), Is.EqualTo(10).Within(1e-9));
        var day = Of(market, "2024-02-10", "2024-02-10", TargetMetric.Cac, "a");
        Assert.That(day, Is.EqualTo(Of(market, "2024-01-14", "2024-02-10", TargetMetric.Cac, "a")).And.GreaterThan(0));
        Assert.That(Of(market, "2024-01-01", "2024-02-10", TargetMetric.Cac, "a"), Is.Not.EqualTo(day));
    }

    [Test]
    public void A_firm_that_is_gone_has_users_of_nought_and_no_rank()
    {
        var market = Still with
        {
            Firms = [Markets.Firm("a", 300, 10) with { Staff = 1 }, Markets.Firm("b", 100)],
            Exits = new() { Grace = 5, BuyerChance = 0 },
        };
        Assert.That(Of(market, "2024-02-01", "2024-02-10", TargetMetric.AppUsers, "a"), Is.Zero);
        Assert.That(Of(market, "2024-02-01", "2024-02-10", TargetMetric.Rank, "a"), Is.NaN);
        Assert.That(Of(market, "2024-02-01", "2024-02-10", TargetMetric.Firms), Is.EqualTo(1));
    }

    private static readonly Scenario Merging = Still with
    {
        Firms =
        [
            Markets.Firm("a", 300, 1e6) with { Staff = 10 }, Markets.Firm("b", 200, 1e6) with { Staff = 10 }, Markets.Firm("c", 10),
        ],
        Capital = new() { Close = 0, Regime = Regime.Cold, Transitions = [0, 0, 1, 0, 0, 1, 0, 0, 1] },
        Exits = new() { MergeRate = 100, MergeShare = 0.5, MergeBurn = 1, UsersKept = 1 },
    };

    [TestCase("a", 1)]
    [TestCase("b", 1)]
    [TestCase("c", 0)]
    [TestCase(null, 1)]
    public void A_merger_is_read_off_both_who_merge(string? firm, double merged) =>
        Assert.That(Of(Merging, "2024-02-20", "2024-02-29", TargetMetric.Merged, firm), Is.EqualTo(merged));

    [TestCase("a", 750)]
    [TestCase("b", 750)]
    [TestCase("c", 15)]
    public void Whoever_merged_is_read_as_the_two_together(string firm, double users) =>
        Assert.That(Of(Merging, "2024-02-20", "2024-02-29", TargetMetric.AppUsers, firm), Is.EqualTo(users));
}
