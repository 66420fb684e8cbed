using System.Collections.Immutable;

namespace BurnSim.Experiments.Decisions;

/// <summary>What a box asks of a dimension.</summary>
/// <param name="Dimension">By number.</param>
/// <param name="Low">Values from here on; −∞: no end.</param>
/// <param name="High">Values up to here; ∞: no end.</param>
/// <param name="Without">Kinds that are not of it.</param>
public sealed record Restriction(int Dimension, double Low, double High, ImmutableArray<double> Without)
{
    /// <summary>None yet.</summary>
    public static Restriction Of(int dimension) => new(dimension, double.NegativeInfinity, double.PositiveInfinity, []);

    public bool Holds(double value) => value >= Low && value <= High && !Without.Contains(value);
}
