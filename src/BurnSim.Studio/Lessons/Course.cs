using BurnSim.Experiments;

namespace BurnSim.Studio.Lessons;

/// <summary>One market's runs and what is counted of them: its own seed, and as many runs as it says.</summary>
internal sealed class Course(Scenario market)
{
    private readonly Ensemble ensemble = new(market, market.Seed, market.Runs);
    private readonly EndTallies ends = new(market);
    private readonly BandTallies bands = new(market);
    private long done;

    /// <summary>Plays on up to a run, and says how many are over.</summary>
    public long Play(long end, CancellationToken cancel, Action<RunRecord>? finished = null) => done = ensemble.Play(done, end, 0, block =>
    {
        bands.Add(block, 0);
        foreach (var run in block)
        {
            ends.Add(run);
            if (run.Failure is null) finished?.Invoke(run);
        }
    }, cancel: cancel);

    public Summary Summary() => ends.Summary(market.Seed, done, bands.Bands());
}
