using System.Collections.Immutable;
using BurnSim.Experiments;
using BurnSim.Recording;

namespace BurnSim.Reports;

/// <summary>
/// The product-limit estimate of Kaplan and Meier 1958 of staying in business, over calendar time with late entry:
/// a run is at risk from the firm's entry until it closes, is bought or merges; those still there at the end are censored.
/// </summary>
static class KaplanMeier
{
    const double Z = 1.959963984540054;

    /// <summary>From a point on, the chance of having survived, with its 95 % interval.</summary>
    public readonly record struct Step(int Point, double Survival, double Low, double High);

    /// <summary>A firm's curve, from the first point at which a run has it; empty if none ever does.</summary>
    /// <remarks>Intervals by the variance of Greenwood 1926, Ŝ² Σ d/(n(n−d)), cut at 0 and 1.</remarks>
    public static ImmutableArray<Step> Of(Bands bands, int firm)
    {
        var steps = ImmutableArray.CreateBuilder<Step>();
        var (survival, sum) = (1.0, 0.0);
        var (waiting, running, gone) = (0L, 0L, 0L);
        for (var point = 0; point < bands.Dates.Length; point++)
        {
            long Now(Fate fate) => bands.Fates[firm, (int)fate, point];

            var goneNow = Now(Fate.Bankrupt) + Now(Fate.Acquired) + Now(Fate.Merged);
            var entered = point == 0 ? Now(Fate.Operating) + goneNow : waiting - Now(Fate.Waiting);
            var (atRisk, died) = (running + entered, goneNow - gone);
            if (atRisk > 0)
            {
                survival *= (double)(atRisk - died) / atRisk;
                sum += died == atRisk ? 0 : died / ((double)atRisk * (atRisk - died));
                var half = Z * survival * Math.Sqrt(sum);
                steps.Add(new(point, survival, Math.Max(0, survival - half), Math.Min(1, survival + half)));
            }
            else if (steps.Count > 0)
            {
                steps.Add(steps[^1] with { Point = point });
            }

            (waiting, running, gone) = (Now(Fate.Waiting), Now(Fate.Operating), goneNow);
        }

        return steps.ToImmutable();
    }
}
