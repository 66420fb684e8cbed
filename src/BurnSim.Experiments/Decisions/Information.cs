using System.Collections.Immutable;
using BurnSim.Experiments.Designs;

namespace BurnSim.Experiments.Decisions;

/// <summary>
/// What it would be worth to know more before deciding (Raiffa and Schlaifer 1961), in the payoff's unit, at least 0, with 95 %
/// intervals: E[max over options of E[payoff | what is known]] − max over options of E[payoff].
/// </summary>
/// <param name="All">To know all, luck included: nothing can be worth more.</param>
/// <param name="Future">To know which future comes; exactly 0 where there is one.</param>
/// <param name="Unknowns">To know one uncertain value, or where in its range it lies; in the decision's order.</param>
public sealed record Information(Interval All, Interval Future, ImmutableArray<Interval> Unknowns)
{
    /// <summary>Runs below which nothing is said.</summary>
    public const int LeastRows = 100;

    /// <summary>Estimates it from runs; null: there are too few.</summary>
    public static Information? Of(PayoffRows rows)
    {
        if (rows.Count < LeastRows) return null;
        var (decision, folds) = (rows.Decision, Folds.Of(rows));
        return new(folds.All(), folds.Future(), [.. decision.Unknowns.Select(unknown =>
            folds.Of([.. Enumerable.Range(0, rows.Count).Select(row => unknown.Place(decision.Seed, rows.Run(row)))]))]);
    }
}
