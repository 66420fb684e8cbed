using BurnSim.Experiments;

namespace BurnSim.Studio.Playing;

/// <summary>All that is counted of an ensemble's runs while they arrive; bounded, however many they are.</summary>
internal sealed class Tallies(Scenario scenario)
{
    private readonly EndTallies ends = new(scenario);
    private readonly BandTallies bands = new(scenario);
    private readonly Winners winners = new(scenario.Firms.Length);

    /// <summary>Takes in runs that are over, in the order of their numbers.</summary>
    public void Add(IReadOnlyList<RunRecord> block)
    {
        bands.Add(block, 0);
        foreach (var run in block)
        {
            ends.Add(run);
            winners.Add(run);
        }
    }

    /// <summary>How it stands after so many runs.</summary>
    public Standing After(long runs, ulong seed, TimeSpan? left) => new(ends.Summary(seed, runs, bands.Bands()), winners.All(), left);
}
