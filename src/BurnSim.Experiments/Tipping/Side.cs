namespace BurnSim.Experiments.Tipping;

/// <summary>On which side of a goal a mean lies, as far as its 95 % interval tells.</summary>
public enum Side
{
    /// <summary>The whole interval lies below.</summary>
    Below,

    /// <summary>The interval holds the goal: it can't be told.</summary>
    Open,

    /// <summary>The whole interval lies above.</summary>
    Above,
}
