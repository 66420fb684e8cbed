using BurnSim.Randomness;

namespace BurnSim.Populations;

/// <summary>
/// The people of a market: who they are between ticks, and how phase 4 moves them. Counts by class are always in the state,
/// where other phases read them, and change them when a firm enters or leaves.
/// </summary>
public interface IPopulation
{
    /// <summary>Whether people hear from everyone of their segment on average, so that word of mouth is part of what draws all alike.</summary>
    bool HearsEveryone { get; }

    /// <summary>A run begins; the state has the counts.</summary>
    void Begin(in Draws draws);

    /// <summary>
    /// Moves people for a tick by what draws them (<see cref="Market.State.Draw"/>) and by quality: writes counts by class, and
    /// arrivals and new core users by firm.
    /// </summary>
    void Pass(in Draws draws);
}
