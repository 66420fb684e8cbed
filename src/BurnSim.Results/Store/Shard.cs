namespace BurnSim.Results.Store;

/// <summary>One share of the runs, for one machine of many: the <paramref name="Number"/>th of <paramref name="Of"/>, from 1.</summary>
public readonly record struct Shard(int Number, int Of)
{
    /// <summary>Its runs; shares are as even as can be, and follow one on another.</summary>
    public (long First, long End) Runs(long runs) =>
        ((long)((Int128)runs * (Number - 1) / Of), (long)((Int128)runs * Number / Of));
}
