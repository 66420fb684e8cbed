using System.Collections.Immutable;
using System.Globalization;
using BurnSim.Experiments.Sensitivity;
using BurnSim.Reports.Calibrations;
using BurnSim.Reports.Sweeps;
using BurnSim.Strategies;

namespace BurnSim.Reports.Sensitivity;

/// <summary>What factors are called before a reader: <c>strategy runway of Kimi</c>, <c>ads of Kimi from 1 Jul 2024</c>.</summary>
/// <param name="scenario">Whose numbers they are.</param>
/// <param name="words">What paths are called.</param>
/// <param name="factors">All of them, so that no two are called alike.</param>
internal sealed class FactorWords(Scenario scenario, SweepWords words, ImmutableArray<Factor> factors)
{
    private readonly ImmutableArray<string> names = Apart([.. factors.Select(factor => Called(factor, scenario, words))], factors);

    /// <summary>A factor by number.</summary>
    public string this[int factor] => names[factor];

    /// <summary>Nine tenths of what a factor's number can be; empty where several share the draw.</summary>
    public string Range(int factor) => factors[factor].Numbers is [var number]
        ? ValueUnit.Of(number.Unit, scenario.Currency).Range(number.At(0.05), number.At(0.95)) : "";

    // What is called alike otherwise is called by all its words.
    private static ImmutableArray<string> Apart(ImmutableArray<string> called, ImmutableArray<Factor> factors) =>
        [.. called.Select((name, at) => called.Count(other => other == name) == 1 ? name : factors[at].Name)];

    private static string Called(Factor factor, Scenario scenario, SweepWords words) =>
        factor.Numbers is not [var number] ? $"{factor.Name} ({factor.Numbers.Length} numbers)"
        : number.Path.StartsWith("events.", StringComparison.Ordinal) ? Happening(number.Path, scenario, words) : words.Path(number.Path, isWhole: true);

    private static string Happening(string path, Scenario scenario, SweepWords words)
    {
        var key = path[(path.LastIndexOf('.') + 1)..].Replace('_', ' ');
        var others = Pins.Open(scenario with { Events = [] }).Select(number => number.Path).ToHashSet();
        return scenario.Events.FirstOrDefault(happening => !others.Contains(path)
            && Pins.Open(scenario with { Events = [happening] }).Any(number => number.Path == path)) switch
        {
            QualityShock shock => $"quality shock of {Firm(shock.Firm)}, {Day(shock.Date)}",
            ViralHit hit => $"viral hit of {Firm(hit.Firm)}, {Day(hit.Date)}",
            RoundCloses round => $"{key} by {Firm(round.Firm)}, {Day(round.Date)}",
            StrategyChange { Strategy: Schedule schedule } change => $"ads of {Firm(change.Firm)} from {Day(schedule.Points.First(point => point.Daily.Path == path).From)}",
            StrategyChange change => $"{key} of {Firm(change.Firm)} from {Day(change.Date)}",
            _ => words.Path(path, isWhole: true),
        };

        string Firm(string id) => words.Firm(scenario.Firms.TakeWhile(of => of.Id != id).Count());
    }

    private static string Day(DateOnly date) => date.ToString("d MMM yyyy", CultureInfo.InvariantCulture);
}
