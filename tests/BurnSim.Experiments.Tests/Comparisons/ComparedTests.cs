using BurnSim.Experiments;
using BurnSim.Experiments.Comparisons;
using BurnSim.Market;
using BurnSim.Recording;
using BurnSim.Strategies;

namespace BurnSim.Tests.Comparisons;

public sealed class ComparedTests
{
    private const int Days = 80;

    private static readonly Scenario Market = Markets.Small(Days), Louder = Markets.Small(Days, new Constant(60_000));

    private static Alternative Alternative(Course course) => new("other", [], course);

    private static string Said(Comparison comparison) => string.Join(' ', comparison.Changes.Select(change => (change.Now, change.Then, change.Change, change.Differing)))
        + string.Join(' ', comparison.Flips.Flows) + string.Join(' ', comparison.Divergence.Counts) + comparison.Differing + comparison.Shares[1, 40];

    private static Compared Play(Course start, long runs, int threads, params Course[] others) =>
        Compared.Play(start, [.. others.Select(Alternative)], runs, 7, threads);

    [Test]
    public void Against_itself_no_run_differs()
    {
        var compared = Play(Market, 100, 0, Markets.Small(Days), new Course(Market) { From = 30, Later = Markets.Small(Days) });
        foreach (var comparison in compared.Comparisons)
        {
            Assert.That(comparison.Differing, Is.Zero);
            Assert.That(comparison.Changes.Select(change => (change.Change.Mean, change.Change.Low, change.Change.High)), Is.All.EqualTo((0.0, 0.0, 0.0)));
            Assert.That((comparison.Flips.Changed.Count, comparison.Divergence.Reached.Count), Is.EqualTo((0L, 0L)));
        }
    }

    [Test]
    public void Threads_and_other_alternatives_change_nothing()
    {
        var alone = Play(Market, 150, 1, Louder);
        var beside = Play(Market, 150, 3, new Course(Market) { From = 20, Later = Louder }, Louder);
        Assert.That(Said(beside.Comparisons[1]), Is.EqualTo(Said(alone.Comparisons[0])));
        Assert.That(alone.Comparisons[0].Differing, Is.EqualTo(150));
    }

    [Test]
    public void In_pieces_it_is_the_same_as_at_once()
    {
        var (whole, pieces, told) = (Play(Market, 150, 2, Louder), new Compared(Market, [Alternative(Louder)], 150, 7, 2), 0L);
        foreach (var end in new[] { 1, 2, 40, 40, 150 })
        {
            pieces.Play(end, done => Interlocked.Exchange(ref told, Math.Max(told, done)));
            Assert.That((pieces.Played, told), Is.EqualTo(((long)end, 2L * end)));
        }

        Assert.That(Said(pieces.Comparisons[0]), Is.EqualTo(Said(whole.Comparisons[0])));
        Assert.That(Measured(pieces), Is.EqualTo(Measured(whole)));

        static string Measured(Compared of) => string.Join(' ', Enumerable.Range(0, of.Measures.All.Length).Select(of.Now))
            + string.Join(' ', Enumerable.Range(0, 3).Select(of.Users)) + of.Shares[1, 40] + (of.Runs, of.Asked, of.Seed, of.Failed, of.Failure);
    }

    [Test]
    public void A_change_on_the_way_makes_no_difference_before()
    {
        var divergence = Play(Market, 200, 0, new Course(Market) { From = 40, Later = Louder }).Comparisons[0].Divergence;
        Assert.That(divergence.Counts.Take(40).Sum(), Is.Zero);
        Assert.That(divergence.Reached.Count, Is.Positive.And.EqualTo(divergence.Counts.Sum()));
        Assert.That(divergence.Median!.Value.Low, Is.LessThanOrEqualTo(divergence.Median.Value.At).And.GreaterThanOrEqualTo(Market.DateOf(40)));
        Assert.That(divergence.Median.Value.High, Is.GreaterThanOrEqualTo(divergence.Median.Value.At));
    }

