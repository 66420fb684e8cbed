using System.Runtime.InteropServices;

namespace BurnSim.Populations;

/// <summary>
/// The people of a market, for observers to read: who is in which segment and neighbourhood, where everyone stands, and,
/// where somebody asks for it, who came in a tick and by whose word. Agents are numbered from 0, segment after segment.
/// </summary>
public sealed class Register
{
    // A ring has no neighbourhoods of its own, so it is cut into so many stretches.
    private const int Stretches = 50;

    private readonly People people;
    private readonly IndividualPopulation population;

    internal Register(People people, IndividualPopulation population) => (this.people, this.population) = (people, population);

    /// <summary>People that one agent stands for.</summary>
    public int PeoplePerAgent => population.PeoplePerAgent;

    /// <summary>Whether people hear from few others.</summary>
    public bool HasNetwork => population.Network is NeighbourNetwork;

    /// <summary>How many agents there are.</summary>
    public int Agents => people.Quarters is [.., var last] ? last.First + last.Count : 0;

    /// <summary>Who came to a firm in the last tick; empty unless asked for.</summary>
    public ReadOnlySpan<Arrival> Arrivals => CollectionsMarshal.AsSpan(people.Arrivals);

    /// <summary>Number of a segment's first agent.</summary>
    public int First(int segment) => people.Quarters[segment].First;

    /// <summary>Where a segment's agents stand.</summary>
    public ReadOnlySpan<Standing> Everyone(int segment) =>
        MemoryMarshal.Cast<byte, Standing>(people.Standing.Slice(people.Quarters[segment].First, people.Quarters[segment].Count));

    /// <summary>Where an agent stands.</summary>
    public Standing Of(int agent) => new(people.Standing[agent]);

    /// <summary>The segment of an agent.</summary>
    public int SegmentOf(int agent)
    {
        var segment = people.Quarters.Length - 1;
        while (people.Quarters[segment].First > agent) segment--;
        return segment;
    }

    /// <summary>
    /// How many agents of a segment live in a neighbourhood, one after another: a campus, a stretch of a ring; all, where
    /// nobody is near to anybody.
    /// </summary>
    public int Neighbourhood(int segment)
    {
        var count = Math.Max(1, people.Quarters[segment].Count);
        return population.Network switch
        {
            CampusNetwork net => Math.Min(net.Campus, count),
            SmallWorldNetwork => (count + Stretches - 1) / Stretches,
            _ => count,
        };
    }

    /// <summary>From now to the end of the run, arrivals are kept.</summary>
    public void KeepArrivals() => people.KeepArrivals();
}
