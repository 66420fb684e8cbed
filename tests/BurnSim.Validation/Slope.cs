using System.Collections.Immutable;
using BurnSim.Experiments.Quantities;
using BurnSim.Experiments.Tipping;
using BurnSim.Randomness;

namespace BurnSim.Validation;

/// <summary>
/// A made-up market whose outcome along a range is known: a run comes about at a place where a number of its own is below
/// the chance there.
/// </summary>
/// <param name="Chance">The chance at a place on a way.</param>
internal sealed record Slope(Func<Way, double, double> Chance)
{
    /// <summary>Makes its luck another.</summary>
    public uint Experiment { get; init; }

    /// <summary>Part of the runs whose number is the same at all places; the rest draw anew at each.</summary>
    public double Shared { get; init; } = 1;

    /// <summary>Instead of 0 or 1, the chance and as much noise.</summary>
    public double? Noise { get; init; }

    public static Quantity Event { get; } = new("p_win(anna)", "chance", "comes about", QuantityKind.Chance, _ => throw new NotSupportedException());

    public static Quantity Amount { get; } = new("users(anna)", "people", "so many", QuantityKind.Amount, _ => throw new NotSupportedException());

    /// <summary>1/(1 + e^−(x − middle)/width).</summary>
    public static double Logistic(double x, double middle, double width) => 1 / (1 + Fixed.Exp((middle - x) / width));

    /// <summary>Runs played, over all places.</summary>
    public long Played { get; private set; }

    public long Play(Way way, ImmutableArray<double> places, long first, long end, Action<ReadOnlySpan<Reading>> sink)
    {
        var readings = new Reading[places.Length];
        for (var run = first; run < end; run++)
        {
            var draws = new Draws(20_261, (uint)run);
            var (kept, own) = (draws.Uniform(0, 0, Experiment), draws.Uniform(1, 0, Experiment));
            for (var i = 0; i < places.Length; i++)
            {
                var u = kept < Shared ? own : draws.Uniform(2 + (uint)way, (uint)Math.Round(1e9 * places[i]), Experiment);
                var p = Chance(way, places[i]);
                readings[i] = new(Noise is { } noise ? p + noise * Normal.Quantile(u) : u < p ? 1 : 0, 30 * own);
            }

            sink(readings);
        }

        Played += (end - first) * places.Length;
        return end;
    }
}
