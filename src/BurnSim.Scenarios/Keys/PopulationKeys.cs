using BurnSim.Scenarios.Values;

namespace BurnSim.Scenarios.Keys;

/// <summary>How people are simulated, and whom they hear from.</summary>
internal static class PopulationKeys
{
    private const int MostPeople = 1_000_000_000;
    private const double MostHeterogeneity = 2;

    private static readonly WholeForm Degree = new(2, 1000);

    public static readonly OneOf<Network> Network = new OneOf<Network>("network", orWord: true)
        .Or("none", New("none", new EveryoneNetwork(), "Everyone hears from everyone of their segment, on average."))
        .Or("small-world", Neighbours("small-world", new SmallWorldNetwork(), "A ring on which some ties lead anywhere (Watts and Strogatz 1998).")
            .With("rewire", Measure.Share, 0, 1, n => n.Rewire, (n, v) => n with { Rewire = v }, "Share of ties that lead anywhere."))
        .Or("campus-blocks", Neighbours("campus-blocks", new CampusNetwork(), "Campuses in which anybody may know anybody, and some ties to the world outside.")
            .With("rewire", Measure.Share, 0, 1, n => n.Rewire, (n, v) => n with { Rewire = v }, "Share of ties that lead anywhere.")
            .With("campus", new WholeForm(3, MostPeople), n => (ulong)n.Campus, (n, v) => n with { Campus = (int)v }, "Agents of a campus."))
        .Or("scale-free", Neighbours("scale-free", new ScaleFreeNetwork(), "A few know very many: who comes knows those whom many know already (Barabási and Albert 1999)."));

    public static readonly OneOf<Population> Form = new OneOf<Population>("population", orWord: true)
        .Or("cohorts", Population("cohorts", new CohortPopulation(), "By class: exact while everyone in a class is alike and meets everyone."))
        .Or("individuals", Population("individuals", new IndividualPopulation(), "One by one.")
            .With("people_per_agent", new WholeForm(1, MostPeople), p => (ulong)p.PeoplePerAgent, (p, v) => p with { PeoplePerAgent = (int)v },
                "People that one agent stands for, who do all together; 1 is the market's real size.")
            .With("heterogeneity", Measure.Plain, 0, MostHeterogeneity, p => p.Heterogeneity, (p, v) => p with { Heterogeneity = v },
                "Standard deviation of the log of each person's own pull, and of their sensitivity to quality.")
            .With("network", Network, p => p.Network, (p, v) => p with { Network = v }, "Whom people hear from."));

    private static Section<T> New<T>(string kind, T blank, string meaning)
        where T : Network => new($"network: {kind}", blank, meaning) { Discriminator = OneOf<Network>.Kind };

    private static Section<T> Neighbours<T>(string kind, T blank, string meaning)
        where T : NeighbourNetwork => New(kind, blank, meaning)
        .With("degree", Degree, n => (ulong)n.Degree, (n, v) => (T)((NeighbourNetwork)n with { Degree = (int)v }), "Others a person hears from, on average.");

    private static Section<T> Population<T>(string kind, T blank, string meaning)
        where T : Population => new($"population: {kind}", blank, meaning) { Discriminator = OneOf<Population>.Kind };
}
