using System.Runtime.ExceptionServices;
using BurnSim.Market;
using BurnSim.Randomness;
using BurnSim.Recording;

namespace BurnSim.Populations;

/// <summary>
/// People one by one: an agent each, or one for so many who do all together. A byte for where they stand and a place in an
/// order is all that is kept of each; whom nothing happens to costs nothing (<see cref="Usher"/>). Blocks of people are
/// moved by several threads; which thread moves which changes no bit.
/// </summary>
public sealed class Individuals : IPopulation
{
    // Numbers so far from each other that a processor keeps them apart.
    private const int Apart = 32;

    private readonly State state;
    private readonly IndividualPopulation population;
    private readonly int perAgent, standings;
    private readonly Tempers tempers = new();
    private readonly People people = new();
    private readonly Outlook[] outlooks;
    private readonly Usher[] ushers;
    private readonly Census census;
    private readonly bool[] known;
    private readonly int[] counts;

    // What ushers do to a block.
    private readonly Action<Usher, int> list, sort, enter, watch, hear, move;

    // By block: never-users not yet picked, and picked ones by where they will stand, [block × standing].
    private int[] free = [], picked = [];

    // Turns of looking for somebody, and their luck.
    private readonly uint[] looks = new uint[Candidates.Batch];
    private readonly double[] luck = new double[Candidates.Batch];

    // The block before the next of each thread's own, [thread × Apart].
    private readonly int[] next;

    private Draws draws;

    /// <param name="state">The market.</param>
    /// <param name="population">How people are simulated.</param>
    /// <param name="threads">Threads that move them; changes no result.</param>
    public Individuals(State state, IndividualPopulation population, int threads)
    {
        (this.state, this.population, perAgent) = (state, population, population.PeoplePerAgent);
        outlooks = [.. Enumerable.Range(0, state.Segments).Select(segment => new Outlook(state, segment))];
        ushers = [.. Enumerable.Range(0, threads).Select(_ => new Usher(state, tempers, people))];
        next = new int[threads * Apart];
        standings = Crowd.FirstUser + 2 * state.Firms;
        (census, known, counts) = (new(state), new bool[state.Firms], new int[state.Segments]);
        list = (usher, number) => usher.List(number, draws);
        sort = (_, number) =>
        {
            ref var crowd = ref people.Crowds[number];
            crowd.Sort(people.OrderOf(crowd), people.PlacesOf(crowd), people.StandingOf(crowd));
        };
        enter = (usher, number) => usher.Enter(number, picked.AsSpan(number * standings, standings), draws);
        watch = (usher, number) => usher.Watch(number, outlooks, draws);
        hear = (usher, number) => usher.Hear(number, outlooks, ushers, draws);
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
        Array.Clear(known);
        census.Clear();
        for (var s = 0; s < state.Segments; s++)
        {
            counts[s] = checked((int)Math.Floor(state.Parameters.Size[s] / perAgent));
            census.Of(s, Crowd.Never) = counts[s];
        }

        people.Begin(counts, TiesOf);
        foreach (var usher in ushers) usher.Begin();
        (free, picked) = (new int[people.Crowds.Length], new int[people.Crowds.Length * standings]);
        Everywhere(list);
        Count();
        for (var s = 0; s < state.Segments; s++) Pick(s, Agents(state.Lapsed[s], Purposes.Part, state.Roster.Segments[s]), Crowd.Lapsed);
        Everywhere(enter);
        census.Tell(perAgent);
    }