    /// <summary>Read off run by run, from the first date on instead of back from the last.</summary>
    [Test]
    public void A_run_is_another_market_from_where_a_share_is_apart_or_another_leads_to_the_end()
    {
        var (now, then) = (new RunRecord(Market), new RunRecord(Louder));
        var (mine, other) = (new Simulation(Market, 7), new Simulation(Louder, 7));
        var (byShare, byLeader) = (0, 0);
        for (var run = 0u; run < 120; run++)
        {
            now.Play(mine, run);
            then.Play(other, run);
            double Share(RunRecord of, int point, int firm) => of.Samples!.Values[point * Samples.Width(Market) + firm * Samples.FirmMetrics + (int)FirmMetric.Share];
            int Leader(RunRecord of, int point)
            {
                double[] shares = [.. Enumerable.Range(0, 3).Select(firm => Share(of, point, firm) is var share && double.IsNaN(share) ? 0 : share)];
                return shares.Count(share => share == shares.Max()) > 1 ? -1 : Array.IndexOf(shares, shares.Max());
            }

            var first = Enumerable.Range(0, Days).FirstOrDefault(point => Enumerable.Range(0, 3).Any(firm =>
                Math.Abs(double.IsNaN(Share(now, point, firm)) ? Share(then, point, firm) is var s && double.IsNaN(s) ? 0 : s
                    : Share(now, point, firm) - (Share(then, point, firm) is var t && double.IsNaN(t) ? 0 : t)) >= Divergence.Apart), -1);
            var led = Enumerable.Range(0, Days).FirstOrDefault(point => Enumerable.Range(point, Days - point).All(later => Leader(now, later) != Leader(then, later)), -1);
            var expected = first < 0 ? led : led < 0 ? first : Math.Min(first, led);
            Assert.That(Divergence.Point(now.Samples!, then.Samples!), Is.EqualTo(expected), $"run {run}");
            Assert.That(now.Outcome.Leader == then.Outcome.Leader || expected >= 0);
            byShare += expected >= 0 && expected == first ? 1 : 0;
            byLeader += expected >= 0 && expected != first ? 1 : 0;
        }

        Assert.That((byShare, byLeader), Is.Not.EqualTo((0, 0)));
        TestContext.Out.WriteLine($"{byShare} by share, {byLeader} by leader");
    }

    [Test]
    public void Another_firms_spending_leaves_every_other_draw_the_same()
    {
        var (mine, other) = (new Luck(), new Luck());
        new Simulation(Market, 7).Run(3, mine);
        new Simulation(Louder, 7).Run(3, other);
        Assert.That(other.Drawn, Is.EqualTo(mine.Drawn));
        Assert.That(other.Users, Is.Not.EqualTo(mine.Users));
    }

    [Test]
    public void What_is_interrupted_is_the_first_so_many_runs()
    {
        using var stop = new CancellationTokenSource();
        var some = Compared.Play(Market, [Alternative(Louder)], 2_000, 7, 2, done =>
        {
            if (done >= 600) stop.Cancel();
        }, stop.Token);
        Assert.That(some.Runs, Is.Positive.And.LessThan(2_000));
        var first = Compared.Play(Market, [Alternative(Louder)], some.Runs, 7, 1);
        Assert.That(first.Comparisons[0].Changes.Select(change => change.Change), Is.EqualTo(some.Comparisons[0].Changes.Select(change => change.Change)));
    }

    [Test]
    public void Only_what_has_its_cast_currency_and_dates_is_held_against_a_market()
    {
        Assert.That(BurnSim.Experiments.Comparisons.Alternative.Faults(Market, Louder), Is.Empty);
        Assert.That(BurnSim.Experiments.Comparisons.Alternative.Faults(Market, Market with { Days = 60, Currency = "USD", Firms = Market.Firms[1..] }),
            Is.EqualTo(new[] { "length 60 days instead of 80 days", "currency USD instead of CNY", "firms b c instead of a b c" }));
    }

    /// <summary>What is drawn whatever anybody does: noise, the climate of capital, uncertain numbers.</summary>
    private sealed class Luck : IObserver
    {
        public List<double> Drawn { get; } = [];

        public List<double> Users { get; } = [];

        public void Begin(State state) => Drawn.AddRange(state.Parameters.Cash);

        public void See(State state)
        {
            Drawn.AddRange([.. state.BuzzLog, (double)state.Regime]);
            Users.AddRange(state.Users);
        }
    }
}
