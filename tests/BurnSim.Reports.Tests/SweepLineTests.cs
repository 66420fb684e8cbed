using BurnSim.Experiments.Designs;
using BurnSim.Experiments.Quantities;

namespace BurnSim.Reports.Tests;

public class SweepLineTests
{
    private static string Said(SyntheticSweep sweep) => SweepLine.Of(sweep.Effects(), sweep.Scenario);

    [Test]
    public void It_says_what_moves_what_from_where_to_where_and_how_surely() => Assert.That(Said(SyntheticSweep.OnePath), Does.Match(
        @"^Raising runway of Moonshot from 6 to 24 months moves P\(win\) of Moonshot from [\d.]+ % to [\d.]+ % "
        + @"\(paired \+[\d.]+ points, 95 % interval [\d.]+ to [\d.]+\)\. P\(win\) of Doubao moves by −[\d.]+ points\. "
        + @"From 200 runs at each of 4 points, with the same luck at all\.$"));

    [Test]
    public void Words_go_from_one_to_another() => Assert.That(Said(SyntheticSweep.Words), Does.StartWith("Going from cold to hot in capital regime moves P(win)"));

    [Test]
    public void What_paths_do_together_is_said_where_it_is_clear()
    {
        Assert.That(Said(SyntheticSweep.FourPaths), Does.Match(@"next comes \w+ .* with [+−][\d.]+ points\. "
            + @"They don't just add up: raising runway of Moonshot from 6 to 24 does [\d.]+ points (more|less) where .* than where it is .*\."));
        Assert.That(Said(SyntheticSweep.TwoPaths with { Pull = 0 }), Does.Contain("does not clearly move P(win)").And.Contain("no other path moves it clearly")
            .IgnoreCase.And.Not.Contain("add up"));
    }

    [Test]
    public void A_sample_speaks_of_parts_of_ranges_and_of_slopes() => Assert.That(Said(SyntheticSweep.Sample), Does.Match(
        @"^Raising runway of Moonshot from 6–9 months to 21–24 months moves P\(win\) of Moonshot from [\d.]+ % to [\d.]+ % "
        + @"\(\+[\d.]+ points, 95 % interval [\d.]+ to [\d.]+; rank slope 0\.\d+, 0\.\d+ to [\d.]+\)\."));

    [Test]
    public void Without_runs_or_quantities_it_says_so()
    {
        Assert.That(Said(SyntheticSweep.OnePath with { Runs = 0 }), Is.EqualTo("No run finished."));
        Assert.That(Said(SyntheticSweep.OnePath with { Told = [] }), Is.EqualTo("No run finished."));
    }

    [Test]
    public void Other_quantities_are_told_in_their_units()
    {
        Assert.That(Said(SyntheticSweep.OnePath with { Told = ["market_users"] }), Does.Match(@"moves users of all firms from [\d.]+M to [\d.]+M \(paired \+[\d.]+M, 95 % interval [\d.]+M to [\d.]+M\)"));
        Assert.That(Said(SyntheticSweep.OnePath with { Told = ["hhi"] }), Does.Match(@"HHI from 0\.\d+ to 0\.\d+ \(paired [+−]0\.\d+, 95 % interval −?0\.\d+ to −?0\.\d+\)"));
    }
}
