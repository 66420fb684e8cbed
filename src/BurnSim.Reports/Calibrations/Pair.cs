using System.Collections.Immutable;
using BurnSim.Experiments.Calibrations;

namespace BurnSim.Reports.Calibrations;

/// <summary>Two numbers and how they go together in the draws.</summary>
/// <param name="Correlation">Of ranks, −1 to 1.</param>
internal readonly record struct Pair(Parameter One, Parameter Other, double Correlation)
{
    // Beyond this the one says four fifths of the other's variance.
    private const double Tied = 0.9;

    /// <summary>Only a combination of the two is known.</summary>
    public bool IsTied => Math.Abs(Correlation) > Tied;

    /// <summary>All pairs, the closest first.</summary>
    public static ImmutableArray<Pair> Of(ImmutableArray<Parameter> parameters) =>
    [
        .. parameters.SelectMany((one, at) => parameters[(at + 1)..].Select(other => new Pair(one, other, one.With(other))))
            .OrderByDescending(pair => Math.Abs(pair.Correlation)),
    ];
}
