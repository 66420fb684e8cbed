using System.Numerics;
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

    private readonly double[] perMoney = new double[state.Platforms], split = new double[state.Platforms];
    private readonly double[] yields = new double[state.Platforms * state.Row], best = new double[state.Row];
    private readonly Sight[] sights = [.. Enumerable.Range(0, state.Firms).Select(f => new Sight(state, f))];

    public void Pass()
    {
        Prospect();
        Weigh();
        Array.Clear(state.Bids);
        Array.Clear(state.TrainingPlan);
        for (var f = 0; f < state.Firms; f++)
        {
            if (state.Operates(f))
            {
                Plan(f);
            }
        }
    }

    private void Plan(int f)
    {
        var (p, row) = (state.Parameters, state.Row);
        for (int k = 0, spot = f; k < split.Length; k++, spot += row)
        {
            split[k] = p.SplitIsGiven[f] ? p.Split[spot] : state.Weights[spot];
        }

        var budget = new Budget { Training = p.TrainingSpend[f], Synthetic = p.Synthetic[f], Split = split };
        agenda.Players[f].Decide(sights[f], ref budget);
        var total = 0.0;
        for (int k = 0, spot = f; k < split.Length; k++, spot += row)
        {
            split[k] = state.Open[spot] == 0 ? 0 : split[k];
            total += split[k] >= 0 ? split[k] : double.NaN;
        }

        Require(f, "ads", budget.Ads);
        Require(f, "training", budget.Training);
        Require(f, "synthetic share", budget.Synthetic);
        Require(f, "split", total);

        var most = Math.Max(0, state.Cash[f] - p.RunwayFloor[f] * state.FixedBurn(f)) / state.Days;
        var wanted = budget.Ads + budget.Training;
        var granted = wanted > most ? most / wanted : 1;
        var perWeight = total > 0 ? granted * budget.Ads / total : 0;
        for (int k = 0, spot = f; k < split.Length; k++, spot += row)
        {
            state.Bids[spot] = perWeight * split[k];
        }

        state.TrainingPlan[f] = granted * budget.Training;
        state.Synthetic[f] = Math.Min(1, budget.Synthetic);
    }

    /// <summary>
    /// The splits of firms that aren't given one: weights that drift to where yesterday's money won most, from an even
    /// start. Yield is users won per unit of money at last tick's price and at the margin of the platform's saturation:
    /// prospects there · e^(−m̃/R) / (R · price).
    /// </summary>
    private void Weigh()
    {
        var (none, one) = (Vector<double>.Zero, Vector<double>.One);
        var pace = new Vector<double>(Math.Min(1, Pace * state.Days));
        var here = State.Wide(state.Here);
        var most = State.Wide(best);
        Array.Clear(best);
        for (var k = 0; k < perMoney.Length; k++)
        {
            var open = On(state.Open, k);
            var reached = On(state.Reached, k);
            var yield = On(yields, k);
            var money = new Vector<double>(perMoney[k]);
            for (var i = 0; i < most.Length; i++)
            {
                yield[i] = money * open[i] * (one - reached[i]);
            }

            if (state.Roster.Owners[k] is >= 0 and var owner)
            {
                state.On(yields, k)[owner] /= 1 - state.Parameters.OwnerDiscount[k];
            }

            for (var i = 0; i < most.Length; i++)
            {
                most[i] = State.Larger(yield[i], most[i]);
            }
        }

        for (var k = 0; k < perMoney.Length; k++)
        {
            var yield = On(yields, k);
            var weights = On(state.Weights, k);
            for (var i = 0; i < most.Length; i++)
            {
                var aim = Vector.ConditionalSelect(Vector.GreaterThan(most[i], none), yield[i] / most[i], one);
                var moved = weights[i] + pace * (aim - weights[i]);
                weights[i] = Vector.ConditionalSelect(Vector.GreaterThan(weights[i], none), moved, here[i]);
            }
        }
    }

    private Span<Vector<double>> On(double[] spots, int platform) => State.Wide(state.On(spots, platform));

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
