using System.Collections.Immutable;

namespace BurnSim;

/// <summary>
/// Uncertain numbers that are set and not drawn: where within its distribution each lies. All else of a run, its luck
/// and the other numbers, stays as it was.
/// </summary>
/// <param name="names">The names of their draws; numbers that share a draw are set together.</param>
public sealed class Pins(ImmutableArray<string> names)
{
    private readonly Dictionary<string, int> places =
        names.Select((name, at) => KeyValuePair.Create(name, at)).ToDictionary(StringComparer.Ordinal);

    private List<Number>? drawn;

    /// <summary>By name: the fraction, within (0, 1), of what can be drawn that lies below.</summary>
    public double[] At { get; } = new double[names.Length];

    /// <summary>Every uncertain number that a run of a scenario draws, in the order it does.</summary>
    public static ImmutableArray<Number> Open(Scenario scenario)
    {
        var pins = new Pins([]) { drawn = [] };
        new Simulation(scenario, seed: 0).Begin(run: 0, pins);
        return [.. pins.drawn.DistinctBy(number => number.Path)];
    }

    /// <summary>Where a number is pinned; null: it is drawn.</summary>
    internal double? Of(Number number)
    {
        drawn?.Add(number);
        return places.TryGetValue(number.Name, out var place) ? At[place] : null;
    }
}
