using System.Collections.Immutable;

namespace BurnSim.Experiments.Backtests;

/// <summary>Forecasts that need no model.</summary>
public enum Naive
{
    /// <summary>All stays as last reported.</summary>
    NothingChanges,

    /// <summary>People come as along a <see cref="BassCurve"/>.</summary>
    Bass,
}

/// <summary>What someone would say of facts who knew those to fit and no model. A forecast is uniform within its error.</summary>
/// <param name="Kind">How it is made.</param>
/// <param name="By">What it says of a fact; null: nothing.</param>
public sealed record NaiveForecast(Naive Kind, Func<Target, Reported?> By)
{
    /// <summary>Stays as last reported: the last fact to fit of the same firm and metric that was over before this one began.</summary>
    public static NaiveForecast NothingChanges(ImmutableArray<Target> targets) => new(Naive.NothingChanges, of =>
        Before(targets, of) is { } before ? Reported.Of(before) : null);

    /// <summary>People along a <see cref="BassCurve"/>, as far off, in proportion, as the last fact to fit of the series.</summary>
    public static NaiveForecast Bass(ImmutableArray<Target> targets, BassCurve? curve) => new(Naive.Bass, of =>
        curve?.At(of) is { } people && targets.LastOrDefault(target => Is(target, of)) is { } last && Reported.Of(last) is var reported
            ? new(people, people * reported.Error / reported.Value) : null);

    /// <summary>Score of what it says (<see cref="Crps"/>), in the target's unit; NaN: it says nothing.</summary>
    public double Score(Target of) => By(of) is { } said ? Crps.OfUniform(said.Low, said.High, Reported.Of(of).Value) : double.NaN;

    private static Target? Before(ImmutableArray<Target> targets, Target of) => targets
        .Where(target => Is(target, of) && target.To < of.From).OrderBy(target => target.To).ThenBy(target => target.From).LastOrDefault();

    private static bool Is(Target target, Target of) =>
        target.Use == TargetUse.Fit && target.Firm == of.Firm && target.Metric == of.Metric;
}
