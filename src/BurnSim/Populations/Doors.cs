using BurnSim.Market;
using BurnSim.Randomness;
using BurnSim.Recording;

namespace BurnSim.Populations;

/// <summary>Who comes in with a firm, and where its people go when it leaves.</summary>
internal sealed class Doors
{
    private readonly State state;
    private readonly People people;
    private readonly Ushers ushers;
    private readonly Census census;
    private readonly int perAgent, standings;
    private readonly bool[] known;

    // What ushers do to a block.
    private readonly Action<Usher, int> sort, enter;

    // By block: never-users not yet picked, and picked ones by where they will stand, [block × standing].
    private int[] free = [], picked = [];

    // Turns of looking for somebody, and their luck.
    private readonly uint[] looks = new uint[Candidates.Batch];
    private readonly double[] luck = new double[Candidates.Batch];

    private Draws draws;

    public Doors(State state, People people, Ushers ushers, Census census, int perAgent)
    {
        (this.state, this.people, this.ushers, this.census, this.perAgent) = (state, people, ushers, census, perAgent);
        (standings, known) = (Crowd.FirstUser + 2 * state.Firms, new bool[state.Firms]);
        sort = (_, number) =>
        {
            ref var crowd = ref people.Crowds[number];
            crowd.Sort(people.OrderOf(crowd), people.PlacesOf(crowd), people.StandingOf(crowd));
        };
        enter = (usher, number) => usher.Enter(number, picked.AsSpan(number * standings, standings), draws);
    }

    /// <summary>A run begins: of its never-users some have lapsed.</summary>
    public void Begin(in Draws draws)
    {
        this.draws = draws;
        Array.Clear(known);
        (free, picked) = (new int[people.Crowds.Length], new int[people.Crowds.Length * standings]);
        Count();
        for (var s = 0; s < state.Segments; s++) Pick(s, Agents(state.Lapsed[s], Purposes.Part, state.Roster.Segments[s]), Crowd.Lapsed);
        ushers.Everywhere(enter);
    }

    /// <summary>Lets people out of firms that left since, and into those that came.</summary>
    public void Pass(in Draws draws)
    {
        this.draws = draws;
        if (Depart(Fate.Bankrupt, Fate.Acquired) | Depart(Fate.Merged)) ushers.Everywhere(sort);
        Enter();
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

        if (any) ushers.Everywhere(enter);
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
        var (all, there, first) = (people.Quarters[segment].Count, census.Of(segment, Crowd.Never), people.Quarters[segment].FirstCrowd);
        var count = (long)Math.Min(wanted, there);

        // Whoever is met by chance is taken, as long as that takes fewer looks than looking at everyone.
        if (count > there - count / 2.0)
        {
            ushers.Everywhere(enter);
            Split(segment, Crowd.Never, count, to, Crowd.Never);
            ushers.Everywhere(sort);
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
