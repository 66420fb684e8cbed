using System.Numerics;
using BurnSim.Market;

namespace BurnSim.Phases;

/// <summary>
/// Phase 6. Revenue and allowances come in; serving, staff, training and ads are paid. Reads users, plans and what the
/// ads cost; writes cash, through the ledger. A startup pays no more than it has; a parent covers an incumbent.
/// </summary>
public sealed class Settle(State state)
{
    // A firm is out of cash when what is left is rounding: below a billionth of what it had to pay.
    private const double Nothing = 1e-9;

    // This tick, [firm]: what is owed; what parents and suppliers are to get or give; what part of the ads can be paid.
    private readonly double[] due = new double[state.Row], allowance = new double[state.Row],
        supplies = new double[state.Row], part = new double[state.Row];

    public void Pass()
    {
        Reckon();
        state.Ledger.Receive(Ledger.Outside.Customers, state.RevenueNow);
        state.Ledger.Receive(Ledger.Outside.Parents, allowance);
        PayAds();
        state.Ledger.Pay(Ledger.Outside.Suppliers, supplies);
        for (var f = 0; f < state.Firms; f++)
        {
            var broke = state.Cash[f] < Nothing * due[f];
            state.BrokeSince[f] = !broke ? -1 : state.BrokeSince[f] < 0 ? state.Tick : state.BrokeSince[f];
        }
    }

    /// <summary>What every firm earns and owes, and how far its purse goes: ads first, then training, staff, serving.</summary>
    private void Reckon()
    {
        var (p, row) = (state.Parameters, state.Row);
        var (none, one, days) = (Vector<double>.Zero, Vector<double>.One, new Vector<double>(state.Days));
        for (var f = 0; f < row; f += Vector<double>.Count)
        {
            var ads = none;
            for (var spot = f; spot < state.AdsCost.Length; spot += row)
            {
                ads += From(state.AdsCost, spot);
            }

            var (users, time) = (From(state.Users, f), days * From(state.Here, f));
            var serving = From(p.ServingCost, f) * new Vector<double>(state.ServingLeft) * users * days;
            var (staff, training) = (From(p.Staff, f) * time, From(state.TrainingPlan, f) * days);
            var owed = serving + staff + training + ads;
            var revenue = (From(p.Arpu, f) * users + From(p.OtherRevenue, f)) * time;
            var given = From(p.Allowance, f) * From(state.AllowanceLeft, f) * time;
            var purse = From(state.Cash, f) + revenue + given;
            var missing = From(state.Backed, f) * State.Larger(none, owed - purse);
            (given, purse) = (given + missing, State.Larger(none, purse + missing));

            var share = State.Smaller(one, State.Ratio(purse, ads));
            ads *= share;
            purse = State.Larger(none, purse - ads);
            training = State.Smaller(purse, training);
            purse -= training;
            staff = State.Smaller(purse, staff);
            serving = State.Smaller(purse - staff, serving);

            owed.CopyTo(due, f);
            share.CopyTo(part, f);
            given.CopyTo(allowance, f);
            (training + staff + serving).CopyTo(supplies, f);
            revenue.CopyTo(state.RevenueNow, f);
            ads.CopyTo(state.Ads, f);
            training.CopyTo(state.Training, f);
            (ads + training + staff + serving - revenue - given).CopyTo(state.NetBurn, f);
            Add(revenue, state.RevenueTotal, f);
            Add(given, state.ParentTotal, f);
            Add(ads, state.AdsTotal, f);
            Add(training, state.TrainingTotal, f);
            Add(staff, state.StaffTotal, f);
            Add(serving, state.ServingTotal, f);
        }
    }

    /// <summary>Pays for ads; a firm that can't pay them all pays every platform the same part.</summary>
    private void PayAds()
    {
        for (var spot = 0; spot < state.AdsCost.Length; spot += Vector<double>.Count)
        {
            var cost = From(state.AdsCost, spot) * From(part, spot % state.Row);
            cost.CopyTo(state.AdsCost, spot);
            Add(cost, state.AdsOn, spot);
        }

        state.Ledger.PayPlatforms(state.AdsCost);
    }

    private static Vector<double> From(double[] firms, int first) => new(firms, first);

    private static void Add(Vector<double> amounts, double[] totals, int first) =>
        (From(totals, first) + amounts).CopyTo(totals, first);
}
