using BurnSim.Market;
using BurnSim.Randomness;
using BurnSim.Recording;

namespace BurnSim.Phases;

/// <summary>
/// Phase 1. The capital regime moves, scheduled events happen, firms enter, and the market's noise blows.
/// </summary>
public sealed class Climate(State state, Agenda agenda)
{
    private enum Turn : byte
    {
        None,
        Month,
        Year,
    }

    // What begins on each tick's date.
    private readonly Turn[] turns = [.. Enumerable.Range(0, state.Scenario.Ticks).Select(tick => TurnOf(state.Scenario, tick))];
    private readonly double[] drawn = new double[2 * state.Row], shocks = new double[state.Row];
    private readonly uint regimeName = Names.Of("regime");

    private static Turn TurnOf(Scenario scenario, int tick)
    {
        var (now, before) = (scenario.DateOf(tick), scenario.DateOf(Math.Max(0, tick - 1)));
        return now.Year != before.Year ? Turn.Year : now.Month != before.Month ? Turn.Month : Turn.None;
    }

    /// <summary>Firms begin with buzz from its stationary distribution.</summary>
    public void Begin(in Draws draws)
    {
        var p = state.Parameters;
        for (var f = 0; f < state.Firms; f++)
        {
            var luck = Normal.Quantile(draws.Uniform(Purposes.BuzzStart, state.Roster.Firms[f], 0));
            state.BuzzLog[f] = p.BuzzDeviation * luck;
        }
    }

    public void Pass(in Draws draws)
    {
        var p = state.Parameters;
        if (state.Tick > 0)
        {
            Age();
        }

        if (turns[state.Tick] != Turn.None && state.Tick >= state.RegimeHeldTo)
        {
            MoveRegime(draws);
        }

        if (turns[state.Tick] == Turn.Year)
        {
            state.PoolLeft = p.Pool;
        }

        for (var f = 0; f < state.Firms; f++)
        {
            if (state.Fate[f] == Fate.Waiting && agenda.Enters[f] <= state.Tick)
            {
                Entry.Enter(state, f);
            }
        }

        while (agenda.Next(state.Tick, out var entry))
        {
            Happen(entry);
        }

        Blow(draws);
    }

    /// <summary>Inventories grow, serving and compute get cheaper, tick by tick.</summary>
    private void Age()
    {
        var p = state.Parameters;
        for (var k = 0; k < state.Platforms; k++)
        {
            state.Inventory[k] *= p.GrowthPerTick[k];
        }

        state.ServingLeft *= p.ServingKeep;
        state.ComputeLeft *= p.ComputeKeep;
    }

    /// <summary>A monthly Markov chain over hot, normal and cold.</summary>
    private void MoveRegime(in Draws draws)
    {
        var left = draws.Uniform(Purposes.Regime, regimeName, (uint)state.Tick);
        var row = (int)state.Regime * 3;
        for (var to = 0; to < 3; to++)
        {
            left -= state.Parameters.Transitions[row + to];
            if (left < 0)
            {
                state.Regime = (Regime)to;
                return;
            }
        }
    }

    private void Happen(in Programme.Entry entry)
    {
        switch (entry.Event)
        {
            case QualityShock:
                state.Shock[entry.Subject] += entry.First;
                state.Quality[entry.Subject] += entry.First;
                state.QualityMoved = true;
                break;
            case ViralHit:
                state.BuzzLog[entry.Subject] += entry.First;
                break;
            case StrategyChange:
                agenda.Players[entry.Subject] = entry.Strategy!;
                break;
            case PlatformCloses closes:
                Entry.Close(state, entry.Subject, closes.To);
                break;
            case PlatformOpens:
                state.On(state.Open, entry.Subject)[..state.Firms].Fill(1);
                break;
            case RegimeForced forced:
                state.Regime = forced.Regime;
                state.RegimeHeldTo = state.Tick + (int)Math.Ceiling(forced.Days / state.Days);
                break;
            case RoundCloses when state.Operates(entry.Subject):
                Fund.CloseRound(state, entry.Subject, entry.First, entry.Second);
                break;
        }
    }

    /// <summary>ln e is an AR(1) with Poisson jumps, less its log-mean, so that E[e] = 1.</summary>
    private void Blow(in Draws draws)
    {
        var p = state.Parameters;
        if (p.BuzzDeviation == 0 && p.ViralPerTick == 0 && !agenda.Hits)
        {
            state.Buzz.AsSpan(0, state.Firms).Fill(1);
            return;
        }

        draws.Uniforms(Purposes.Buzz, 2, state.Roster.Firms, (uint)state.Tick, drawn);
        var virals = drawn.AsSpan(state.Row);
        Normal.Quantile(drawn.AsSpan(0, state.Row), shocks);
        for (var f = 0; f < state.Firms; f++)
        {
            state.BuzzLog[f] = p.BuzzKeep * state.BuzzLog[f] + p.BuzzShock * shocks[f]
                + p.ViralSize * (virals[f] <= p.NoViral ? 0 : Counts.Poisson(p.ViralPerTick, virals[f]));
            shocks[f] = state.BuzzLog[f] - p.BuzzMean;
        }

        Fixed.Exp(shocks, state.Buzz);
        state.Buzz.AsSpan(state.Firms).Clear();
    }
}
