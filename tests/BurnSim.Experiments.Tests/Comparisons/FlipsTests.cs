using BurnSim.Experiments.Comparisons;

namespace BurnSim.Tests.Comparisons;

public sealed class FlipsTests
{
    [Test]
    public void Winners_are_counted_from_whom_to_whom()
    {
        var flips = new Flips();
        foreach (var (from, to) in new[] { (0, 0), (0, 1), (2, 1), (0, 1), (1, -1), (-1, -1) }) flips.Add(from, to);
        Assert.That((flips.Changed.Count, flips.Changed.Runs), Is.EqualTo((4L, 6L)));
        Assert.That(flips.Most, Is.EqualTo((0, 1, 2L)));
        Assert.That(flips.Flows, Is.EqualTo(new[] { (-1, -1, 1L), (0, 0, 1L), (0, 1, 2L), (1, -1, 1L), (2, 1, 1L) }));
    }

    [Test]
    public void Of_equal_changes_the_first_is_named()
    {
        var flips = new Flips();
        flips.Add(2, 0);
        flips.Add(1, 0);
        Assert.That(flips.Most, Is.EqualTo((1, 0, 1L)));
        Assert.That(new Flips().Most, Is.Null);
    }
}
