using System.Collections.Immutable;
using BurnSim.Experiments.Quantities;

namespace BurnSim.Experiments.Designs;

/// <summary>What varying a path does, the others at all their values; an interval for each quantity in each.</summary>
/// <param name="Path">The path, by its place in <see cref="Design.Paths"/>.</param>
/// <param name="Levels">At each of its values, or parts of its range, in order.</param>
/// <param name="Slope">
/// Standardised rank regression slope (Saltelli and Sobol' 1995), from −1 to 1 where paths are uncorrelated: standard
/// deviations the quantity's rank rises for one of the path's; only of numeric paths in designs that are samples.
/// </param>
public sealed record PathEffect(int Path, ImmutableArray<LevelEffect> Levels, ImmutableArray<Interval> Slope);

/// <summary>The quantities where a path has one value, over all values of the others.</summary>
/// <param name="Level">The value.</param>
/// <param name="Mean">By quantity.</param>
/// <param name="Change">From the path's first value, by quantity; within runs where the design is factorial.</param>
public sealed record LevelEffect(Level Level, ImmutableArray<Interval> Mean, ImmutableArray<Interval> Change);

/// <summary>
/// How much more going from the first to the last value of one path does where the other has its last value than where it
/// has its first; over all values of the rest, within runs.
/// </summary>
/// <param name="First">One path, by its place in <see cref="Design.Paths"/>.</param>
/// <param name="Second">The other.</param>
/// <param name="Of">By quantity.</param>
public sealed record Interaction(int First, int Second, ImmutableArray<Interval> Of);

/// <summary>What a sweep says, with 95 % intervals; the same to the bit for the same runs in the same order.</summary>
public sealed record Effects
{
    public required Design Design { get; init; }

    public required ImmutableArray<Quantity> Quantities { get; init; }

    /// <summary>Runs taken in, at every point.</summary>
    public required long Runs { get; init; }

    /// <summary>[point, quantity], over the runs that have the quantity there.</summary>
    public required Interval[,] Means { get; init; }

    /// <summary>The point that others are held against.</summary>
    public required int Base { get; init; }

    /// <summary>[point, quantity]: difference from the base within runs, over those that have it at both; empty in a sample.</summary>
    public required Interval[,] Differences { get; init; }

    /// <summary>For every varied path.</summary>
    public required ImmutableArray<PathEffect> Paths { get; init; }

    /// <summary>For every pair of varied paths of a factorial with at most six.</summary>
    public required ImmutableArray<Interaction> Interactions { get; init; }
}
