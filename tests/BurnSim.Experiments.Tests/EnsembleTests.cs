using BurnSim.Experiments;
using BurnSim.Randomness;
using BurnSim.Recording;
using BurnSim.Strategies;

namespace BurnSim.Tests;

public sealed class EnsembleTests
{
    // Two blocks, the last not full.
    private const long Runs = 300;

    [Test]
    public void Any_number_of_threads_gives_the_same_bits()
    {
        var one = Markets.Play(Markets.Small(), Runs, 1);
        Assert.That(Markets.Play(Markets.Small(), Runs, 2), Is.EqualTo(one));
        Assert.That(Markets.Play(Markets.Small(), Runs, 7), Is.EqualTo(one));
    }

    /// <summary>Where there are fewer runs than threads, several move the people of one; eight blocks of them here.</summary>
    [Test]
    public void Threads_that_share_a_run_give_the_same_bits([Values(1, 3)] int runs, [Values] bool talks)
    {
        var scenario = Markets.Small() with
        {
            Population = new IndividualPopulation { PeoplePerAgent = 2, Heterogeneity = 0.5, Network = talks ? new SmallWorldNetwork() : new EveryoneNetwork() },
        };
        var one = Markets.Play(scenario, runs, 1);
        Assert.That(Markets.Play(scenario, runs, 2), Is.EqualTo(one));
        Assert.That(Markets.Play(scenario, runs, 7), Is.EqualTo(one));
    }

    [Test]
    public void A_run_is_the_same_in_an_ensemble_and_alone()
    {
        var scenario = Markets.Small();
        var alone = new Outcome(scenario);
        new Simulation(scenario, 7).Run(17, alone);
        var rows = Markets.Play(scenario, 20, 2).Runs.Split('\n');
        Assert.That(rows[17], Is.EqualTo(Markets.Row(17, alone)));
    }

    [Test]
    public void The_small_market_has_every_fate()
    {
        var summary = new Ensemble(Markets.Small(), 7, Runs).Run();
        var fates = summary.Firms.SelectMany(f => f.Fates).Where(f => f.Value > 0).Select(f => f.Key).Distinct();
        Assert.That(fates, Is.SupersetOf(new[] { Fate.Operating, Fate.Bankrupt, Fate.Acquired, Fate.Merged }));
        Assert.That(summary.Failed, Is.Empty);
        Assert.That(summary.Firms.Select(f => f.Win.Count), Has.All.GreaterThan(0));
    }

    [Test]
    public void A_failed_run_is_recorded_and_the_rest_are_as_they_were()
    {
        var plan = new Constant(20_000);
        var sound = Rows(Markets.Small(first: plan));
        var (broken, summary) = (new Dictionary<uint, string>(), (Summary?)null);
        summary = new Ensemble(Markets.Small(first: new Breaks(plan, 0.1)), 7, Runs)
            .Run(2, (run, outcome) => broken.Add(run, Markets.Row(run, outcome)));

        Assert.That(summary.Failed, Has.Length.InRange(Runs / 20, Runs / 5));
        Assert.That(summary.RunsFinished + summary.Failed.Length, Is.EqualTo(Runs));
        Assert.That(summary.Failed[0], Is.EqualTo(new FailedRun(summary.Failed[0].Run, "Decide", "out of ideas")));
        Assert.That(summary.Failed.Select(f => f.Run), Is.Ordered.And.Unique);
        Assert.That(broken.Keys, Is.Ordered);
        Assert.That(broken, Is.EquivalentTo(sound.Where(row => summary.Failed.All(f => f.Run != row.Key))));
    }

    [Test]
    public void A_number_that_cannot_be_counted_fails_its_run()
    {
        var summary = new Ensemble(Markets.Small() with { Capital = new Capital { PerUser = 1e40, Close = 0 } }, 7, 3).Run();
        Assert.That(summary.RunsFinished, Is.Zero);
        Assert.That(summary.Failed.Select(f => f.Stage), Has.All.EqualTo("Record"));
        Assert.That(summary.Firms[0].Users.Mean, Is.NaN);
    }

    [Test]
    public void Cancelled_it_tells_of_the_runs_that_were_begun()
    {
        using var cancel = new CancellationTokenSource();
        var cut = new Ensemble(Markets.Small(), 7, Runs).Run(
            2, progress: done => { if (done >= 270) cancel.Cancel(); }, cancel: cancel.Token);
        Assert.That(cut.RunsFinished, Is.InRange(270, 272));
        Assert.That(cut.RunsAsked, Is.EqualTo(Runs));
        var whole = new Ensemble(Markets.Small(), 7, cut.RunsFinished).Run(1);
        Assert.That(Markets.Said(cut), Is.EqualTo(Markets.Said(whole)));
    }

    [Test]
    public void Progress_counts_every_run_once()
    {
        var seen = new System.Collections.Concurrent.ConcurrentBag<long>();
        new Ensemble(Markets.Small(days: 5), 7, Runs).Run(3, progress: seen.Add);
        Assert.That(seen.Order(), Is.EqualTo(Enumerable.Range(1, (int)Runs)));
    }

    [Test]
    public void Memory_does_not_grow_with_runs()
    {
        long early = 0, late = 0;
        new Ensemble(Markets.Small(days: 5), 7, 12_000).Run(2, (run, _) =>
        {
            early = run == 600 ? GC.GetTotalMemory(forceFullCollection: true) : early;
            late = run == 11_990 ? GC.GetTotalMemory(forceFullCollection: true) : late;
        });

        // A kept double a run would be 90 kB.
        Assert.That(late - early, Is.LessThan(60_000));
    }

    private static Dictionary<uint, string> Rows(Scenario scenario)
    {
        var rows = new Dictionary<uint, string>();
        new Ensemble(scenario, 7, Runs).Run(2, (run, outcome) => rows.Add(run, Markets.Row(run, outcome)));
        return rows;
    }

    /// <summary>A plan that has no idea from day 20 on, in a fraction of the runs.</summary>
    private sealed record Breaks(StrategyPlan Plan, double Chance) : StrategyPlan
    {
        public override IStrategy Begin(in StrategyStart start) =>
            new Playing(Plan.Begin(start), new Number(new UniformShape(0, 1), "breaks").Draw(start.Draws) < Chance);

        private sealed class Playing(IStrategy plan, bool breaks) : IStrategy
        {
            public void Decide(Sight sight, ref Budget budget)
            {
                if (breaks && sight.Tick > 20)
                {
                    throw new InvalidOperationException("out of ideas");
                }

                plan.Decide(sight, ref budget);
            }
        }
    }
}
