using System.Collections.Immutable;
using BurnSim.Strategies;
using Quantity = BurnSim.Experiments.Quantities.Quantity;

namespace BurnSim.Experiments.Games;

/// <summary>A strategy by name.</summary>
public sealed record Move(string Name, StrategyPlan Plan);

/// <summary>A firm that chooses.</summary>
/// <param name="Firm">Its id.</param>
/// <param name="Moves">What it may choose.</param>
/// <param name="Today">Which of them the scenario has it do.</param>
/// <param name="Payoff">What counts for it, more being better.</param>
public sealed record Player(string Firm, ImmutableArray<Move> Moves, int Today, Quantity Payoff)
{
    /// <summary>What a strategy that isn't on the menu is called.</summary>
    public const string AsItIs = "as it is";

    /// <summary>A firm with a menu and what it does today; where that is on the menu it isn't listed twice.</summary>
    public static Player Of(Firm firm, ImmutableArray<Move> menu, Quantity payoff)
    {
        var today = Array.FindIndex([.. menu], move => move.Plan == firm.Strategy);
        return today >= 0 ? new(firm.Id, menu, today, payoff) : new(firm.Id, [.. menu, new(AsItIs, firm.Strategy)], menu.Length, payoff);
    }
}
