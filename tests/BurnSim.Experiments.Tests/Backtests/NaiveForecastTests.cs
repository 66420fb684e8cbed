using BurnSim.Experiments.Backtests;

namespace BurnSim.Tests.Backtests;

public class NaiveForecastTests
{
    private static readonly Target
        January = Facts.Of("2024-01", 8, 12), March = Facts.Of("2024-03", 18, 22), June = Facts.Of("2024-06", 30, 34, TargetUse.Check);

    private static readonly NaiveForecast Last = NaiveForecast.NothingChanges(
        [March, January, June, Facts.Of("2024-04", 1, 2, firm: "b"), Facts.Of("2024-04", 3, 4, metric: TargetMetric.WebVisits), Facts.Of("2024-05", 5, 6, TargetUse.Check)]);

    [Test]
    public void The_last_fact_to_fit_of_the_same_firm_and_metric_stays()
    {
        Assert.That(Last.By(June), Is.EqualTo(new Reported(20, 2)));
        Assert.That(Last.By(March), Is.EqualTo(new Reported(10, 2)));
        Assert.That(Last.By(January), Is.Null);
        Assert.That(Last.By(Facts.Of("2024-06", 1, 2, firm: null)), Is.Null);
    }

    [Test]
    public void What_was_not_over_is_not_known() =>
        Assert.That(Last.By(March with { From = new(2024, 3, 31), To = new(2024, 4, 2) }), Is.EqualTo(new Reported(10, 2)));

    /// <summary>32 lies 10 beyond the end of a uniform 4 wide, whose own score there is a third of its width.</summary>
    [Test]
    public void It_scores_with_its_own_error() => Assert.That(Last.Score(June), Is.EqualTo(10 + 4 / 3.0).Within(1e-12));

    [Test]
    public void Where_it_says_nothing_it_has_no_score() => Assert.That(Last.Score(January), Is.NaN);

    [Test]
    public void A_merger_has_no_error_whatever_its_tolerance() =>
        Assert.That(Reported.Of(Facts.Of("2024-03", 0.9, 1.1, metric: TargetMetric.Merged)), Is.EqualTo(new Reported(1, 0)));
}
