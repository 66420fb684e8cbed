namespace BurnSim.Experiments.Calibrations;

/// <summary>Why a calibration ended.</summary>
public enum Ending
{
    /// <summary>Every particle meets every fact, and none remembers where it began to.</summary>
    Met,

    /// <summary>The next generation would take more runs than there are left.</summary>
    Spent,

    /// <summary>No nearer is to be had: next to no move is accepted, or no particle is nearer than the rest.</summary>
    Stuck,
}
