namespace BurnSim.Experiments.Tipping;

/// <summary>How the market comes to a value of the path that is varied.</summary>
public enum Way
{
    /// <summary>It has it from the start.</summary>
    Whole,

    /// <summary>It has been at the range's first end, and turns to the value.</summary>
    There,

    /// <summary>It has been at the last end, and turns to the value.</summary>
    Back,
}
