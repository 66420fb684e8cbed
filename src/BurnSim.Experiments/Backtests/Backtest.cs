using System.Collections.Immutable;

namespace BurnSim.Experiments.Backtests;

/// <summary>A fact, what the runs and two naive forecasts said of it, and their scores over its size (<see cref="Crps"/>).</summary>
/// <param name="Forecast">What the runs say.</param>
/// <param name="Score">Theirs; NaN of fewer than two runs, or a fact of no size.</param>
/// <param name="NothingChanges">That of the last fact; NaN: there is none.</param>
/// <param name="Bass">That of a Bass curve; NaN: there is none.</param>
public sealed record Scored(Forecast Forecast, double Score, double NothingChanges, double Bass);

/// <summary>Known facts held against what a scenario's runs say would have been reported.</summary>
public sealed record Backtest
{
    public required Hindcast Hindcast { get; init; }

    /// <summary>In the order of the scenario's targets.</summary>
    public required ImmutableArray<Scored> Facts { get; init; }

    public required Coverage Fit { get; init; }

    public required Coverage Check { get; init; }

    /// <summary>The Bass curve; null: facts are too few.</summary>
    public required BassCurve? Curve { get; init; }

    /// <summary>Against each naive forecast, of the facts to check and of those to fit.</summary>
    public required ImmutableArray<Skill> Skills { get; init; }

    /// <summary>With the use that each fact was put to.</summary>
    public required Scenario Scenario { get; init; }

    /// <summary>The day from which facts are to check, whatever the scenario says; null: as it says.</summary>
    public required DateOnly? HoldFrom { get; init; }

    /// <summary>Whether facts to check contradict the model.</summary>
    public bool IsRefuted => Check.IsOutside;

    /// <summary>Holds what runs show against the facts.</summary>
    /// <param name="hindcast">The runs.</param>
    /// <param name="holdFrom">Makes facts that were not over before that day those to check (<see cref="HoldOut"/>).</param>
    public static Backtest Of(Hindcast hindcast, DateOnly? holdFrom = null)
    {
        var scenario = holdFrom is { } day ? HoldOut.From(hindcast.Scenario, day) : hindcast.Scenario;
        var (targets, seed) = (scenario.Targets, hindcast.Seed);
        var reports = Reported.By(targets, hindcast.Readings, seed);
        var curve = BassCurve.Of(scenario);
        var (last, bass) = (NaiveForecast.NothingChanges(targets), NaiveForecast.Bass(targets, curve));
        ImmutableArray<Scored> facts = [.. targets.Zip(reports, (target, of) => Of(new(target, of), last, bass))];
        IReadOnlyList<(double, double)> Scores(TargetUse use, Func<Scored, double> naive) =>
            [.. facts.Where(fact => fact.Forecast.Target.Use == use).Select(fact => (fact.Score, naive(fact)))];
        return new()
        {
            Hindcast = hindcast,
            Scenario = scenario,
            HoldFrom = holdFrom,
            Facts = facts,
            Fit = Coverage.Of(TargetUse.Fit, facts.Select(fact => fact.Forecast)),
            Check = Coverage.Of(TargetUse.Check, facts.Select(fact => fact.Forecast)),
            Curve = curve,
            Skills = [.. new[] { TargetUse.Check, TargetUse.Fit }.SelectMany(use => new[]
            {
                Skill.Of(last.Kind, use, Scores(use, fact => fact.NothingChanges), seed),
                Skill.Of(bass.Kind, use, Scores(use, fact => fact.Bass), seed),
            })],
        };
    }

    private static Scored Of(Forecast forecast, NaiveForecast last, NaiveForecast bass)
    {
        var size = Reported.Size(forecast.Target);
        return new(forecast, forecast.Crps / size, last.Score(forecast.Target) / size, bass.Score(forecast.Target) / size);
    }
}
