using BurnSim.Experiments;

namespace BurnSim.Tests;

public sealed class ChanceTests
{
    // Newcombe 1998, Statistics in Medicine 17, table I, method 3.
    [TestCase(81, 263, 0.2553, 0.3662)]
    [TestCase(15, 148, 0.0624, 0.1605)]
    [TestCase(0, 20, 0, 0.1611)]
    [TestCase(1, 29, 0.0061, 0.1718)]
    public void Wilson_intervals_are_as_published(int count, int runs, double low, double high)
    {
        var chance = Chance.Of(count, runs);
        Assert.That(chance.Low, Is.EqualTo(low).Within(5e-5));
        Assert.That(chance.High, Is.EqualTo(high).Within(5e-5));
    }

    [Test]
    public void All_runs_end_at_one_and_no_runs_say_nothing()
    {
        Assert.That(Chance.Of(20, 20), Is.EqualTo(new Chance(20, 20, 1 - Chance.Of(0, 20).High, 1)));
        Assert.That(Chance.Of(0, 0), Is.EqualTo(new Chance(0, 0, 0, 1)));
    }
}
