namespace BurnSim.Experiments.Sensitivity;

/// <summary>How it is found out what an output hangs on.</summary>
public enum SensitivityMethod
{
    /// <summary>Elementary effects along trajectories: which factors matter at all, for few runs.</summary>
    Morris,

    /// <summary>Sobol' indices: how much of the variance each factor makes, alone and with others.</summary>
    Sobol,
}
