namespace BurnSim;

/// <summary>How the people of a market are simulated.</summary>
public abstract record Population;

/// <summary>By class: exact while everyone in a class is alike and meets everyone.</summary>
public sealed record CohortPopulation : Population;

/// <summary>One by one.</summary>
public sealed record IndividualPopulation : Population
{
    /// <summary>People that one agent stands for, who do all together; 1 is the market's real size.</summary>
    public int PeoplePerAgent { get; init; } = 1;

    /// <summary>
    /// Standard deviation of the logarithm of each person's own pull and, apart from it, of their sensitivity to quality; both
    /// are lognormal with mean 1. 0: all are alike.
    /// </summary>
    public Number Heterogeneity { get; init; } = 0;

    /// <summary>Whom people hear from.</summary>
    public Network Network { get; init; } = new EveryoneNetwork();
}

/// <summary>Who hears from whom about an app; always within a segment.</summary>
public abstract record Network;

/// <summary>Everyone from everyone of their segment, on average: no network.</summary>
public sealed record EveryoneNetwork : Network;

/// <summary>People hear from few others.</summary>
public abstract record NeighbourNetwork : Network
{
    /// <summary>How many others a person hears from, on average.</summary>
    public int Degree { get; init; } = 10;
}

/// <summary>A ring on which some ties lead anywhere (Watts and Strogatz 1998).</summary>
public sealed record SmallWorldNetwork : NeighbourNetwork
{
    /// <summary>Share of ties that lead anywhere.</summary>
    public Number Rewire { get; init; } = 0.1;
}

/// <summary>Campuses in which anybody may know anybody, and some ties to the world outside.</summary>
public sealed record CampusNetwork : NeighbourNetwork
{
    /// <summary>Share of ties that lead anywhere.</summary>
    public Number Rewire { get; init; } = 0.1;

    /// <summary>People of a campus.</summary>
    public int Campus { get; init; } = 10_000;
}

/// <summary>A few know very many: who comes knows those whom many know already (Barabási and Albert 1999).</summary>
public sealed record ScaleFreeNetwork : NeighbourNetwork;
