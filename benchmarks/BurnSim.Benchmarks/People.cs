using BenchmarkDotNet.Attributes;

namespace BurnSim.Benchmarks;

/// <summary>
/// The China scenario with its people one by one: 90 days of one run, always the same. Fewer agents are more people
/// each. Divided by agents and days it is the cost of a person and day.
/// </summary>
public class People
{
    private const int Days = 90;
    private const double Everyone = 940e6;

    private Simulation simulation = null!;

    /// <summary>About how many agents its 940 million people make.</summary>
    [Params(100_000, 1_000_000, 10_000_000)]
    public int Agents { get; set; }

    [Params(0, 0.5)]
    public double Heterogeneity { get; set; }

    [Params("none", "small-world")]
    public string Network { get; set; } = "";

    [Params(1, 2)]
    public int Threads { get; set; }

    [GlobalSetup]
    public void Begin() => simulation = new Simulation(Of(Agents, Heterogeneity, Network), 1, Threads);

    [Benchmark]
    public void Run() => simulation.Run(0);

    internal static Scenario Of(int agents, double heterogeneity, string network) => Market.Read() with
    {
        Days = Days,
        Population = new IndividualPopulation
        {
            PeoplePerAgent = (int)(Everyone / agents),
            Heterogeneity = heterogeneity,
            Network = network == "none" ? new EveryoneNetwork() : new SmallWorldNetwork(),
        },
    };
}
