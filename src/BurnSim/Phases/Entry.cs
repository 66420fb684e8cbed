using System.Collections.Immutable;
using BurnSim.Market;
using BurnSim.Recording;

namespace BurnSim.Phases;

/// <summary>Part of Climate: a firm enters the market, and platforms open and close.</summary>
public static class Entry
{
    /// <summary>Puts a firm in the market with its cash, its users and its model.</summary>
    public static void Enter(State state, int f)
    {
        var p = state.Parameters;
        (state.Fate[f], state.Here[f]) = (Fate.Operating, 1);
        state.FirstCash[f] = p.Cash[f];
        state.Ledger.Receive(f, Ledger.Outside.Investors, p.Cash[f]);
        state.LastPost[f] = p.LastPostMoney[f];
        state.SinceRound[f] = state.Scenario.Firms[f].LastRound is { } round
            ? state.Scenario.DateOf(state.Tick).DayNumber - round.DayNumber
            : State.LongRunway;
        state.Compute[f] = p.Compute[f];
        state.Fidelity[f] = 1;
        state.Synthetic[f] = p.Synthetic[f];
        state.NextRelease[f] = state.Tick * state.Days + p.ReleaseEvery[f];
        state.Quality[f] = Train.QualityOf(p, p.Compute[f], p.Corpus[f]) + state.Shock[f];
        state.QualityMoved = true;
        for (var s = 0; s < state.Segments; s++)
        {
            var cell = f * state.Segments + s;
            state.Core[cell] = Math.Min(state.Never[s], p.FirstCore[cell]);
            state.Trial[cell] = Math.Min(state.Never[s] - state.Core[cell], p.FirstTrial[cell]);
            state.Never[s] -= state.Core[cell] + state.Trial[cell];
            state.Users[f] += state.Core[cell] + state.Trial[cell];
        }
    }

    /// <summary>Closes a platform to some firms; to everyone but its owner where none is named.</summary>
    public static void Close(State state, int platform, ImmutableArray<string> to)
    {
        for (var f = 0; f < state.Firms; f++)
        {
            var id = state.Scenario.Firms[f].Id;
            if (to.IsEmpty ? state.Scenario.Platforms[platform].Owner != id : to.Contains(id))
            {
                state.On(state.Open, platform)[f] = 0;
            }
        }
    }
}
