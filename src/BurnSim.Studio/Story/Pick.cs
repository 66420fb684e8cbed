using System.Collections.Immutable;
using BurnSim.Reports;
using BurnSim.Studio.Playing;
using BurnSim.Studio.Words;

namespace BurnSim.Studio.Story;

/// <summary>Runs worth a look: the first few that a firm wins.</summary>
/// <param name="Firm">By number in id order.</param>
/// <param name="Runs">By number, with what there is to say of them.</param>
internal sealed record Pick(int Firm, string Name, ImmutableArray<(uint Run, Phrase? Word)> Runs)
{
    private const int Few = 4, Firms = 5;

    // What hardly anybody would have bet on.
    private const double Rare = 0.1;

    /// <summary>
    /// Firms that win, the likeliest first; where they are many, the first few and the last. A typical run is won by the likeliest winner with about the share it wins with; an
    /// upset by the least likely, where it is one.
    /// </summary>
    public static ImmutableArray<Pick> All(Standing standing)
    {
        var winners = new Cast(standing.Summary).Ranked.Where(firm => standing.Wins[firm].Length > 0).ToArray();
        if (winners.Length > Firms) winners = [.. winners.Take(Firms - 1), winners[^1]];
        return [.. winners.Select((firm, place) => Of(standing, firm, isFirst: place == 0, isLast: place == winners.Length - 1 && standing.Summary.Firms[firm].Win.Value <= Rare))];
    }

    private static Pick Of(Standing standing, int firm, bool isFirst, bool isLast)
    {
        var won = standing.Wins[firm];
        var median = won.Order(Comparer<Won>.Create((a, b) => a.Share.CompareTo(b.Share))).ElementAt((won.Length - 1) / 2).Share;
        var typical = won.MinBy(run => Math.Abs(run.Share - median)).Run;
        var shown = won.Take(Few).Select(run => run.Run);
        uint[] runs = [.. isFirst && !shown.Contains(typical) ? shown.Take(Few - 1).Append(typical) : shown];
        return new(firm, Wording.NameOf(standing.Summary.Firms[firm]),
            [.. runs.Select(run => (run, isFirst && run == typical ? StoryWords.Typical : isLast && run == won[0].Run ? StoryWords.Upset : null))]);
    }
}