    public void Pass(in Draws draws)
    {
        this.draws = draws;
        if (Depart(Fate.Bankrupt, Fate.Acquired) | Depart(Fate.Merged)) Everywhere(sort);
        Enter();
        for (var s = 0; s < state.Segments; s++) outlooks[s].Look(tempers, people.Quarters[s].Ties);
        if (HearsEveryone)
        {
            Everywhere(move);
        }
        else
        {
            // All that is said and done is by how things stood before; then it happens.
            Everywhere(watch);
            Everywhere(hear);
            foreach (var usher in ushers) usher.Begin();
        }

        foreach (var usher in ushers) census.Take(usher.Moved);
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

    /// <summary>Does something to every block, each by any of the threads.</summary>
    private void Everywhere(Action<Usher, int> act)
    {
        var threads = Math.Min(ushers.Length, people.Crowds.Length);
        if (threads > 1)
        {
            Shared(act, threads);
            return;
        }

        for (var number = 0; number < people.Crowds.Length; number++) act(ushers[0], number);
    }

    /// <summary>
    /// Each thread begins with a stretch of blocks of its own, as what is kept of neighbours lies side by side, where two that
    /// write wait for each other; whose stretch is done helps with the others'.
    /// </summary>
    private void Shared(Action<Usher, int> act, int threads)
    {
        for (var thread = 0; thread < threads; thread++) next[thread * Apart] = First(thread) - 1;
        try
        {
            Parallel.For(0, threads, new ParallelOptions { MaxDegreeOfParallelism = threads }, thread =>
            {
                for (var turn = 0; turn < threads; turn++)
                {
                    var whose = (thread + turn) % threads;
                    ref var before = ref next[whose * Apart];
                    var end = First(whose + 1);
                    for (var number = Interlocked.Increment(ref before); number < end; number = Interlocked.Increment(ref before)) act(ushers[thread], number);
                }
            });
        }
        catch (AggregateException broke)
        {
            // What breaks a run breaks it alike on any threads.
            ExceptionDispatchInfo.Throw(broke.InnerExceptions[0]);
        }

        int First(int thread) => (int)((long)people.Crowds.Length * thread / threads);
    }

    /// <summary>Users of firms that left since: some go to who took theirs over, the rest lapse. Whether there was such a firm.</summary>
    private bool Depart(params ReadOnlySpan<Fate> fates)
    {
        var any = false;
        for (var f = 0; f < state.Firms; f++)
        {
            if (!known[f] || !fates.Contains(state.Fate[f])) continue;
            (known[f], any) = (false, true);
            for (var s = 0; s < state.Segments; s++)
            {
                var (cell, into) = (f * state.Segments + s, state.Into[f]);
                Split(s, Crowd.Trial(f), state.KeptTrial[cell] / perAgent, into < 0 ? Crowd.Lapsed : Crowd.Trial(into), Crowd.Lapsed);
                Split(s, Crowd.Core(f), state.KeptCore[cell] / perAgent, into < 0 ? Crowd.Lapsed : Crowd.Core(into), Crowd.Lapsed);
            }
        }

        return any;
    }

    /// <summary>First users of firms that entered.</summary>
    private void Enter()
    {
        var any = false;
        for (var f = 0; f < state.Firms; f++)
        {
            if (known[f] || !state.Operates(f)) continue;
            if (!any) Count();
            (known[f], any) = (true, true);
            for (var s = 0; s < state.Segments; s++)
            {
                var (cell, name) = (f * state.Segments + s, state.Roster.Cells[f * state.Segments + s]);
                var (core, trial) = (state.Core[cell], state.Trial[cell]);
                Pick(s, Agents(core, Purposes.Part, name), Crowd.Core(f));
                Pick(s, Agents(trial, Purposes.Part + 1, name), Crowd.Trial(f));
            }
        }

        if (any) Everywhere(enter);
    }

    /// <summary>How many never-users each block has.</summary>
    private void Count()
    {
        for (var number = 0; number < free.Length; number++) free[number] = people.StandingOf(people.Crowds[number]).Count(Crowd.Never);
    }

    /// <summary>How many agents so many people are; the part of an agent that is left over is the chance of one more, so that few people aren't none.</summary>
    private double Agents(double count, uint purpose, uint entity) => Math.Floor(count / perAgent + draws.Uniform(purpose, entity, (uint)state.Tick));

    /// <summary>
    /// Any so many never-users of a segment stand elsewhere from now on. Here it is drawn how many of each block, at its chance
    /// beside the others'; who it is, each block draws.
    /// </summary>
    private void Pick(int segment, double wanted, byte to)
    {
        var (all, there, first) = (counts[segment], census.Of(segment, Crowd.Never), people.Quarters[segment].FirstCrowd);
        var count = (long)Math.Min(wanted, there);

        // Whoever is met by chance is taken, as long as that takes fewer looks than looking at everyone.
        if (count > there - count / 2.0)
        {
            Everywhere(enter);
            Split(segment, Crowd.Never, count, to, Crowd.Never);
            Everywhere(sort);
            Count();
            return;
        }

        var purpose = Purposes.Block | (uint)to << 8 | (uint)segment << 16;
        for (uint look = 0, found = 0; found < count;)
        {
            for (var i = 0; i < looks.Length; i++) looks[i] = look++;
            draws.Uniforms(purpose, 1, looks, (uint)state.Tick, luck);
            for (var i = 0; i < luck.Length && found < count; i++)
            {
                var place = (int)(luck[i] * all);
                var number = first + place / Crowd.Most;
                if (place % Crowd.Most >= free[number]) continue;
                free[number]--;
                picked[number * standings + to]++;
                found++;
            }
        }

        census.Of(segment, Crowd.Never) -= count;
        census.Of(segment, to) += count;
    }

    /// <summary>
    /// Of all who stand so, any so many go one way, the rest another (selection sampling: Knuth, vol. 2, 3.4.2 S). Blocks have to
    /// be sorted after it.
    /// </summary>
    private void Split(int segment, byte from, double wanted, byte to, byte rest)
    {
        ref var there = ref census.Of(segment, from);
        var (left, chosen) = (there, (long)Math.Min(there, Math.Round(wanted)));
        if (left == 0) return;
        var (all, count, purpose) = (left, chosen, Purposes.Split | (uint)from << 16);
        foreach (ref var crowd in people.Crowds.AsSpan())
        {
            if (crowd.Segment != segment) continue;
            var stands = people.StandingOf(crowd);
            for (var at = stands.IndexOf(from); at >= 0;)
            {
                var isChosen = draws.Uniform(purpose, (uint)(crowd.First + at), (uint)state.Tick) * left < chosen;
                stands[at] = isChosen ? to : rest;
                (left, chosen) = (left - 1, chosen - (isChosen ? 1 : 0));
                var on = stands[(at + 1)..].IndexOf(from);
                at = on < 0 ? -1 : at + 1 + on;
            }
        }

        there -= all;
        census.Of(segment, to) += count;
        census.Of(segment, rest) += all - count;
    }
}
