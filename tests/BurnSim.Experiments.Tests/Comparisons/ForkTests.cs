using BurnSim.Experiments;
using BurnSim.Experiments.Comparisons;
using BurnSim.Strategies;

namespace BurnSim.Tests.Comparisons;

public sealed class ForkTests
{
    private const uint Run = 17;
    private const int At = 30;

    private static readonly Scenario Market = Markets.Small(), Louder = Markets.Small(first: new Constant(60_000));

    private static readonly Fork Fork = new(Market, Run, At);

    private static double[] Recorded(Course course, uint run)
    {
        var record = new RunRecord(course);
        record.Play(new Simulation(course, 7), run);
        return [.. record.Samples!.Values, .. record.Outcome.Users, .. record.Outcome.Burned, .. record.Outcome.Valuation];
    }

    [Test]
    public void One_of_its_futures_is_what_became_of_the_run_to_the_bit()
    {
        Assert.That(Recorded(Fork.Open, Run), Is.EqualTo(Recorded(Market, Run)));
        Assert.That(Recorded(Fork.Changed(Markets.Small()), Run), Is.EqualTo(Recorded(Market, Run)));
    }

    [Test]
    public void A_fork_that_changes_nothing_changes_no_future()
    {
        var compared = Compared.Play(Fork.Open, [new("same", [], Fork.Changed(Markets.Small()))], 60, 7, 0);
        Assert.That((compared.Runs, compared.Comparisons[0].Differing), Is.EqualTo((60L, 0L)));
    }

    [Test]
    public void Futures_part_on_the_day_and_not_before()
    {
        var compared = Compared.Play(Fork.Open, [new("louder", [], Fork.Changed(Louder))], 60, 7, 0);
        for (var firm = 0; firm < Market.Firms.Length; firm++)
        {
            // Two firms operate on every day up to then: their shares are one value.
            var (before, after) = (compared.Shares[firm, At - 1], compared.Shares[firm, Market.Days - 1]);
            Assert.That(before.P95, Is.EqualTo(before.P5));
            Assert.That(after.P95, Is.GreaterThan(after.P5));
            Assert.That(compared.Comparisons[0].Shares[firm, At - 1], Is.EqualTo(before));
        }

        Assert.That(compared.Comparisons[0].Differing, Is.EqualTo(60));
    }

    [Test]
    public void The_run_itself_is_told_as_it_went_up_to_the_day()
    {
        var (told, changed) = (Fork.Tell(null, 7), Fork.Tell(Louder, 7));
        Assert.That(Fork.Tell(Markets.Small(), 7).Story, Is.EqualTo(told.Story));
        Assert.That(changed.Story.TakeWhile(entry => entry.Date < Market.DateOf(At)), Is.EqualTo(told.Story.TakeWhile(entry => entry.Date < Market.DateOf(At))));
        Assert.That(changed.Story, Is.Not.EqualTo(told.Story));
        Assert.That((told.Failure, changed.Failure), Is.EqualTo(((FailedRun?)null, (FailedRun?)null)));
    }
}
