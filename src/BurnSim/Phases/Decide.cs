using BurnSim.Market;
using BurnSim.Strategies;

namespace BurnSim.Phases;

/// <summary>
/// Phase 2. Every operating firm sees last tick's public view and its own books and plans ads, their split, training
/// and its synthetic share. No plan goes below the runway floor.
/// </summary>
public sealed class Decide(State state, Agenda agenda)
{
    // How fast a split by yield follows what it sees, per day.
    private const double Pace = 0.05;

    private readonly double[] prospects = new double[state.Platforms], yields = new double[state.Platforms];
    private readonly Sight[] sights = [.. Enumerable.Range(0, state.Firms).Select(f => new Sight(state, f))];

    public void Pass()
    {
        Prospect();
        for (var f = 0; f < state.Firms; f++)
        {
            var weights = state.Weights.AsSpan(f * state.Platforms, state.Platforms);
            var bids = state.Bids.AsSpan(f * state.Platforms, state.Platforms);
            (state.AdsPlan[f], state.TrainingPlan[f]) = (0, 0);
            bids.Clear();
            if (state.Operates(f))
            {
                Weigh(f, weights);
                Plan(f, weights, bids);
            }
        }
    }

    private void Plan(int f, Span<double> weights, Span<double> bids)
    {
        var p = state.Parameters;
        weights.CopyTo(bids);
        var budget = new Budget { Training = p.TrainingSpend[f], Synthetic = p.Synthetic[f], Split = bids };
        agenda.Players[f].Decide(sights[f], ref budget);
        Require(f, "ads", budget.Ads);
        Require(f, "training", budget.Training);
        Require(f, "synthetic share", budget.Synthetic);

        var most = Math.Max(0, state.Cash[f] - p.RunwayFloor[f] * state.FixedBurn(f)) / state.Days;
        var wanted = budget.Ads + budget.Training;
        var granted = wanted > most ? most / wanted : 1;
        var total = 0.0;
        for (var k = 0; k < bids.Length; k++)
        {
            bids[k] = state.Closed[f * state.Platforms + k] ? 0 : bids[k];
            Require(f, "split", bids[k]);
            total += bids[k];
        }

        for (var k = 0; k < bids.Length; k++)
        {
            bids[k] = total > 0 ? granted * budget.Ads * (bids[k] / total) : 0;
        }

        state.AdsPlan[f] = total > 0 ? granted * budget.Ads : 0;
        state.TrainingPlan[f] = granted * budget.Training;
        state.Synthetic[f] = Math.Min(1, budget.Synthetic);
    }

    /// <summary>
    /// The split before the strategy has its say: the scenario's, or else weights that drift to where yesterday's money
    /// won most, from an even start.
    /// </summary>
    private void Weigh(int f, Span<double> weights)
    {
        var p = state.Parameters;
        var (platforms, given) = (state.Platforms, 0.0);
        var split = p.Split.AsSpan(f * platforms, platforms);
        foreach (var weight in split)
        {
            given += weight;
        }

        if (given > 0)
        {
            split.CopyTo(weights);
            return;
        }

        var best = 0.0;
        for (var k = 0; k < platforms; k++)
        {
            yields[k] = Yield(f, k);
            best = Math.Max(best, yields[k]);
        }

        for (var k = 0; k < platforms; k++)
        {
            var aim = best > 0 ? yields[k] / best : 1;
            weights[k] = weights[k] == 0 ? 1 : weights[k] + Math.Min(1, Pace * state.Days) * (aim - weights[k]);
        }
    }

    /// <summary>
    /// Users a platform wins per unit of money, at last tick's price and at the margin of its saturation: prospects
    /// there · e^(−m̃/R) / (R · price).
    /// </summary>
    private double Yield(int f, int k)
    {
        var p = state.Parameters;
        var spot = f * state.Platforms + k;
        var price = state.Price[k] * (state.Roster.Owners[k] == f ? 1 - p.OwnerDiscount[k] : 1);
        return state.Closed[spot] || p.Crowd[k] <= 0 || price <= 0
            ? 0
            : prospects[k] * (1 - state.Reached[spot]) / (p.Crowd[k] * price);
    }

    /// <summary>People a platform could win, those who have lapsed by how readily they come back.</summary>
    private void Prospect()
    {
        var p = state.Parameters;
        for (var k = 0; k < state.Platforms; k++)
        {
            prospects[k] = 0;
            for (var s = 0; s < state.Segments; s++)
            {
                prospects[k] += p.Reach[s * state.Platforms + k] * (state.Never[s] + state.Lapsed[s] * p.WinBack[s]);
            }
        }
    }

    private void Require(int f, string what, double value)
    {
        if (!(value >= 0 && double.IsFinite(value)))
        {
            throw new InvalidOperationException(
                $"the strategy of {state.Scenario.Firms[f].Id} sets {what} to {value}; it must be 0 or more and finite");
        }
    }
}
