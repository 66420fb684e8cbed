using System.Collections.Immutable;
using BurnSim.Experiments.Designs;

namespace BurnSim.Experiments.Sensitivity;

/// <summary>
/// Where the variance of a single run's output comes from, in parts of it: the first four sum to 1, the last two to luck. Var f
/// = Var(E[f|θ]) + E[Var(f|θ)]: what the factors θ do and what luck does; the first is split between two groups of factors by
/// their closed and total indices.
/// </summary>
/// <param name="Parameters">What the factors do that are no rivals' strategies.</param>
/// <param name="Rivals">What rivals' strategies do.</param>
/// <param name="Together">What the two do together beyond that.</param>
/// <param name="Luck">All else: whatever a run draws for itself.</param>
/// <param name="LuckAlone">What luck does whatever the factors are.</param>
/// <param name="LuckWithFactors">What luck does more in some places than in others.</param>
public sealed record VarianceSplit(
    Interval Parameters, Interval Rivals, Interval Together, Interval Luck, Interval LuckAlone, Interval LuckWithFactors)
{
    /// <param name="terms">Of the output.</param>
    /// <param name="points">The layout.</param>
    /// <param name="rivals">The factors that are rivals' strategies.</param>
    /// <param name="bootstrap">Makes the intervals.</param>
    internal static VarianceSplit Of(SobolTerms terms, BasePoints points, ImmutableArray<int> rivals, Bootstrap bootstrap)
    {
        var (factors, luck, alone) = (bootstrap.Of(terms.Variance, terms.Luck.Count), bootstrap.Of(terms.Luck), bootstrap.Of(terms.LuckAlone));
        var (all, nothing) = (factors + luck, factors - factors);
        var (first, total) = rivals.Length == 0 ? (nothing, nothing)
            : rivals.Length == points.Dimensions ? (factors, factors)
            : (bootstrap.Of(terms.First(points.GroupOf(rivals))), bootstrap.Of(terms.Total(points.GroupOf(rivals))));
        return new(
            ((factors - total) / all).Interval, (first / all).Interval, ((total - first) / all).Interval,
            (luck / all).Interval, (alone / all).Interval, ((luck - alone) / all).Interval);
    }
}
