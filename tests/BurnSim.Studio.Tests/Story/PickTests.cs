using BurnSim.Studio.Playing;
using BurnSim.Studio.Story;

namespace BurnSim.Studio;

public class PickTests
{
    [Test]
    public async Task Picks_are_runs_that_the_firm_wins_and_the_likeliest_has_a_typical_one()
    {
        var small = Shelf.Three();
        using var turns = new Turns();
        using var live = new LiveEnsemble(small, small.Seed, 100, turns, () => { });
        await live.Over;
        var picks = Pick.All(live.Standing!);
        Assert.Multiple(() =>
        {
            Assert.That(picks.SelectMany(pick => pick.Runs.Select(run => LeaderOf(small, run.Run) == pick.Firm)), Is.All.True);
            Assert.That(picks.SelectMany(pick => pick.Runs).Count(run => run.Word == StoryWords.Typical), Is.EqualTo(1));
            Assert.That(picks[0].Runs.Any(run => run.Word == StoryWords.Typical));
        });
    }

    private static int LeaderOf(Scenario scenario, uint run)
    {
        var outcome = new Recording.Outcome(scenario);
        new Simulation(scenario, scenario.Seed).Run(run, outcome);
        return outcome.Leader;
    }
}
