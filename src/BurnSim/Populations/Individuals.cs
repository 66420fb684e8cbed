using BurnSim.Market;
using BurnSim.Randomness;

namespace BurnSim.Populations;

/// <summary>
/// People one by one: an agent each, or one for so many who do all together. A byte for where they stand and a place in an
/// order is all that is kept of each; whom nothing happens to costs nothing (<see cref="Usher"/>). Blocks of people are
/// moved by several threads; which thread moves which changes no bit.
/// </summary>
public sealed class Individuals : IPopulation
{
    private readonly State state;
    private readonly IndividualPopulation population;
    private readonly int perAgent;
    private readonly Tempers tempers = new();
    private readonly People people = new();
    private readonly Outlook[] outlooks;
    private readonly Ushers ushers;
    private readonly Doors doors;
    private readonly Census census;
    private readonly int[] counts;

    // What ushers do to a block.
    private readonly Action<Usher, int> list, watch, hear, move;

    private Draws draws;

    /// <param name="state">The market.</param>
    /// <param name="population">How people are simulated.</param>
    /// <param name="threads">Threads that move them; changes no result.</param>
    public Individuals(State state, IndividualPopulation population, int threads)
    {
        (this.state, this.population, perAgent) = (state, population, population.PeoplePerAgent);
        outlooks = [.. Enumerable.Range(0, state.Segments).Select(segment => new Outlook(state, segment))];
        (ushers, census, counts) = (new(state, tempers, people, threads), new(state), new int[state.Segments]);
        doors = new(state, people, ushers, census, perAgent);
        list = (usher, number) => usher.List(number, draws);
        watch = (usher, number) => usher.Watch(number, outlooks, draws);
        hear = (usher, number) => usher.Hear(number, outlooks, ushers.All, draws);
        move = (usher, number) =>
        {
            usher.Watch(number, outlooks, draws);
            usher.Happen(number);
        };
        state.Register = new(people, population);
    }

    /// <summary>Who they are and where they stand.</summary>
    internal People People => people;

    public bool HearsEveryone => population.Network is EveryoneNetwork;

    public void Begin(in Draws draws)
    {
        this.draws = draws;
        tempers.Deviation = population.Heterogeneity.Draw(draws);
        census.Clear();
        for (var s = 0; s < state.Segments; s++)
        {
            counts[s] = checked((int)Math.Floor(state.Parameters.Size[s] / perAgent));
            census.Of(s, Crowd.Never) = counts[s];
        }

        people.Begin(counts, TiesOf);
        ushers.Begin();
        ushers.Everywhere(list);
        doors.Begin(draws);
        census.Tell(perAgent);
    }

    public void Pass(in Draws draws)
    {
        this.draws = draws;
        doors.Pass(draws);
        for (var s = 0; s < state.Segments; s++) outlooks[s].Look(tempers, people.Quarters[s].Ties);
        if (people.HaveTies)
        {
            // All that is said and done is by how things stood before; then it happens.
            ushers.Everywhere(watch);
            ushers.Everywhere(hear);
            ushers.Begin();
        }
        else
        {
            ushers.Everywhere(move);
        }

        foreach (var usher in ushers.All) census.Take(usher.Moved);
        people.Gather();
        census.Tell(perAgent);
    }

    /// <summary>Who knows whom in a segment, drawn once a run.</summary>
    private Ties? TiesOf(int segment, int count)
    {
        var key = (uint)(draws.Uniform(Purposes.Ties, state.Roster.Segments[segment], 0) * uint.MaxValue);
        return count < 2 ? null : population.Network switch
        {
            SmallWorldNetwork net => new RingTies(count, net.Degree, net.Rewire.Draw(draws), key),
            CampusNetwork net => new CampusTies(count, net.Degree, net.Rewire.Draw(draws), net.Campus, key),
            ScaleFreeNetwork net => new ScaleFreeTies(count, net.Degree, key),
            _ => null,
        };
    }
}
