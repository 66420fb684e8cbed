using BurnSim.Experiments.Backtests;

namespace BurnSim.Tests.Backtests;

public class ForecastTests
{
    private static Forecast Of(double fact, params double[] reports) => new(Facts.Of("2024-03", fact, fact), reports);

    private static readonly double[] Nineteen = [.. Enumerable.Range(1, 19).Select(i => (double)((7 * i) % 19 + 1))];

    /// <summary>Nineteen draws part the line into twenty pieces of one chance each: two lie outside the 90 % interval.</summary>
    [Test]
    public void Intervals_hold_the_next_draw_as_often_as_they_say()
    {
        var forecast = Of(10, Nineteen);
        Assert.That(Forecast.Levels.Select(forecast.Interval).SelectMany(ends => new[] { ends.Low, ends.High }).Append(forecast.Median),
            Is.EqualTo(new[] { 5, 15, 2, 18, 1, 19, 10.0 }).Within(1e-12));
    }

    [Test]
    public void A_fact_has_a_place_and_is_held_or_not()
    {
        Assert.That((Of(10, Nineteen).Place, Of(0.5, Nineteen).Place, Of(20, Nineteen).Place), Is.EqualTo((9.5 / 19, 0.0, 1.0)));
        Assert.That(Forecast.Levels.Select(Of(16, Nineteen).Holds), Is.EqualTo(new[] { false, true, true }));
        Assert.That(Forecast.Levels.Select(Of(19.5, Nineteen).Holds), Has.All.False);
    }

    [Test]
    public void Equals_count_half() => Assert.That(Of(1, 0, 0, 1, 1, 1, 1, 1, 1, 1, 1).Place, Is.EqualTo(0.6).Within(1e-15));

    [TestCase(0.04, 1, ExpectedResult = new[] { false, false, false })]
    [TestCase(0.07, 1, ExpectedResult = new[] { false, false, true })]
    [TestCase(0.3, 1, ExpectedResult = new[] { true, true, true })]
    [TestCase(0.3, 0, ExpectedResult = new[] { true, true, true })]
    [TestCase(0.93, 0, ExpectedResult = new[] { false, false, true })]
    public bool[] A_merger_is_held_where_it_is_likely_enough(double chance, double fact)
    {
        var merged = new Forecast(Facts.Of("2024-03", fact, fact, metric: TargetMetric.Merged), [.. Enumerable.Range(0, 100).Select(run => run < 100 * chance ? 1.0 : 0)]);
        return [.. Forecast.Levels.Select(merged.Holds)];
    }

    [Test]
    public void Runs_without_it_are_left_out()
    {
        var forecast = Of(2, double.NaN, 1, double.NaN, 2, 3, double.NaN);
        Assert.That((forecast.Reports, forecast.Runs, forecast.Median, forecast.Place), Is.EqualTo((6, 3, 2.0, 0.5)));
        Assert.That((forecast.Has(0), forecast.Has(1)), Is.EqualTo((false, true)));
    }

    [Test]
    public void What_no_run_has_is_not_held()
    {
        var forecast = Of(2, double.NaN, double.NaN);
        Assert.That(Forecast.Levels.Select(forecast.Holds), Has.All.False);
        Assert.That(new[] { forecast.Median, forecast.Place, forecast.Crps, forecast.Mean }, Has.All.NaN);
    }

    /// <summary>Twenty draws: by the intervals of the others, the outermost two are outside 90 %, four outside 80 %, ten outside 50 %.</summary>
    [Test]
    public void A_run_is_held_by_the_others_as_often_as_it_should()
    {
        var forecast = Of(0, [.. Nineteen, 20]);
        Assert.That(Forecast.Levels.Select(level => Enumerable.Range(0, 20).Count(run => !forecast.HoldsItself(level, run))), Is.EqualTo(new[] { 10, 4, 2 }));
    }
}
