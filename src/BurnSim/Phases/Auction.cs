using System.Numerics;
using BurnSim.Market;
using BurnSim.Randomness;

namespace BurnSim.Phases;

/// <summary>
/// Phase 3. Every platform sells its inventory and shares out attention. Reads bids, outside demand and inventory;
/// writes prices, impressions, attention and what the ads cost.
/// </summary>
public sealed class Auction
{
    private const double Little = 1e-300;

    private readonly State state;
    private readonly AuctionKind[] kinds;
    private readonly int[] ranked;
    private readonly double[] bids;

    public Auction(State state)
    {
        this.state = state;
        kinds = [.. state.Scenario.Platforms.Select(p => p.Auction)];
        (ranked, bids) = (new int[state.Firms], new double[state.Firms]);
    }

    public void Pass()
    {
        var p = state.Parameters;
        for (var k = 0; k < state.Platforms; k++)
        {
            var (owner, slots) = (state.Roster.Owners[k], kinds[k] == AuctionKind.SecondPrice);
            var impressions = state.On(state.Impressions, k)[..bids.Length];
            var cost = state.On(state.AdsCost, k)[..bids.Length];
            state.On(state.Bids, k)[..bids.Length].CopyTo(bids);
            if (owner >= 0)
            {
                // The owner's money goes further by its discount.
                bids[owner] /= 1 - p.OwnerDiscount[k];
            }

            state.Price[k] = slots
                ? SellSlots(bids, p.Slots[k], p.OutsideDemand[k], state.Inventory[k], p.Reserve[k], ranked, impressions, cost)
                : Sell(bids, p.OutsideDemand[k], state.Inventory[k], p.Reserve[k], impressions, cost);
            if (owner >= 0 && state.Operates(owner))
            {
                impressions[owner] += p.HouseShare[k] * state.Inventory[k];
                cost[owner] *= 1 - p.OwnerDiscount[k];
            }

            Contest(impressions, slots ? 1 : p.Dominance[k], state.On(state.Attention, k)[..bids.Length]);
        }

        var days = new Vector<double>(state.Days);
        foreach (ref var cost in State.Wide(state.AdsCost))
        {
            cost *= days;
        }
    }

    /// <summary>
    /// One price clears the inventory: p = max((O + Σ b)/I, reserve), money per impression; each buys b/p.
    /// Arrays by firm, per day; returns the price.
    /// </summary>
    public static double Sell(
        ReadOnlySpan<double> bids, double outside, double inventory, double reserve,
        Span<double> impressions, Span<double> cost)
    {
        var money = outside;
        foreach (var bid in bids)
        {
            money += bid;
        }

        var price = Math.Max(money / inventory, reserve);
        var perMoney = price > 0 ? 1 / price : 0;
        for (var f = 0; f < bids.Length; f++)
        {
            impressions[f] = bids[f] * perMoney;
            cost[f] = bids[f];
        }

        return price;
    }

    /// <summary>
    /// Generalised second price (Edelman, Ostrovsky and Schwarz 2007). A firm bids per impression what its budget could
    /// pay for the whole of the best slot; slots go by rank, each at the next bid, the outside world's average bid
    /// O/I or the reserve, whichever is most. So nobody pays more than his budget. Returns the mean price paid, or the
    /// outside price where no firm bids.
    /// </summary>
    public static double SellSlots(
        ReadOnlySpan<double> bids, ReadOnlySpan<double> slots, double outside, double inventory, double reserve,
        Span<int> ranked, Span<double> impressions, Span<double> cost)
    {
        var floor = Math.Max(outside / inventory, reserve);
        impressions.Clear();
        cost.Clear();
        for (var f = 0; f < bids.Length; f++)
        {
            var at = f;
            for (; at > 0 && bids[ranked[at - 1]] < bids[f]; at--)
            {
                ranked[at] = ranked[at - 1];
            }

            ranked[at] = f;
        }

        var (paid, bought, best) = (0.0, 0.0, slots[0] * inventory);
        for (var slot = 0; slot < Math.Min(slots.Length, bids.Length); slot++)
        {
            var f = ranked[slot];
            if (bids[f] <= 0 || bids[f] / best < floor)
            {
                break;
            }

            var next = slot + 1 < bids.Length ? bids[ranked[slot + 1]] / best : 0;
            var price = Math.Max(next, floor);
            impressions[f] = slots[slot] * inventory;
            cost[f] = Math.Min(bids[f], price * impressions[f]);
            paid += cost[f];
            bought += impressions[f];
        }

        return bought > 0 ? paid / bought : floor;
    }

    /// <summary>
    /// Attention as a Tullock contest (1980): everyone's impressions, shared out as m^r/Σ m^r. r = 1 changes nothing;
    /// as r grows the biggest buyer has it all. Worked relative to the biggest, so that no power overflows.
    /// </summary>
    public static void Contest(ReadOnlySpan<double> impressions, double strength, Span<double> attention)
    {
        if (strength == 1)
        {
            impressions.CopyTo(attention);
            return;
        }

        var (all, most) = (0.0, 0.0);
        foreach (var bought in impressions)
        {
            all += bought;
            most = Math.Max(most, bought);
        }

        if (most <= 0)
        {
            attention.Clear();
            return;
        }

        // No logarithm is taken of nothing: what is below 1e-300 of the most has none of the attention.
        for (var f = 0; f < impressions.Length; f++)
        {
            attention[f] = Math.Max(Little, impressions[f] / most);
        }

        Fixed.Log(attention, attention);
        for (var f = 0; f < impressions.Length; f++)
        {
            attention[f] *= strength;
        }

        Fixed.Exp(attention, attention);
        var powers = 0.0;
        for (var f = 0; f < impressions.Length; f++)
        {
            attention[f] = impressions[f] > Little * most ? attention[f] : 0;
            powers += attention[f];
        }

        var perPower = all / powers;
        for (var f = 0; f < impressions.Length; f++)
        {
            attention[f] *= perPower;
        }
    }
}
