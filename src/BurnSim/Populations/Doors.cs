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
    private readonly Action<Usher, int> count, send;

    // By block: those who stand so and aren't picked, and picked ones by where they will stand, [block × standing].
    private int[] there = [], picked = [];

    private byte from, rest;
    private Draws draws;

    public Doors(State state, People people, Ushers ushers, Census census, int perAgent)
    {
        (this.state, this.people, this.ushers, this.census, this.perAgent) = (state, people, ushers, census, perAgent);
        (standings, known) = (Crowd.FirstUser + 2 * state.Firms, new bool[state.Firms]);
        count = (_, number) => there[number] = people.StandingOf(people.Crowds[number]).Count(from);
        send = (usher, number) => usher.Lots.Send(number, from, picked.AsSpan(number * standings, standings), there[number], rest, draws);
    }

    /// <summary>A run begins: of its never-users some have lapsed.</summary>
    public void Begin(in Draws draws)
    {
        this.draws = draws;
        Array.Clear(known);
        (there, picked) = ([.. people.Crowds.Select(crowd => crowd.Count)], new int[people.Crowds.Length * standings]);
        (from, rest) = (Crowd.Never, Crowd.Never);
        for (var s = 0; s < state.Segments; s++) Pick(s, Agents(state.Lapsed[s], Purposes.Part, state.Roster.Segments[s]), Crowd.Lapsed);
        ushers.Everywhere(send);
    }

    /// <summary>Lets people out of firms that left since, and into those that came.</summary>
    public void Pass(in Draws draws)
    {
        this.draws = draws;
        Depart(Fate.Bankrupt, Fate.Acquired);
        Depart(Fate.Merged);
        Enter();
    }

    /// <summary>Users of firms that left since: some go to who took theirs over, the rest lapse.</summary>
    private void Depart(params ReadOnlySpan<Fate> fates)
    {
        for (var f = 0; f < state.Firms; f++)
        {
            if (!known[f] || !fates.Contains(state.Fate[f])) continue;
            known[f] = false;
            var into = state.Into[f];
            Leave(f, Crowd.Trial(f), state.KeptTrial, into < 0 ? Crowd.Lapsed : Crowd.Trial(into));
            Leave(f, Crowd.Core(f), state.KeptCore, into < 0 ? Crowd.Lapsed : Crowd.Core(into));
        }
    }

    /// <summary>Of those who stand so at a firm that left, so many as are kept go on, the rest lapse.</summary>
    private void Leave(int firm, byte standing, double[] kept, byte to)
    {
        (from, rest) = (standing, Crowd.Lapsed);
        ushers.Everywhere(count);
        for (var s = 0; s < state.Segments; s++)
        {
            Pick(s, Math.Round(kept[firm * state.Segments + s] / perAgent), to);
            census.Of(s, Crowd.Lapsed) += census.Of(s, standing);
            census.Of(s, standing) = 0;
        }

        ushers.Everywhere(send);
    }

    /// <summary>First users of firms that entered.</summary>
    private void Enter()
    {
        (from, rest) = (Crowd.Never, Crowd.Never);
        var any = false;
        for (var f = 0; f < state.Firms; f++)
        {
            if (known[f] || !state.Operates(f)) continue;
            if (!any) ushers.Everywhere(count);
            (known[f], any) = (true, true);
            for (var s = 0; s < state.Segments; s++)
            {
                var (cell, name) = (f * state.Segments + s, state.Roster.Cells[f * state.Segments + s]);
                var (core, trial) = (state.Core[cell], state.Trial[cell]);
                Pick(s, Agents(core, Purposes.Part, name), Crowd.Core(f));
                Pick(s, Agents(trial, Purposes.Part + 1, name), Crowd.Trial(f));
            }
        }

        if (any) ushers.Everywhere(send);
    }

    /// <summary>How many agents so many people are; the part of an agent that is left over is the chance of one more, so that few people aren't none.</summary>
    private double Agents(double count, uint purpose, uint entity) => Math.Floor(count / perAgent + draws.Uniform(purpose, entity, (uint)state.Tick));

    /// <summary>
    /// Any so many of a segment who stand so will stand elsewhere. How many of each block is drawn as if each went at the same
    /// chance, apart from all others; then any of the rest go too, or any of them don't, until they are so many. Either way any so
    /// many are as likely as any others.
    /// </summary>
    private void Pick(int segment, double wanted, byte to)
    {
        ref var left = ref census.Of(segment, from);
        var (purpose, count) = (Purposes.Block | (uint)to << 8 | (uint)from << 16, (long)Math.Min(wanted, left));
        if (count == 0) return;
        var (first, missing, chance) = (people.Quarters[segment].FirstCrowd, count, count / (double)left);
        for (var number = first; number < people.Crowds.Length && people.Crowds[number].Segment == segment; number++)
        {
            Take(number, (int)Counts.Binomial(there[number], chance, draws.Uniform(purpose, (uint)number, (uint)state.Tick)));
        }

        for (var turn = (uint)first << Candidates.Sequence; missing != 0; turn++)
        {
            var more = missing > 0;
            var of = more ? left - count + missing : count - missing;
            var at = (long)(draws.Uniform(purpose + 1, turn, (uint)state.Tick) * of);
            var number = first;
            for (; at >= Pool(number); number++) at -= Pool(number);
            Take(number, more ? 1 : -1);

            int Pool(int block) => more ? there[block] : picked[block * standings + to];
        }

        left -= count;
        census.Of(segment, to) += count;

        void Take(int block, int some)
        {
            there[block] -= some;
            picked[block * standings + to] += some;
            missing -= some;
        }
    }
}
