using BurnSim.Experiments.Backtests;

namespace BurnSim.Tests.Backtests;

public class SkillTests
{
    private static Skill Of(params (double Runs, double Naive)[] scores) => Skill.Of(Naive.NothingChanges, TargetUse.Check, scores, 1);

    [Test]
    public void It_compares_means_over_the_facts_of_which_both_say_something()
    {
        var skill = Of((1, 4), (2, 2), (double.NaN, 1), (5, double.NaN));
        Assert.That((skill.Better, skill.Facts, skill.LeftOut), Is.EqualTo((0.5, 2, 2)));
    }

    /// <summary>Two facts drawn again are twice the first, twice the second, or both: ¼, ¼, ½.</summary>
    [Test]
    public void Its_interval_is_that_of_facts_drawn_again()
    {
        var skill = Of((1, 4), (2, 2));
        Assert.That((skill.Low, skill.High), Is.EqualTo((0.0, 0.75)));
    }

    /// <summary>
    /// Scores that are all alike: the interval of 40 facts holds the true skill, 0.5, in nine of ten worlds at least; 95 % of
    /// them on paper, a few less as percentile intervals of few facts are. Of 200, fewer than 172 would be chance at 86 %.
    /// </summary>
    [Test]
    public void Its_interval_holds_the_truth()
    {
        var random = new Random(2);
        var held = Enumerable.Range(0, 200).Select(world => Skill.Of(Naive.NothingChanges, TargetUse.Check,
            [.. Enumerable.Range(0, 40).Select(_ => (random.NextDouble(), 2 * random.NextDouble()))], (ulong)world)).Count(skill => skill.Low <= 0.5 && skill.High >= 0.5);
        Assert.That(held, Is.GreaterThanOrEqualTo(172));
    }

    [Test]
    public void One_fact_has_no_interval_and_none_no_skill()
    {
        Assert.That((Of((1, 2)).Better, Of((1, 2)).Low), Is.EqualTo((0.5, double.NaN)));
        Assert.That((Of().Better, Of().Facts, Of((double.NaN, 1)).LeftOut), Is.EqualTo((double.NaN, 0, 1)));
    }

    [Test]
    public void Nobody_is_better_than_a_forecast_that_is_never_off() => Assert.That(Of((1, 0), (2, 0)).Better, Is.EqualTo(double.NegativeInfinity));
}
