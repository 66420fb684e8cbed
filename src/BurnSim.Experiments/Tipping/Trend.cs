namespace BurnSim.Experiments.Tipping;

/// <summary>How a mean goes along a range, as far as it can be told from chance.</summary>
public enum Trend
{
    /// <summary>It doesn't clearly move.</summary>
    Flat,

    Rises,

    Falls,

    /// <summary>It does both.</summary>
    Turns,
}
