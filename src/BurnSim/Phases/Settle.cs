using BurnSim.Market;

namespace BurnSim.Phases;

/// <summary>
/// Phase 6. Revenue and allowances come in; serving, staff, training and ads are paid. Reads users, plans and what the
/// ads cost; writes cash, through the ledger. A startup pays no more than it has; a parent covers an incumbent.
/// </summary>
public static class Settle
{
    // A firm is out of cash when what is left is rounding: below a billionth of what it had to pay.
    private const double Nothing = 1e-9;

    public static void Pass(State state)
    {
        Array.Clear(state.Ads);
        Array.Clear(state.Training);
        Array.Clear(state.NetBurn);
        Array.Clear(state.RevenueNow);
        for (var f = 0; f < state.Firms; f++)
        {
            if (state.Operates(f))
            {
                Firm(state, f);
            }
        }
    }

    private static void Firm(State state, int f)
    {
        var (p, ledger, days) = (state.Parameters, state.Ledger, state.Days);
        var users = state.Users[f];
        var revenue = (p.Arpu[f] * users + p.OtherRevenue[f]) * days;
        var allowance = p.Allowance[f] * state.AllowanceLeft[f] * days;
        ledger.Receive(f, Ledger.Outside.Customers, revenue);
        ledger.Receive(f, Ledger.Outside.Parents, allowance);
        state.RevenueTotal[f] += revenue;
        state.RevenueNow[f] = revenue;

        var (serving, staff) = (state.ServingNow(f) * users * days, p.Staff[f] * days);
        var training = state.TrainingPlan[f] * days;
        var costs = state.AdsCost.AsSpan(f * state.Platforms, state.Platforms);
        var ads = 0.0;
        foreach (var cost in costs)
        {
            ads += cost;
        }

        var due = serving + staff + training + ads;
        var missing = due - ledger.Cash[f];
        if (missing > 0 && state.Scenario.Firms[f].Kind == FirmKind.Incumbent)
        {
            ledger.Receive(f, Ledger.Outside.Parents, missing);
            allowance += missing;
        }

        state.ParentTotal[f] += allowance;
        if (ads > 0)
        {
            PayAds(state, f, costs, Math.Min(1, ledger.Cash[f] / ads));
        }

        state.AdsTotal[f] += state.Ads[f];
        state.Training[f] = Pay(state, f, training, state.TrainingTotal);
        var rest = Pay(state, f, staff, state.StaffTotal) + Pay(state, f, serving, state.ServingTotal);
        state.NetBurn[f] = state.Ads[f] + state.Training[f] + rest - revenue - allowance;

        var broke = due > 0 && ledger.Cash[f] <= Nothing * due;
        state.BrokeSince[f] = !broke ? -1 : state.BrokeSince[f] < 0 ? state.Tick : state.BrokeSince[f];
    }

    /// <summary>Pays for ads; a firm that can't pay them all pays everyone the same part.</summary>
    private static void PayAds(State state, int f, Span<double> costs, double part)
    {
        var on = state.AdsOn.AsSpan(f * costs.Length, costs.Length);
        var all = 0.0;
        for (var k = 0; k < costs.Length; k++)
        {
            costs[k] *= part;
            on[k] += costs[k];
            all += costs[k];
        }

        state.Ledger.PayPlatforms(f, costs);
        state.Ads[f] = all;
    }

    private static double Pay(State state, int f, double amount, double[] total)
    {
        var paid = Math.Min(state.Ledger.Cash[f], amount);
        state.Ledger.Pay(f, Ledger.Outside.Suppliers, paid);
        total[f] += paid;
        return paid;
    }
}
