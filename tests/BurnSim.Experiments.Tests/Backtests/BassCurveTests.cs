using BurnSim.Experiments.Backtests;

namespace BurnSim.Tests.Backtests;

public class BassCurveTests
{
    private const double P = 2e-4, Q = 0.012;
    private static readonly double Begin = new DateOnly(2023, 6, 1).DayNumber;
    private static readonly string[] Months = ["2024-01", "2024-03", "2024-05", "2024-07", "2024-09", "2024-11", "2025-01"];

    private static Target Planted(string month, double size, double off = 0, string? firm = "a")
    {
        var fact = Facts.Of(month, 0, 0, firm: firm);
        var day = (fact.From.DayNumber + fact.To.DayNumber) / 2.0;
        var e = Math.Exp(-(P + Q) * (day - Begin));
        var people = size * Math.Exp(off) * (1 - e) / (1 + Q / P * e);
        return fact with { Low = 0.9 * people, High = 1.1 * people };
    }

    private static Scenario With(params IEnumerable<Target> targets) => Markets.Small() with { Targets = [.. targets] };

    [Test]
    public void It_finds_the_curve_that_facts_lie_on()
    {
        var curve = BassCurve.Of(With(Months.Select(month => Planted(month, 5e5)).Concat(Months[..3].Select(month => Planted(month, 1e5, firm: null)))))!;
        Assert.That(curve.P, Is.EqualTo(P).Within(1).Percent);
        Assert.That(curve.Q, Is.EqualTo(Q).Within(1).Percent);
        Assert.That(curve.Begin, Is.EqualTo(Begin).Within(3));
        Assert.That(curve.Sizes[("a", TargetMetric.AppUsers)], Is.EqualTo(5e5).Within(1).Percent);
        Assert.That(curve.At(Planted("2025-06", 1e5, firm: null)), Is.EqualTo(Reported.Of(Planted("2025-06", 1e5)).Value).Within(1).Percent);
    }

    /// <summary>Facts 5 % off: what lies half a year on is foretold within 15 %, three times as much.</summary>
    [Test]
    public void It_foretells_from_facts_that_are_off()
    {
        var random = new Random(5);
        var curve = BassCurve.Of(With(Months.SelectMany(month => new[] { "a", "b" }.Select(firm => Planted(month, 3e5, 0.05 * (2 * random.NextDouble() - 1), firm)))))!;
        Assert.That(curve.At(Planted("2025-07", 3e5)), Is.EqualTo(Reported.Of(Planted("2025-07", 3e5)).Value).Within(15).Percent);
    }

    [Test]
    public void No_market_is_bigger_than_all_people()
    {
        var steep = BassCurve.Of(With(Months[..4].Select((month, i) => Facts.Of(month, 1e5 * Math.Pow(2, i), 1e5 * Math.Pow(2, i)))))!;
        Assert.That(steep.Sizes.Values, Has.All.LessThanOrEqualTo(1e6 * (1 + 1e-9)));
    }

    [Test]
    public void Too_few_facts_have_no_curve()
    {
        Assert.That(BassCurve.Of(With()), Is.Null);
        Assert.That(BassCurve.Of(With(Months[..3].Select(month => Planted(month, 5e5)))), Is.Null, "two more than a size");
        Assert.That(BassCurve.Of(With(Months.Select(month => Planted(month, 5e5) with { Use = TargetUse.Check }))), Is.Null, "none to fit");
        Assert.That(BassCurve.Of(With(Months.Select(month => Planted(month, 5e5) with { Metric = TargetMetric.Share }))), Is.Null, "no people");
    }

    [Test]
    public void It_says_nothing_of_a_series_it_has_no_fact_of()
    {
        var targets = With(Months.Select(month => Planted(month, 5e5))).Targets;
        var naive = NaiveForecast.Bass(targets, BassCurve.Of(With(targets)));
        Assert.That(naive.By(Planted("2025-06", 5e5, firm: "b")), Is.Null);
        var said = naive.By(Planted("2025-06", 5e5))!.Value;
        Assert.That(said.Error / said.Value, Is.EqualTo(0.1).Within(1e-9), "as far off as its facts are");
    }

    [Test]
    public void Facts_that_fall_are_met_by_a_curve_that_is_full()
    {
        var curve = BassCurve.Of(With(Months.Select((month, i) => Facts.Of(month, 1e5 - 5e3 * i, 1e5 - 5e3 * i))))!;
        Assert.That(curve.At(Facts.Of("2025-06", 0, 0)), Is.EqualTo(8.5e4).Within(2).Percent);
    }
}
