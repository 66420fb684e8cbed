using System.Collections.Immutable;
using BurnSim.Experiments.Designs;

namespace BurnSim.Experiments.Tipping;

/// <summary>Where an outcome tips along a path.</summary>
public sealed record Tipped
{
    // A first look has so many places; what the way back adds is looked for from fewer.
    private const int Looks = 9, WayLooks = 5;

    // About so many times the runs that decide are played in all, where each way crosses once.
    private const int Usual = 28;

    /// <summary>The range, two numbers in one unit.</summary>
    public required Vary Vary { get; init; }

    /// <summary>From the start on.</summary>
    public required Curve Curve { get; init; }

    /// <summary>Whether the way back differs; null: the market can't turn on the way, or it wasn't played any more.</summary>
    public Hysteresis? Hysteresis { get; init; }

    /// <summary>Why there is none; null: there is, or the search was cut short.</summary>
    public (string Path, string Rule)? Fault { get; init; }

    /// <summary>When the market settles: at the range's first end, at the thresholds, at its last end.</summary>
    public required ImmutableArray<Settling> Settlings { get; init; }

    /// <summary>Runs at the values that decide.</summary>
    public required long Runs { get; init; }

    /// <summary>Whether it was cancelled before all was played.</summary>
    public required bool IsCut { get; init; }

    public Goal Goal => Curve.Goal;

    /// <summary>About how many runs a search plays in all.</summary>
    public static long Most(long runs) => Usual * Math.Max(runs, 1);

    /// <summary>Looks for it.</summary>
    /// <param name="vary">A range.</param>
    /// <param name="goal">What is crossed.</param>
    /// <param name="plays">Plays runs.</param>
    /// <param name="runs">Runs at the values that decide.</param>
    /// <param name="turn">The day on which the ways there and back turn.</param>
    /// <param name="fault">Why they can't; null: they can.</param>
    /// <param name="days">Days of the story.</param>
    public static Tipped Find(Vary vary, Goal goal, Plays plays, long runs, DateOnly turn, (string Path, string Rule)? fault, double days)
    {
        Search On(Way way) => new(goal, way, plays, runs);
        var (whole, there, back) = (On(Way.Whole), On(Way.There), On(Way.Back));
        var curve = whole.Find(Looks);
        var ways = whole.IsCut || fault is not null ? null : Ways(there, back, turn);
        return new()
        {
            Vary = vary,
            Curve = curve,
            Fault = fault,
            Runs = runs,
            IsCut = whole.IsCut || there.IsCut || back.IsCut,
            Hysteresis = ways,
            Settlings = curve.Places.IsEmpty ? []
                : [.. curve.Crossings.Select(crossing => crossing.Nearest).Prepend(curve.Places[0]).Append(curve.Places[^1]).Select(place => new Settling(place, days))],
        };
    }

    private static Hysteresis? Ways(Search there, Search back, DateOnly turn)
    {
        if (there.Find(WayLooks) is not { Focus: { } focus } one || there.IsCut) return null;
        back.Find(WayLooks);
        return !back.IsCut && back.At(focus.At) is { } again ? new(turn, one, back.Curve, focus, again) : null;
    }

    /// <summary>The value at a place.</summary>
    public Level At(Place place) => Vary.From.Toward(Vary.To, place.At);

    /// <summary>Parts of the range in the path's unit; a gap from another has no place.</summary>
    public Interval InUnit(Interval parts, bool isGap = false)
    {
        var (from, span) = (isGap ? 0 : Vary.From.Number, Vary.To.Number - Vary.From.Number);
        return parts with { Mean = from + span * parts.Mean, Low = from + span * parts.Low, High = from + span * parts.High };
    }
}
