using BurnSim.Experiments;
using BurnSim.Recording;

namespace BurnSim.Reports.Tests;

public class KaplanMeierTests
{
    // Runs by fate at each point: waiting, operating, bankrupt, acquired, merged.
    private static Bands Of(params long[][] points)
    {
        var fates = new long[1, 5, points.Length];
        for (var point = 0; point < points.Length; point++)
        {
            for (var fate = 0; fate < 5; fate++)
            {
                fates[0, fate, point] = points[point][fate];
            }
        }

        return new()
        {
            Ticks = [.. Enumerable.Range(0, points.Length)], Dates = [.. Enumerable.Range(0, points.Length).Select(new DateOnly(2024, 1, 1).AddDays)],
            Firms = new Spread[1, 8, points.Length], Market = new Spread[2, points.Length], Cpm = new Spread[0, points.Length],
            Verdicts = new long[5, points.Length], Fates = fates,
        };
    }

    /// <summary>
    /// Ten runs; two die, then four of eight: S = 0.8, 0.4. Without censoring Greenwood's variance is the binomial
    /// S(1−S)/n, so the last interval is 0.4 ± 1.96 √(0.4·0.6/10).
    /// </summary>
    [Test]
    public void Without_late_entry_it_is_the_fraction_left()
    {
        var steps = KaplanMeier.Of(Of([0, 10, 0, 0, 0], [0, 8, 1, 1, 0], [0, 4, 4, 1, 1]), 0);
        Assert.That(steps.Select(step => step.Survival), Is.EqualTo(new[] { 1, 0.8, 0.4 }).Within(1e-12));
        var half = 1.959963984540054 * Math.Sqrt(0.4 * 0.6 / 10);
        Assert.That((steps[2].Low, steps[2].High), Is.EqualTo((0.4 - half, 0.4 + half)).Using<(double, double)>(
            (a, b) => Math.Abs(a.Item1 - b.Item1) + Math.Abs(a.Item2 - b.Item2) < 1e-12));
    }

    /// <summary>Late entrants join the risk set: 4 at risk and 2 die (1/2), 4 more enter, 3 of 6 die (1/2): S = 1/4.</summary>
    [Test]
    public void Those_who_enter_later_count_from_then_on()
    {
        var steps = KaplanMeier.Of(Of([4, 4, 0, 0, 0], [4, 2, 2, 0, 0], [0, 3, 5, 0, 0]), 0);
        Assert.That(steps.Select(step => step.Survival), Is.EqualTo(new[] { 1, 0.5, 0.25 }).Within(1e-12));
    }

    [Test]
    public void Before_entry_there_is_no_curve_and_after_the_last_death_it_stays_at_nothing()
    {
        var steps = KaplanMeier.Of(Of([3, 0, 0, 0, 0], [0, 3, 0, 0, 0], [0, 0, 3, 0, 0], [0, 0, 3, 0, 0]), 0);
        Assert.That(steps.Select(step => (step.Point, step.Survival)), Is.EqualTo(new[] { (1, 1.0), (2, 0.0), (3, 0.0) }));
        Assert.That(steps[^1].High, Is.Zero);
    }

    [Test]
    public void A_firm_that_never_enters_has_none() => Assert.That(KaplanMeier.Of(Of([5, 0, 0, 0, 0]), 0), Is.Empty);
}
