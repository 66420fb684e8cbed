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

    private readonly double[] perMoney = new double[state.Platforms], yields = new double[state.Platforms];
    private readonly Sight[] sights = [.. Enumerable.Range(0, state.Firms).Select(f => new Sight(state, f))];

    public void Pass()
    {
        Prospect();
        for (var f = 0; f < state.Firms; f++)
        {
            var weights = state.Weights.AsSpan(f * state.Platforms, state.Platforms);
            var bids = state.Bids.AsSpan(f * state.Platforms, state.Platforms);
            state.TrainingPlan[f] = 0;
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

        var closed = state.Closed.AsSpan(f * bids.Length, bids.Length);
        var total = 0.0;
        for (var k = 0; k < bids.Length; k++)
        {
            bids[k] = closed[k] ? 0 : bids[k];
            total += bids[k] >= 0 ? bids[k] : double.NaN;
        }

        Require(f, "ads", budget.Ads);
        Require(f, "training", budget.Training);
        Require(f, "synthetic share", budget.Synthetic);
        Require(f, "split", total);

        var most = Math.Max(0, state.Cash[f] - p.RunwayFloor[f] * state.FixedBurn(f)) / state.Days;
        var wanted = budget.Ads + budget.Training;
        var granted = wanted > most ? most / wanted : 1;
        var perWeight = total > 0 ? granted * budget.Ads / total : 0;
        for (var k = 0; k < bids.Length; k++)
        {
            bids[k] *= perWeight;
        }

        state.TrainingPlan[f] = granted * budget.Training;
        state.Synthetic[f] = Math.Min(1, budget.Synthetic);
    }

    /// <summary>
    /// The split before the strategy has its say: the scenario's, or else weights that drift to where yesterday's money
    /// won most, from an even start. Yield is users won per unit of money at last tick's price and at the margin of the
    /// platform's saturation: prospects there · e^(−m̃/R) / (R · price).
    /// </summary>
    private void Weigh(int f, Span<double> weights)
    {
        var p = state.Parameters;
        var given = p.Split.AsSpan(f * weights.Length, weights.Length);
        if (p.SplitIsGiven[f])
        {
            given.CopyTo(weights);
            return;
        }

        var closed = state.Closed.AsSpan(f * weights.Length, weights.Length);
        var reached = state.Reached.AsSpan(f * weights.Length, weights.Length);
        var best = 0.0;
        for (var k = 0; k < weights.Length; k++)
        {
            var cheaper = state.Roster.Owners[k] == f ? 1 / (1 - p.OwnerDiscount[k]) : 1;
            yields[k] = closed[k] ? 0 : perMoney[k] * cheaper * (1 - reached[k]);
            best = Math.Max(best, yields[k]);
        }

        var (scale, pace) = (best > 0 ? 1 / best : 0, Math.Min(1, Pace * state.Days));
        for (var k = 0; k < weights.Length; k++)
        {
            var aim = best > 0 ? yields[k] * scale : 1;
            weights[k] = weights[k] == 0 ? 1 : weights[k] + pace * (aim - weights[k]);
        }
    }

    /// <summary>
    /// What a platform's first impressions win per unit of money: its never-users, and its lapsed by how readily they
    /// come back, by conversion, over R and price.
    /// </summary>
    private void Prospect()
    {
        var p = state.Parameters;
        for (var k = 0; k < perMoney.Length; k++)
        {
            var prospects = 0.0;
            for (var s = 0; s < state.Segments; s++)
            {
                prospects += p.Reach[s * perMoney.Length + k] * (state.Never[s] + state.Lapsed[s] * p.WinBack[s]);
            }

            perMoney[k] = state.Price[k] > 0 ? prospects * p.PerPerson[k] / state.Price[k] : 0;
        }
    }

    private void Require(int f, string what, double value)
    {
        if (!(value >= 0 && value <= double.MaxValue))
        {
            Refuse(f, what, value);
        }
    }

    private void Refuse(int f, string what, double value) => throw new InvalidOperationException(
        $"the strategy of {state.Scenario.Firms[f].Id} sets {what} to {value}; it must be 0 or more and finite");
}
