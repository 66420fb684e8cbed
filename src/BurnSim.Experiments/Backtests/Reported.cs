using System.Collections.Immutable;
using BurnSim.Randomness;

namespace BurnSim.Experiments.Backtests;

/// <summary>A fact as it is reported: a value, and how far off it may be either way, in the metric's unit.</summary>
/// <param name="Value">The middle of the fact's range.</param>
/// <param name="Error">Half the width of the range; every error up to it is as likely as any other.</param>
public readonly record struct Reported(double Value, double Error)
{
    public double Low => Value - Error;

    public double High => Value + Error;

    /// <summary>What a target tells. Whether firms have merged is known: it has no error.</summary>
    public static Reported Of(Target target) => target.Metric == TargetMetric.Merged
        ? new(Math.Round((target.Low + target.High) / 2), 0)
        : new((target.Low + target.High) / 2, (target.High - target.Low) / 2);

    /// <summary>What errors are divided by, so that those of unlike facts can be averaged; NaN: it has no size.</summary>
    public static double Size(Target target) => target.Metric == TargetMetric.Merged ? 1
        : Of(target).Value is var value and > 0 ? value : double.NaN;

    /// <summary>
    /// What runs say would be reported: their readings, each off by an error of its own that belongs to the fact and the
    /// run, and never outside what the metric can be.
    /// </summary>
    /// <param name="targets">The facts.</param>
    /// <param name="readings">[target][run]; NaN where a run has none.</param>
    /// <param name="seed">Root seed.</param>
    /// <returns>[target][run]; NaN likewise.</returns>
    public static double[][] By(ImmutableArray<Target> targets, double[][] readings, ulong seed)
    {
        var names = targets.Select(Name).ToArray();
        return [.. targets.Select((target, at) =>
        {
            // Two sources of one fact have errors of their own.
            var (entity, source) = (Names.Of(names[at]), (uint)names.Take(at).Count(name => name == names[at]));
            var (error, most) = (Of(target).Error, Most(target.Metric));
            return readings[at].Select((reading, run) =>
            {
                var u = new Draws(seed, (uint)run).Uniform(Purposes.FactError, entity, source);
                return double.IsNaN(reading) ? double.NaN : Math.Clamp(reading + error * (2 * u - 1), 0, Math.Max(most, reading));
            }).ToArray();
        })];
    }

    private static double Most(TargetMetric metric) =>
        metric is TargetMetric.Share or TargetMetric.TopFiveShare ? 1 : double.PositiveInfinity;

    private static string Name(Target target) => FormattableString.Invariant(
        $"{target.Firm}/{Kebab.Of(target.Metric)}/{target.From:yyyy-MM-dd}/{target.To:yyyy-MM-dd}");
}
