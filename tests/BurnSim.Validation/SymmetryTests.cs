using BurnSim.Strategies;

namespace BurnSim.Validation;

/// <summary>Reductions 7, 9 and 10: luck alone is fair, and names and currencies don't matter.</summary>
public class SymmetryTests
{
    /// <summary>
    /// Adopters who copy those before them make a Pólya urn: with N firms of one user each, shares end as Dirichlet(1…1)
    /// and E[HHI] → 2/(N+1). A tick's k adopters copy the same A, so E[1 − HHI] falls by 1 − k/(A+k)² a tick instead of
    /// one by one: what the test expects is that product, along each run's own k; it is within β of 2/(N+1).
    /// </summary>
    [TestCase(2)]
    [TestCase(5)]
    public void Imitation_alone_is_a_Polya_urn(int firms)
    {
        const int runs = 4000, days = 1500;
        const double people = 20_000, imitation = 0.01;
        var segment = Markets.Still(people) with { Imitation = imitation };
        var all = Enumerable.Range(0, firms).Select(f => Markets.Firm($"f{f}", 1)).ToArray();
        var simulation = new Simulation(Markets.Of(days, segment, all), 7);
        var (gap, squares, hhi) = (0.0, 0.0, 0.0);
        for (uint run = 0; run < runs; run++)
        {
            simulation.Begin(run);
            var (expected, active) = (1 - 1.0 / firms, (double)firms);
            for (var tick = 0; tick < days; tick++)
            {
                simulation.State.Tick = tick;
                simulation.Tick();
                var joined = simulation.State.MarketUsers - active;
                active += joined;
                expected *= 1 - joined / (active * active);
            }

            var difference = simulation.State.Hhi - (1 - expected);
            gap += difference;
            squares += difference * difference;
            hhi += simulation.State.Hhi;
        }

        var deviation = Math.Sqrt(squares / runs / runs);
        Assert.That(gap / runs, Is.EqualTo(0).Within(6 * deviation));
        Assert.That(hhi / runs, Is.EqualTo(2.0 / (firms + 1)).Within(6 * deviation + imitation));
        Assert.That(deviation, Is.LessThan(0.005), "the sample must be able to see an error of 0.03");
    }

    /// <summary>
    /// Equal firms without ads and noise win equally often: Pearson's χ² over the winners, n−1 degrees of freedom, against
    /// the 10⁻⁶ point (23.9, 30.7 and 35.9 for 1, 3 and 5 degrees).
    /// </summary>
    [TestCase(2, 23.9)]
    [TestCase(4, 30.7)]
    [TestCase(6, 35.9)]
    public void Equal_firms_win_equally_often(int firms, double limit)
    {
        const int runs = 3000;
        var segment = Markets.Still(1e6) with { Imitation = 0.02, Innovation = 1e-4, Openness = 0.2, CoreLapse = 0.01, Settle = 0.1 };
        var all = Enumerable.Range(0, firms).Select(f => Markets.Firm($"firm-{f}", 10)).ToArray();
        var simulation = new Simulation(Markets.Of(300, segment, all), 8);
        var wins = new int[firms];
        for (uint run = 0; run < runs; run++)
        {
            simulation.Run(run);
            if (simulation.State.Leader >= 0)
            {
                wins[simulation.State.Leader]++;
            }
        }

        var expected = wins.Sum() / (double)firms;
        Assert.That(wins.Sum(), Is.GreaterThan(runs * 0.99), "ties are rare");
        Assert.That(wins.Sum(w => (w - expected) * (w - expected) / expected), Is.LessThan(limit));
    }

    [Test]
    public void The_order_of_firms_segments_and_platforms_changes_nothing()
    {
        var scenario = Markets.Lively();
        var turned = scenario with
        {
            Firms = [.. scenario.Firms.Reverse()],
            Segments = [.. scenario.Segments.Reverse()],
            Platforms = [.. scenario.Platforms.Reverse()],
        };
        var (one, other) = (new Simulation(scenario, 9), new Simulation(turned, 9));
        for (uint run = 0; run < 5; run++)
        {
            one.Run(run);
            other.Run(run);
            Assert.That(other.State.Users, Is.EqualTo(one.State.Users));
            Assert.That(other.State.Cash, Is.EqualTo(one.State.Cash));
        }
    }

    /// <summary>
    /// New names are new luck and nothing else: mean users of each firm under either naming agree within 6 standard
    /// errors of their difference.
    /// </summary>
    [Test]
    public void Renaming_firms_renames_results()
    {
        const int runs = 300;
        var scenario = Markets.Lively(200);
        string Renamed(string id) => id == "giant" ? "aaa" : "z" + id;
        var renamed = scenario with
        {
            Firms = [.. scenario.Firms.Select(f => f with { Id = Renamed(f.Id) })],
            Platforms = [.. scenario.Platforms.Select(p => p.Owner is null ? p : p with { Owner = Renamed(p.Owner) })],
        };
        var (one, other) = (new Simulation(scenario, 10), new Simulation(renamed, 10));
        var (sums, squares) = (new double[4], new double[4]);
        for (uint run = 0; run < runs; run++)
        {
            one.Run(run);
            other.Run(run);
            for (var f = 0; f < 4; f++)
            {
                var twin = renamed.Firms.ToList().FindIndex(r => r.Id == Renamed(scenario.Firms[f].Id));
                var difference = one.State.Share[f] - other.State.Share[twin];
                sums[f] += difference;
                squares[f] += difference * difference;
            }
        }

        for (var f = 0; f < 4; f++)
        {
            var error = Math.Sqrt(squares[f]) / runs;
            Assert.That(sums[f] / runs, Is.EqualTo(0).Within(6 * error), scenario.Firms[f].Id);
            Assert.That(error, Is.LessThan(0.02), "the sample must be able to see a share off by 12 points");
        }
    }

    [Test]
    public void Counting_money_in_another_currency_changes_no_count([Values(1024, 7.13, 1e-3)] double rate)
    {
        var (yuan, other) = (new Simulation(Markets.Lively(), 11), new Simulation(Markets.Lively(money: rate), 11));
        for (uint run = 0; run < 3; run++)
        {
            yuan.Begin(run);
            other.Begin(run);
            for (var tick = 0; tick < 365; tick++)
            {
                (yuan.State.Tick, other.State.Tick) = (tick, tick);
                yuan.Tick();
                other.Tick();
                Assert.That(other.State.Users, Is.EqualTo(yuan.State.Users), $"tick {tick}");
            }

            Assert.That(other.State.Fate, Is.EqualTo(yuan.State.Fate));
        }
    }

    [Test]
    public void A_firm_keeps_its_luck_when_another_is_not_there()
    {
        // With nobody to share people with, what is left of a firm's luck is its buzz.
        var scenario = Markets.Lively(100);
        var fewer = scenario with { Firms = [.. scenario.Firms.Where(f => f.Id != "bee")] };
        var (all, some) = (new Simulation(scenario, 12), new Simulation(fewer, 12));
        all.Run(0);
        some.Run(0);
        Assert.That(some.State.Buzz[0], Is.EqualTo(all.State.Buzz[0]));
        Assert.That(some.State.Buzz[1], Is.EqualTo(all.State.Buzz[2]));
    }
}
