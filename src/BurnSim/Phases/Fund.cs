using BurnSim.Market;
using BurnSim.Randomness;

namespace BurnSim.Phases;

/// <summary>
/// Phase 7. Investors value every firm by traffic and technology, and startups that seek money may close a round.
/// Reads users, quality, runway and regime; writes growth, valuations and, through the ledger, cash.
/// </summary>
public sealed class Fund(State state)
{
    // Growth told to investors is at most e-fold a month either way: a firm that starts from nothing grows infinitely
    // fast, and no investor extrapolates that.
    private const double FastestGrowth = 1;

    private readonly double[] exponents = new double[2 * state.Row], powers = new double[2 * state.Row];

    public void Pass(in Draws draws)
    {
        Value();
        for (var f = 0; f < state.Firms; f++)
        {
            if (state.Operates(f) && state.Scenario.Firms[f].Kind == FirmKind.Startup && Seeks(state, f))
            {
                Seek(state, f, draws);
            }
        }
    }

    /// <summary>V = v(regime)·[per-user·A·exp(premium·g) + tech·exp(slope·(Q − max Q))], g the monthly log-growth.</summary>
    private void Value()
    {
        var (p, firms, row) = (state.Parameters, state.Firms, state.Row);
        ReadOnlySpan<double> now = state.Users, before = state.UsersBefore;
        var (days, growth) = (state.UsersBeforeDays, state.Growth);
        var perMonth = days > 0 ? State.DaysPerMonth / days : 0;
        for (var f = 0; f < firms; f++)
        {
            // Half a user stands in for none, as log 0 isn't a rate of growth.
            growth[f] = state.Operates(f) ? Math.Max(now[f], 0.5) / Math.Max(before[f], 0.5) : 1;
        }

        growth.AsSpan(firms).Fill(1);
        Fixed.Log(growth, growth);
        for (var f = 0; f < firms; f++)
        {
            growth[f] = Math.Clamp(growth[f] * perMonth, -FastestGrowth, FastestGrowth);
            exponents[f] = p.GrowthPremium * growth[f];
            exponents[row + f] = p.TechSlope * (state.Quality[f] - state.BestQuality);
        }

        Fixed.Exp(exponents, powers);
        var mood = p.Multiple[(int)state.Regime];
        for (var f = 0; f < firms; f++)
        {
            state.Valuation[f] = state.Operates(f)
                ? mood * (p.PerUser * now[f] * powers[f] + p.Tech * powers[row + f])
                : 0;
        }
    }

    private static bool Seeks(State state, int f) =>
        state.SinceRound[f] >= state.Parameters.MinGap
        && (state.Runway(f) < state.Parameters.SeekRunway || state.Growth[f] > state.Parameters.SeekGrowth);

    /// <summary>Closes at rate close · appetite(regime) · clip(V/last post, 0.1, 3).</summary>
    private static void Seek(State state, int f, in Draws draws)
    {
        var p = state.Parameters;
        var step = state.LastPost[f] > 0 ? Math.Clamp(state.Valuation[f] / state.LastPost[f], 0.1, 3) : 1;
        var rate = p.Close * p.Appetite[(int)state.Regime] * step;
        var raised = Math.Min(p.Dilution * state.Valuation[f], state.PoolLeft);
        var luck = draws.Uniform(Purposes.RoundClose, state.Roster.Firms[f], (uint)state.Tick);
        if (raised > 0 && luck < -Fixed.ExpM1(-rate * state.Days))
        {
            state.PoolLeft -= raised;
            CloseRound(state, f, raised, state.Valuation[f]);
        }
    }

    /// <summary>Investors pay, and the firm has a new last post-money valuation.</summary>
    public static void CloseRound(State state, int f, double raised, double post)
    {
        state.Ledger.Receive(f, Ledger.Outside.Investors, raised);
        state.RaisedTotal[f] += raised;
        (state.LastPost[f], state.SinceRound[f]) = (post, 0);
    }
}
