using BurnSim.Market;
using BurnSim.Populations;
using BurnSim.Recording;
using BurnSim.Tests.Randomness;

namespace BurnSim.Tests.Populations;

public class IndividualsTests
{
    private const int PerAgent = 30;

    /// <summary>Seven million people in four blocks: two segments, entries, exits and a merger.</summary>
    private static Scenario Market(string network, double heterogeneity = 0.5, int days = 300) => Markets.Lively(days) with
    {
        Population = new IndividualPopulation
        {
            PeoplePerAgent = PerAgent,
            Heterogeneity = heterogeneity,
            Network = network switch
            {
                "small-world" => new SmallWorldNetwork { Degree = 6 },
                "campus-blocks" => new CampusNetwork { Degree = 4, Campus = 500 },
                "scale-free" => new ScaleFreeNetwork { Degree = 6 },
                _ => new EveryoneNetwork(),
            },
        },
        Capital = new Capital { Regime = Regime.Cold, Close = 0 },
        Exits = new Exits { MergeRate = 0.02, MergeShare = 0.3, MergeBurn = 0, BuyerChance = 0.5, Grace = 5 },
    };

    [Test]
    public void Everybody_stands_where_the_counts_say_and_is_listed_where_they_stand(
        [Values("none", "small-world", "campus-blocks", "scale-free")] string network)
    {
        var simulation = new Simulation(Market(network), 5);
        var state = simulation.State;
        var people = ((Individuals)simulation.Population).People;
        var (moves, leaves, enters) = (0.0, 0, 0);
        simulation.Begin(3);
        for (state.Tick = 0; state.Tick < 300; state.Tick++)
        {
            var fates = state.Fate.ToArray();
            simulation.Tick();
            moves += state.Won.Sum();
            enters += fates.Zip(state.Fate).Count(fate => fate.First == Fate.Waiting && fate.Second != Fate.Waiting);
            Assert.That(Everyone(state), Is.EqualTo(state.Parameters.Size.Sum()), $"tick {state.Tick}");
            Listed(people);
            if (!fates.Where((fate, f) => fate == Fate.Operating && state.Fate[f] != fate).Any()) Counted(state, people, PerAgent);
            else leaves++;
        }

        Assert.That((enters, leaves, moves > 1e5), Is.EqualTo((4, 2, true)), "there must be something to see");
    }

    private static double Everyone(State state) => state.Never.Sum() + state.Lapsed.Sum() + state.Trial.Sum() + state.Core.Sum();

    private static void Counted(State state, People people, int perAgent)
    {
        for (var s = 0; s < state.Segments; s++)
        {
            var counts = new double[Crowd.Trial(state.Firms)];
            var quarter = people.Quarters[s];
            foreach (var standing in people.Standing.Slice(quarter.First, quarter.Count)) counts[standing]++;
            var rest = state.Parameters.Size[s] - (double)perAgent * quarter.Count;
            Assert.That(rest, Is.InRange(0, perAgent - 1));
            Assert.That(state.Never[s], Is.EqualTo(perAgent * counts[Crowd.Never] + rest), "people too few for an agent stay never-users");
            Assert.That(state.Lapsed[s], Is.EqualTo(perAgent * counts[Crowd.Lapsed]));
            for (var f = 0; f < state.Firms; f++)
            {
                Assert.That(state.Trial[f * state.Segments + s], Is.EqualTo(perAgent * counts[Crowd.Trial(f)]));
                Assert.That(state.Core[f * state.Segments + s], Is.EqualTo(perAgent * counts[Crowd.Core(f)]));
            }
        }
    }

    private static void Listed(People people)
    {
        foreach (var crowd in people.Crowds)
        {
            var order = people.OrderOf(crowd);
            var places = people.PlacesOf(crowd);
            var standing = people.StandingOf(crowd);
            var seen = new bool[crowd.Count];
            for (var place = 0; place < order.Length; place++)
            {
                if (seen[order[place]]) Assert.Fail($"{order[place]} is listed twice");
                seen[order[place]] = true;
                var zone = crowd.ZoneAt(place);
                if (zone != Crowd.Wild && zone != Crowd.ZoneOf(standing[order[place]])) Assert.Fail($"place {place} of zone {zone} has a {standing[order[place]]}");
                if (!places.IsEmpty && places[order[place]] != place) Assert.Fail($"{order[place]} isn't at {places[order[place]]}");
            }

            Assert.That(crowd.Start(Crowd.Zones), Is.EqualTo(crowd.Count));
        }
    }

    [Test]
    public void Threads_and_what_ran_before_change_no_bit([Values("none", "small-world", "campus-blocks", "scale-free")] string network)
    {
        var scenario = Market(network, days: 120);
        ulong Bits(int threads, bool used)
        {
            var (simulation, seen) = (new Simulation(scenario, 9, threads), new Trail());
            if (used) simulation.Run(8);
            simulation.Run(2, seen);
            return Randomness.Bits.Of([.. seen.Seen]);
        }

        var one = Bits(1, used: false);
        Assert.That(Bits(1, used: true), Is.EqualTo(one), "used");
        Assert.That(Bits(2, used: true), Is.EqualTo(one), "2 threads");
        Assert.That(Bits(3, used: false), Is.EqualTo(one), "3 threads");
    }

    private sealed class Trail : IObserver
    {
        public List<double> Seen { get; } = [];

        public void Begin(State state)
        {
        }

