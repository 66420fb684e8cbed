using BurnSim.Market;
using BurnSim.Randomness;
using BurnSim.Recording;

namespace BurnSim.Phases;

/// <summary>
/// Phase 8. Startups without cash are bought or close, rivals merge, and parents cut allowances. Reads cash, shares and
/// regime; writes fates, users and, through the ledger, cash.
/// </summary>
public static class Exit
{
    private static readonly uint MergeName = Names.Of("merge");

    public static void Pass(State state, in Draws draws)
    {
        for (var f = 0; f < state.Firms; f++)
        {
            if (state.BrokeSince[f] >= 0 && state.Operates(f) && state.Scenario.Firms[f].Kind == FirmKind.Startup
                && (state.Tick - state.BrokeSince[f]) * state.Days >= state.Parameters.Grace)
            {
                Fold(state, f, draws);
            }
        }

        Merge(state, draws);
        Cut(state, draws);
    }

    /// <summary>A firm out of cash and grace is bought, or closes and its users lapse.</summary>
    private static void Fold(State state, int f, in Draws draws)
    {
        var name = state.Roster.Firms[f];
        var price = (1 - state.Parameters.Discount) * state.Valuation[f];
        var luck = draws.Uniform(Purposes.Buyer, name, (uint)state.Tick);
        var buyer = luck < state.Parameters.BuyerChance
            ? PickBuyer(state, f, price, draws.Uniform(Purposes.BuyerPick, name, (uint)state.Tick))
            : -1;
        if (buyer < 0)
        {
            Leave(state, f, Fate.Bankrupt);
            Release(state, f);
            return;
        }

        state.Ledger.Pay(buyer, Ledger.Outside.Investors, price);
        Absorb(state, f, buyer, draws);
        Leave(state, f, Fate.Acquired, buyer);
    }

    /// <summary>One of the firms that can pay, by cash.</summary>
    private static int PickBuyer(State state, int target, double price, double luck)
    {
        var all = 0.0;
        for (var f = 0; f < state.Firms; f++)
        {
            all += CanPay(state, f, target, price) ? state.Cash[f] : 0;
        }

        var (left, last) = (luck * all, -1);
        for (var f = 0; f < state.Firms && left >= 0; f++)
        {
            if (CanPay(state, f, target, price))
            {
                (left, last) = (left - state.Cash[f], f);
            }
        }

        return last;
    }

    private static bool CanPay(State state, int f, int target, double price) =>
        f != target && state.Operates(f) && state.Cash[f] > 0
        && state.Cash[f] - price >= state.Parameters.RunwayFloor[f] * state.FixedBurn(f);

    /// <summary>
    /// The top two startups merge while capital is cold, when together they hold most of the market and each burns a
    /// multiple of its revenue (Didi and Kuaidi 2015). The bigger one's costs stay: overlap is why they merge.
    /// </summary>
    private static void Merge(State state, in Draws draws)
    {
        var p = state.Parameters;
        if (state.Regime != Regime.Cold || p.MergeRate <= 0)
        {
            return;
        }

        var (first, second) = TopTwo(state);
        if (second < 0 || state.Users[first] + state.Users[second] < p.MergeShare * state.MarketUsers
            || state.Scenario.Firms[first].Kind != FirmKind.Startup
            || state.Scenario.Firms[second].Kind != FirmKind.Startup
            || !(state.BurnMultiple(first) > p.MergeBurn && state.BurnMultiple(second) > p.MergeBurn)
            || draws.Uniform(Purposes.Merge, MergeName, (uint)state.Tick) >= -Fixed.ExpM1(-p.MergeRate * state.Days))
        {
            return;
        }

        state.Ledger.Move(second, first, state.Cash[second]);
        state.LastPost[first] += state.LastPost[second];
        Absorb(state, second, first, draws);
        Leave(state, second, Fate.Merged, first);
    }

    private static (int First, int Second) TopTwo(State state)
    {
        var (first, second) = (-1, -1);
        for (var f = 0; f < state.Firms; f++)
        {
            if (!state.Operates(f))
            {
                continue;
            }

            if (first < 0 || state.Users[f] > state.Users[first])
            {
                (first, second) = (f, first);
            }
            else if (second < 0 || state.Users[f] > state.Users[second])
            {
                second = f;
            }
        }

        return (first, second);
    }

    /// <summary>While capital is cold a parent may cut its allowance, until it is cold no longer.</summary>
    private static void Cut(State state, in Draws draws)
    {
        var p = state.Parameters;
        for (var f = 0; f < state.Firms; f++)
        {
            if (state.Regime != Regime.Cold)
            {
                state.AllowanceLeft[f] = 1;
            }
            else if (p.CutRate > 0 && state.AllowanceLeft[f] == 1 && p.Allowance[f] > 0 && state.Operates(f)
                && draws.Uniform(Purposes.AllowanceCut, state.Roster.Firms[f], (uint)state.Tick)
                    < -Fixed.ExpM1(-p.CutRate * state.Days))
            {
                state.AllowanceLeft[f] = p.CutTo;
            }
        }
    }

    /// <summary>A firm's users and data go to another; those who don't stay lapse.</summary>
    private static void Absorb(State state, int f, int into, in Draws draws)
    {
        for (var s = 0; s < state.Segments; s++)
        {
            var (from, to) = (f * state.Segments + s, into * state.Segments + s);
            var name = state.Roster.Cells[from];
            var kept = state.Parameters.UsersKept;
            var trial = Counts.Binomial(
                state.Trial[from], kept, draws.Uniform(Purposes.TrialKept, name, (uint)state.Tick));
            var core = Counts.Binomial(
                state.Core[from], kept, draws.Uniform(Purposes.CoreKept, name, (uint)state.Tick));
            (state.KeptTrial[from], state.KeptCore[from]) = (trial, core);
            state.Trial[to] += trial;
            state.Core[to] += core;
            state.Trial[from] -= trial;
            state.Core[from] -= core;
            state.Users[into] += trial + core;
        }

        state.HumanData[into] += state.HumanData[f];
        Release(state, f);
    }

    /// <summary>A firm's users lapse.</summary>
    private static void Release(State state, int f)
    {
        state.Users[f] = 0;
        for (var s = 0; s < state.Segments; s++)
        {
            var cell = f * state.Segments + s;
            state.Lapsed[s] += state.Trial[cell] + state.Core[cell];
            (state.Trial[cell], state.Core[cell], state.Adstock[cell]) = (0, 0, 0);
        }
    }

    private static void Leave(State state, int f, Fate fate, int into = -1)
    {
        (state.Fate[f], state.Here[f], state.FateDay[f], state.Into[f]) = (fate, 0, state.DayAtEnd, into);
        (state.Growth[f], state.Valuation[f], state.BrokeSince[f]) = (0, 0, -1);
        state.QualityMoved = true;
    }
}
