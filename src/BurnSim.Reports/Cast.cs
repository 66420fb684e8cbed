using System.Collections.Immutable;
using BurnSim.Experiments;

namespace BurnSim.Reports;

/// <summary>
/// The firms shown by name: all, or the twelve most likely to win when there are more. A firm's ink is fixed by its
/// position in id order among those shown, the same on screen, in every figure and in every table.
/// </summary>
public sealed class Cast
{
    /// <summary>Most firms shown by name.</summary>
    public static int Most => Palette.Count;

    readonly Dictionary<int, Ink> inks = [];

    /// <summary>The cast of an ensemble: by P(win), then median share, then id.</summary>
    public Cast(Summary summary)
    {
        var all = Enumerable.Range(0, summary.Firms.Length)
            .OrderByDescending(firm => summary.Firms[firm].Win.Count)
            .ThenByDescending(firm => Finite(summary.Firms[firm].Share.P50))
            .ThenBy(firm => firm)
            .ToImmutableArray();
        Ranked = [.. all.Take(Most)];
        Others = [.. all.Skip(Most)];
        foreach (var firm in Ranked.Order())
        {
            inks.Add(firm, Palette.Of(inks.Count));
        }
    }

    /// <summary>Firms shown by name, by number in id order; the likeliest winner first.</summary>
    public ImmutableArray<int> Ranked { get; }

    /// <summary>The rest.</summary>
    public ImmutableArray<int> Others { get; }

    /// <summary>A firm's ink; grey for those not shown by name.</summary>
    public Ink InkOf(int firm) => inks.GetValueOrDefault(firm, Palette.Others);

    static double Finite(double value) => double.IsFinite(value) ? value : 0;
}
