using BurnSim.Experiments;
using BurnSim.Experiments.Luck;

namespace BurnSim.Studio.Lessons;

/// <summary>How far ahead the first is, over runs.</summary>
/// <param name="Share">Its share of users.</param>
/// <param name="Lead">That less the second's.</param>
/// <param name="TakesAll">How often the winner takes all.</param>
public sealed record Ahead(Spread Share, Spread Lead, Chance TakesAll)
{
    public static Ahead Of(LeadTally tally) => new(tally.Share, tally.Lead, tally.TakesAll);
}