        public void See(State state) => Seen.AddRange([.. state.Trial, .. state.Core, .. state.Lapsed, .. state.Cash, .. state.Won, .. state.Settled]);
    }

    [Test]
    public void A_tick_on_one_thread_allocates_nothing([Values(0, 0.5)] double heterogeneity)
    {
        var simulation = new Simulation(Market("none", heterogeneity, 200), 1);
        simulation.Run(1);
        simulation.Begin(1);
        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var tick = 0; tick < 199; tick++)
        {
            simulation.State.Tick = tick;
            simulation.Tick();
        }

        Assert.That(GC.GetAllocatedBytesForCurrentThread() - before, Is.Zero);
    }

    [Test]
    public void When_a_firm_is_bought_so_many_stay_and_the_rest_lapse([Values(1, 10)] int perAgent)
    {
        var scenario = Markets.Of(
            14, Markets.Still(500_000), Markets.Firm("poor", 100_000, 100) with { Staff = 10, CoreShare = 0.3 }, Markets.Firm("rich", 50_000, 1e9)) with
        {
            Capital = new Capital { Close = 0, PerUser = 3, GrowthPremium = 0, Multiple = [1, 1, 1] },
            Exits = new Exits { Grace = 0, BuyerChance = 1, UsersKept = 0.6 },
            Population = new IndividualPopulation { PeoplePerAgent = perAgent, Heterogeneity = 0.4 },
        };
        var simulation = new Simulation(scenario, 3);
        simulation.Run(0);
        var state = simulation.State;
        double Agents(double people) => perAgent * Math.Round(people / perAgent);
        Assert.That(state.Fate[0], Is.EqualTo(Fate.Acquired));
        Assert.That((state.Trial[1], state.Core[1]), Is.EqualTo((50_000 + Agents(state.KeptTrial[0]), Agents(state.KeptCore[0]))));
        Assert.That(state.KeptTrial[0] + state.KeptCore[0], Is.EqualTo(60_000).Within(6 * Math.Sqrt(24_000)));
        Assert.That(state.Lapsed[0], Is.EqualTo(150_000 - state.Trial[1] - state.Core[1]));
        Counted(state, ((Individuals)simulation.Population).People, perAgent);
    }

    [Test]
    public void A_firm_that_closes_leaves_nobody([Values(1, 10)] int perAgent)
    {
        var scenario = Markets.Of(30, Markets.Still(200_000), Markets.Firm("a", 80_000, 100) with { Staff = 10 }) with
        {
            Exits = new Exits { Grace = 0, BuyerChance = 0 },
            Population = new IndividualPopulation { PeoplePerAgent = perAgent },
        };
        var simulation = new Simulation(scenario, 3);
        simulation.Run(0);
        Assert.That(simulation.State.Lapsed[0], Is.EqualTo(80_000));
        Listed(((Individuals)simulation.Population).People);
    }

    /// <summary>People who don't fill an agent are one in as many runs as makes them as many in the mean.</summary>
    [TestCase(300, 0)]
    [TestCase(1700, 0)]
    [TestCase(2500, 1)]
    public void Few_first_users_are_not_none(int users, double core)
    {
        const int perAgent = 1000, runs = 2000;
        var scenario = Markets.Of(1, Markets.Still(100_000) with { Lapsed = users }, Markets.Firm("a", users) with { CoreShare = core }) with
        {
            Population = new IndividualPopulation { PeoplePerAgent = perAgent },
        };
        var simulation = new Simulation(scenario, 6);
        var (more, lapsed, part) = (0, 0, users % perAgent / (double)perAgent);
        for (var run = 0u; run < runs; run++)
        {
            simulation.Run(run);
            Assert.That(simulation.State.Users[0], Is.EqualTo(users - users % perAgent).Or.EqualTo(users - users % perAgent + perAgent));
            more += simulation.State.Users[0] > users ? 1 : 0;
            lapsed += simulation.State.Lapsed[0] > users ? 1 : 0;
        }

        var within = 5 * Math.Sqrt(runs * part * (1 - part));
        Assert.That(more, Is.EqualTo(runs * part).Within(within));
        Assert.That(lapsed, Is.EqualTo(runs * part).Within(within));
    }

    /// <summary>Who begins as a user is anybody: over runs each of 40 people is one of 10 users as often as another, χ² at 10⁻⁶.</summary>
    [TestCase(10)]
    [TestCase(35)]
    public void First_users_are_anybody(int users)
    {
        const int people = 40, runs = 4000;
        var scenario = Markets.Of(1, Markets.Still(people), Markets.Firm("a", users)) with { Population = new IndividualPopulation() };
        var simulation = new Simulation(scenario, 6);
        var hits = new int[people];
        for (var run = 0u; run < runs; run++)
        {
            simulation.Run(run);
            var standing = ((Individuals)simulation.Population).People.Standing;
            for (var person = 0; person < people; person++) hits[person] += standing[person] == Crowd.Trial(0) ? 1 : 0;
        }

        var p = users / (double)people;
        Assert.That(hits.Sum(), Is.EqualTo(runs * users));

        // Exactly so many a run: places pull apart by a factor n/(n − 1), and leave n − 1 degrees of freedom.
        var statistic = hits.Sum(n => (n - runs * p) * (n - runs * p) / (runs * p * (1 - p))) * (people - 1) / people;
        Assert.That(MathNet.Numerics.Distributions.ChiSquared.CDF(people - 1, statistic), Is.InRange(1e-6, 1 - 1e-6));
    }
}
