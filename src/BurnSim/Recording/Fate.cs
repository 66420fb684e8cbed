namespace BurnSim.Recording;

/// <summary>Where a firm stands.</summary>
public enum Fate
{
    /// <summary>Has not entered yet.</summary>
    Waiting,

    Operating,

    /// <summary>Closed for want of cash.</summary>
    Bankrupt,

    /// <summary>Bought by another firm.</summary>
    Acquired,

    /// <summary>Merged into another firm.</summary>
    Merged,
}
