using BurnSim.Market;

namespace BurnSim.Populations;

/// <summary>
/// How many agents stand where, by cell and by segment, and this tick's flows. Whole numbers, so that it matters not in which
/// order moves are counted.
/// </summary>
internal sealed class Census(State state)
{
    private readonly int segments = state.Segments, firms = state.Firms;
    private readonly long[] trial = new long[state.Cells], core = new long[state.Cells];
    private readonly long[] never = new long[state.Segments], lapsed = new long[state.Segments];
    private readonly long[] won = new long[state.Firms], settled = new long[state.Firms];

    /// <summary>How many of a segment stand so.</summary>
    public ref long Of(int segment, byte standing)
    {
        if (standing < Crowd.FirstUser) return ref (standing == Crowd.Lapsed ? lapsed : never)[segment];
        return ref (Crowd.Settled(standing) ? core : trial)[Crowd.FirmOf(standing) * segments + segment];
    }

    /// <summary>Somebody of a segment stands elsewhere than before, by their own move.</summary>
    public void Note(int segment, byte before, byte after)
    {
        Of(segment, before)--;
        Of(segment, after)++;
        if (after >= Crowd.FirstUser) (Crowd.Settled(after) ? settled : won)[Crowd.FirmOf(after)]++;
    }

    /// <summary>Takes in what another has counted since it last gave it away.</summary>
    public void Take(Census other)
    {
        Add(trial, other.trial);
        Add(core, other.core);
        Add(never, other.never);
        Add(lapsed, other.lapsed);
        Add(won, other.won);
        Add(settled, other.settled);
    }

    public void Clear()
    {
        Array.Clear(trial);
        Array.Clear(core);
        Array.Clear(never);
        Array.Clear(lapsed);
        Array.Clear(won);
        Array.Clear(settled);
    }

    /// <summary>Writes counts and flows into the state, in people, and forgets the flows. People too few for an agent never use anything.</summary>
    /// <param name="perAgent">People an agent.</param>
    public void Tell(int perAgent)
    {
        for (var s = 0; s < segments; s++)
        {
            state.Lapsed[s] = (double)perAgent * lapsed[s];
            state.Never[s] = state.Parameters.Size[s] - state.Lapsed[s];
            for (int f = 0, cell = s; f < firms; f++, cell += segments)
            {
                (state.Trial[cell], state.Core[cell]) = ((double)perAgent * trial[cell], (double)perAgent * core[cell]);
                state.Never[s] -= state.Trial[cell] + state.Core[cell];
            }
        }

        for (var f = 0; f < firms; f++) (state.Won[f], state.Settled[f]) = ((double)perAgent * won[f], (double)perAgent * settled[f]);
        Array.Clear(won);
        Array.Clear(settled);
    }

    private static void Add(long[] to, long[] from)
    {
        for (var i = 0; i < to.Length; i++) to[i] += from[i];
        Array.Clear(from);
    }
}
