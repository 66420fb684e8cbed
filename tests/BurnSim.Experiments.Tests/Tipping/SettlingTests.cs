using BurnSim.Experiments;
using BurnSim.Experiments.Quantities;
using BurnSim.Experiments.Tipping;

namespace BurnSim.Tests.Tipping;

public sealed class SettlingTests
{
    private static Settling Of(IEnumerable<double> days, double story = 1000)
    {
        var place = new Place(0, QuantityKind.Chance);
        foreach (var day in days) place.Add(new(1, day));
        return new(place, story);
    }

    /// <summary>Of days 1 to 1000, 950 is the first with 95 % of them; its interval's ends are the first and the last that Wilson's doesn't refuse.</summary>
    [Test]
    public void The_day_is_a_quantile_with_its_interval()
    {
        var settling = Of(Enumerable.Range(1, 1000).Select(day => (double)day), 2000);
        Assert.That((settling.Day.Mean, settling.Day.Count), Is.EqualTo((950, 1000)));
        Assert.That(Chance.Of((long)settling.Day.Low, 1000).High, Is.GreaterThanOrEqualTo(0.95));
        Assert.That(Chance.Of((long)settling.Day.Low - 1, 1000).High, Is.LessThan(0.95));
        Assert.That(Chance.Of((long)settling.Day.High, 1000).Low, Is.GreaterThanOrEqualTo(0.95));
        Assert.That(Chance.Of((long)settling.Day.High - 1, 1000).Low, Is.LessThan(0.95));
    }

    [Test]
    public void Where_a_tenth_never_settles_it_is_not_within_the_story() =>
        Assert.That(Of(Enumerable.Range(0, 100).Select(run => run < 10 ? 80.0 : 5), 80).Day.Mean, Is.EqualTo(80));

    /// <summary>Of 50 runs that agree, 95 % can't be told from 93 %: 50/(50 + 1.96²).</summary>
    [Test]
    public void Few_runs_leave_its_upper_end_open() =>
        Assert.That(Of(Enumerable.Repeat(3.0, 50), 80).Day is { Mean: 3, Low: 3, High: 80 });
}
