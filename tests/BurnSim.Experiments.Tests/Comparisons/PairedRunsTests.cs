using BurnSim.Experiments;
using BurnSim.Recording;
using BurnSim.Strategies;

namespace BurnSim.Tests.Comparisons;

public sealed class PairedRunsTests
{
    private static readonly Scenario Market = Markets.Small(), Louder = Markets.Small(first: new Constant(40_000));

    private static List<string> Play(int threads, params Course[] courses)
    {
        var rows = new List<string>();
        new PairedRuns([.. courses], 7, threads).Play(0, 300, pair => rows.AddRange(pair.Select(run => Markets.Row(run.Run, run.Outcome))));
        return rows;
    }

    [Test]
    public void Each_course_has_the_runs_it_has_alone_whatever_the_threads()
    {
        List<string> Alone(Scenario of)
        {
            var rows = new List<string>();
            new Ensemble(of, 7, 300).Run(1, (run, outcome) => rows.Add(Markets.Row(run, outcome)));
            return rows;
        }

        var together = Play(1, Market, Louder, Market);
        Assert.That(together.Where((_, at) => at % 3 == 0), Is.EqualTo(Alone(Market)));
        Assert.That(together.Where((_, at) => at % 3 == 1), Is.EqualTo(Alone(Louder)));
        Assert.That(together.Where((_, at) => at % 3 == 2), Is.EqualTo(Alone(Market)));
        Assert.That(Play(3, Market, Louder, Market), Is.EqualTo(together));
    }

    [Test]
    public void A_run_that_breaks_on_one_course_is_nobodys_and_counted()
    {
        var broken = Market with { Firms = Market.Firms.SetItem(0, Market.Firms[0] with { Strategy = new Breaking() }) };
        var (runs, given) = (new PairedRuns([Market, broken], 7, 2), new List<uint>());
        runs.Play(0, 100, pair => given.Add(pair[0].Run));
        Assert.That(runs.Runs, Is.EqualTo(100));
        Assert.That(runs.Failed, Is.EqualTo(100 - given.Count).And.GreaterThan(0));
        Assert.That(given, Is.Not.Empty.And.Ordered);
        Assert.That(runs.Failure!.Value.Course, Is.EqualTo(1));
        Assert.That(runs.Failure!.Value.Run.Stage, Is.EqualTo("Decide"));
    }

    [Test]
    public void Cancelled_it_has_given_whole_runs_only_the_first_so_many()
    {
        using var cancel = new CancellationTokenSource();
        var given = new List<uint>();
        var end = new PairedRuns([Market, Louder], 7, 2).Play(0, 10_000, pair => given.Add(pair[0].Run), done =>
        {
            if (done > 1_000) cancel.Cancel();
        }, cancel.Token);
        Assert.That(end, Is.LessThan(10_000));
        Assert.That(given, Is.EqualTo(Enumerable.Range(0, (int)end).Select(run => (uint)run)));
    }

    private sealed record Breaking : StrategyPlan
    {
        public override IStrategy Begin(in StrategyStart start) => new Playing();

        private sealed class Playing : IStrategy
        {
            // Where luck has left the firm behind it sets what can't be.
            public void Decide(Sight sight, ref Budget budget) => budget.Ads = sight.Tick == 70 && sight.Rank > 1 ? -1 : 20_000;
        }
    }
}
