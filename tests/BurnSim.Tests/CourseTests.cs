using BurnSim.Market;
using BurnSim.Recording;
using BurnSim.Strategies;
using BurnSim.Validation;

namespace BurnSim.Tests;

public class CourseTests
{
    private const int Days = 120;

    private static readonly Scenario Market = Remembering(Markets.Lively(Days));

    /// <summary>With a strategy that remembers, and one that changes on the way.</summary>
    private static Scenario Remembering(Scenario market) => market with
    {
        Firms = market.Firms.SetItem(0, market.Firms[0] with { Strategy = new UnitEconomics(0.5, 1000, 0.02) }),
        Events = [.. market.Events, new StrategyChange(market.Start.AddDays(30), market.Firms[1].Id, new UnitEconomics(0.4, 500, 0.01))],
    };

    /// <summary>All that can be seen of every tick, to the bit.</summary>
    private static string[] Ticks(Course course, uint run)
    {
        var watcher = new Watcher();
        new Simulation(course, 11).Run(run, watcher);
        return [.. watcher.Ticks];
    }

    [Test]
    public void A_fork_that_changes_nothing_is_the_run_to_the_bit([Values(0, 1, 29, 30, 31, 77, Days - 1, Days)] int from)
    {
        var again = Remembering(Markets.Lively(Days));
        Assert.That(Ticks(new(Market) { From = from, Later = again }, 5), Is.EqualTo(Ticks(Market, 5)));
    }

    [Test]
    public void What_is_changed_acts_from_its_tick_on_and_no_earlier([Values(1, 40, 90)] int from)
    {
        var louder = Market with { Firms = Market.Firms.SetItem(2, Market.Firms[2] with { Strategy = new Constant(50_000) }) };
        var (as_is, forked) = (Ticks(Market, 5), Ticks(new(Market) { From = from, Later = louder }, 5));
        Assert.That(forked[..from], Is.EqualTo(as_is[..from]));
        Assert.That(forked[from], Is.Not.EqualTo(as_is[from]));
    }

    [Test]
    public void From_the_start_a_later_market_is_that_market()
    {
        var louder = Market with { Firms = Market.Firms.SetItem(2, Market.Firms[2] with { Strategy = new Constant(50_000) }) };
        Assert.That(Ticks(new(Market) { From = 0, Later = louder }, 5), Is.EqualTo(Ticks(louder, 5)));
    }

    [Test]
    public void A_history_is_another_runs_luck_up_to_its_end()
    {
        var forked = new Course(Market) { From = 50, History = 17 };
        Assert.That(Ticks(forked, 3)[..50], Is.EqualTo(Ticks(Market, 17)[..50]));
        Assert.That(Ticks(forked, 3)[50], Is.Not.EqualTo(Ticks(Market, 17)[50]));
        Assert.That(Ticks(forked, 17), Is.EqualTo(Ticks(Market, 17)));
    }

    [Test]
    public void One_firms_later_spending_leaves_everybody_elses_luck_the_same()
    {
        // Buzz is drawn alike whatever anyone spends: it differs in nothing.
        var quiet = Market with { Firms = Market.Firms.SetItem(2, Market.Firms[2] with { Strategy = new Constant(0) }) };
        var (one, other) = (new Watcher(), new Watcher());
        new Simulation(Market, 11).Run(4, one);
        new Simulation(new Course(Market) { From = 10, Later = quiet }, 11).Run(4, other);
        Assert.That(other.Buzz, Is.EqualTo(one.Buzz));
        Assert.That(other.Ticks, Is.Not.EqualTo(one.Ticks));
    }

    [Test]
    public void A_simulation_starts_every_run_where_its_course_starts()
    {
        var louder = Market with { Platforms = [.. Market.Platforms.Select(p => p with { Dominance = 2.5 })] };
        var (simulation, second) = (new Simulation(new Course(Market) { From = 20, Later = louder }, 11), new Watcher());
        simulation.Run(1);
        simulation.Run(5, second);
        Assert.That(second.Ticks[..20], Is.EqualTo(Ticks(Market, 5)[..20]));
    }

    [Test]
    public void What_can_not_change_on_the_way_is_named_with_its_rule()
    {
        var firm = Market.Firms[0];
        var segment = Market.Segments[0];
        var other = Market with
        {
            Firms = Market.Firms.SetItem(0, firm with { Cash = 1e12, Kind = FirmKind.Incumbent, Strategy = new Constant(3) }),
            Segments = Market.Segments.SetItem(0, segment with { Size = 12_345, Imitation = 0.01 }),
        };
        Assert.That(new Course(Market) { From = 9, Later = other }.Faults().Select(fault => fault.Path),
            Is.EqualTo(new[] { $"segments.{segment.Id}.size", $"firms.{firm.Id}.kind", $"firms.{firm.Id}.cash" }));
        Assert.That(new Course(Market) { From = 9, Later = Market with { Days = 9 } }.Faults().Single().Path, Is.EqualTo("length"));
        Assert.That(new Course(Market) { From = 9, Later = Market with { Firms = Market.Firms[1..] } }.Faults().Single().Path, Is.EqualTo("firms"));
        Assert.That(new Course(Market) { From = 9, Later = Remembering(Markets.Lively(Days)) }.Faults(), Is.Empty);
    }

    [Test]
    public void What_has_happened_is_over_and_what_comes_can_change()
    {
        Scenario With(params Event[] events) => Market with { Events = [.. events] };
        Event Close(int day, params string[] to) => new PlatformCloses(Market.Start.AddDays(day), "feed", [.. to]);
        var market = With(Close(10, "ant"), Close(70, "bee"));
        string[] Faults(Scenario later) => [.. new Course(market) { From = 40, Later = later }.Faults().Select(fault => fault.Path)];
        Assert.That(Faults(With(Close(10, "ant"), Close(90, "bee"))), Is.Empty);
        Assert.That(Faults(With(Close(10, "ant"))), Is.Empty);
        Assert.That(Faults(With(Close(10, "bee"), Close(70, "bee"))), Is.EqualTo(new[] { "events" }));
        Assert.That(Faults(With(Close(70, "bee"))), Is.EqualTo(new[] { "events" }));
    }

    [Test]
    public void A_firm_that_comes_later_may_come_with_other_money()
    {
        Scenario With(double cash) => Market with
        {
            Firms = Market.Firms.SetItem(0, Market.Firms[0] with { Enters = Market.Start.AddDays(60), Cash = cash }),
        };
        Assert.That(new Course(With(1e6)) { From = 30, Later = With(2e6) }.Faults(), Is.Empty);
        Assert.That(new Course(With(1e6)) { From = 61, Later = With(2e6) }.Faults(), Has.Length.EqualTo(1));
    }

    private sealed class Watcher : IObserver
    {
        public List<string> Ticks { get; } = [];

        public List<double> Buzz { get; } = [];

        public void Begin(State state)
        {
        }

        public void See(State state)
        {
            double[][] seen = [state.Trial, state.Core, state.Never, state.Lapsed, state.Cash, state.Quality, state.Price, state.Ads, state.Valuation, state.Weights];
            Ticks.Add(string.Join(' ', seen.SelectMany(array => array).Select(BitConverter.DoubleToInt64Bits)));
            Buzz.AddRange(state.Buzz);
        }
    }
}
