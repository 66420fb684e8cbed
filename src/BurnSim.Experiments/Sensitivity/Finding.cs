using BurnSim.Experiments.Designs;
using BurnSim.Experiments.Quantities;

namespace BurnSim.Experiments.Sensitivity;

/// <summary>What a study says of one output.</summary>
/// <param name="Output">The output.</param>
/// <param name="Mean">Its mean over the uncertain numbers and luck.</param>
public abstract record Finding(Quantity Output, Interval Mean)
{
    /// <summary>How many factors there are.</summary>
    public abstract int Factors { get; }

    /// <summary>How much a factor matters, whichever way it goes: what factors are ranked by.</summary>
    public abstract Interval Strength(int factor);

    /// <summary>How much higher the output is on average in the upper half of a factor's range than in the lower, in the output's unit.</summary>
    public abstract Interval Swing(int factor);

    /// <summary>Whether a factor's strength can be told from none.</summary>
    public abstract bool Matters(int factor);
}
