using System.Collections.Immutable;

namespace BurnSim.Experiments.Tipping;

/// <summary>What a run gave.</summary>
/// <param name="Value">The quantity; NaN where the run has none or broke.</param>
/// <param name="Settled">Days until the leader never changed again; NaN where the run broke.</param>
public readonly record struct Reading(double Value, double Settled)
{
    /// <summary>Of a run that broke.</summary>
    public static Reading None { get; } = new(double.NaN, double.NaN);
}

/// <summary>Plays runs at places along a range: a run has the same luck at all of them, on every way. A search sees no more of a model.</summary>
/// <param name="way">How the market comes to the places.</param>
/// <param name="places">Parts of the way from the range's first end, 0, to its last, 1.</param>
/// <param name="first">First run.</param>
/// <param name="end">One past the last.</param>
/// <param name="sink">Gets every run in the order of their numbers: its reading at each place.</param>
/// <returns>The end of what was played at all places: less than asked for only when cancelled.</returns>
public delegate long Plays(Way way, ImmutableArray<double> places, long first, long end, Action<ReadOnlySpan<Reading>> sink);
