using System.Collections.Immutable;
using System.Globalization;
using BurnSim.Reports.Pages;
using BurnSim.Reports.Sweeps;
using BurnSim.Strategies;

namespace BurnSim.Reports.Calibrations;

/// <summary>What calibrated numbers and facts are called before a reader.</summary>
internal sealed class CalibrationWords
{
    private readonly Scenario scenario;
    private readonly SweepWords words;
    private readonly Func<string, string, string> spell;
    private readonly Dictionary<string, string> names;

    /// <param name="scenario">Whose numbers they are.</param>
    /// <param name="numbers">All that need a name of their own.</param>
    /// <param name="spell">A name as it can be shown, given name and id.</param>
    public CalibrationWords(Scenario scenario, ImmutableArray<Number> numbers, Func<string, string, string> spell)
    {
        (this.scenario, this.spell, words) = (scenario, spell, new(scenario, spell));
        names = numbers.Select(number => (number.Path, Name: Scheduled(number.Path) ?? words.Path(number.Path))).GroupBy(named => named.Name)
            .SelectMany(alike => alike.Select(named => (named.Path, Name: alike.Count() == 1 ? named.Name : words.Path(named.Path, isWhole: true))))
            .ToDictionary(named => named.Path, named => named.Name);
    }

    /// <summary><c>imitation of Students</c>, <c>daily of Kimi from 1 May 2024</c>.</summary>
    public string Name(Number number) => names[number.Path];

    public ValueUnit Unit(Number number) => ValueUnit.Of(number.Unit, scenario.Currency);

    public ValueUnit Unit(Target fact) => ValueUnit.Of(fact.Metric, scenario.Currency);

    /// <summary><c>app users of Kimi, Jun 2024</c>.</summary>
    public string Name(Target fact) => $"{Fact.Called(fact.Metric)}{(fact.Firm is null && IsOfFirms(fact.Metric) ? " of all firms" : "")}"
        + $"{(fact.Firm is null ? "" : $" of {Owner(fact)}")}, {When(fact)}";

    /// <summary>Whose a fact is: <c>Kimi</c>, <c>all firms</c>.</summary>
    public string Owner(Target fact) => fact.Firm is null ? "all firms"
        : scenario.Firms.FirstOrDefault(firm => firm.Id == fact.Firm) is { } firm ? Spelled(firm.Name, firm.Id) : spell(fact.Firm, fact.Firm);

    /// <summary><c>Jun 2024</c>, <c>1 Jan 2024</c>, <c>Jan 2014 to Jun 2014</c>.</summary>
    public static string When(Target fact) => fact.From == fact.To ? Day(fact.From)
        : fact.From.Day > 1 || fact.To.AddDays(1).Day > 1 ? $"{Day(fact.From)} to {Day(fact.To)}"
        : Amount.Month(fact.From) == Amount.Month(fact.To) ? Amount.Month(fact.From) : $"{Amount.Month(fact.From)} to {Amount.Month(fact.To)}";

    /// <summary>The id of the firm whose event a number is of; null: of none.</summary>
    public string? EventFirm(Number number) => FirmOf(EventOf(number.Path));

    /// <summary>The name of an event's number: what, whose and when, which its path doesn't say.</summary>
    private string? Scheduled(string path)
    {
        if (EventOf(path) is not { } of) return null;
        var what = of switch
        {
            QualityShock => "quality jump",
            ViralHit => "viral hit",
            _ => path.Split('.')[^1].Replace('_', ' '),
        };
        var point = ((of as StrategyChange)?.Strategy as Schedule)?.Points.FirstOrDefault(point => point.Daily.Path == path);
        var firm = scenario.Firms.FirstOrDefault(firm => firm.Id == FirmOf(of));
        return $"{what}{(firm is null ? "" : $" of {Spelled(firm.Name, firm.Id)}")} "
            + (point is null ? $"on {Day(of.Date)}" : $"from {Day(point.From)}");
    }

    private static string? FirmOf(Event? of) => of switch
    {
        StrategyChange change => change.Firm,
        QualityShock shock => shock.Firm,
        ViralHit hit => hit.Firm,
        RoundCloses round => round.Firm,
        _ => null,
    };

    private Event? EventOf(string path) => !path.StartsWith("events.", StringComparison.Ordinal) ? null
        : scenario.Events.FirstOrDefault(happens => Uncertain.Within(happens).ContainsKey(path));

    private static bool IsOfFirms(TargetMetric metric) => metric is not (TargetMetric.TopFiveShare or TargetMetric.Firms or TargetMetric.Merged);

    private static string Day(DateOnly date) => date.ToString("d MMM yyyy", CultureInfo.InvariantCulture);

    private string Spelled(string name, string id) => spell(string.IsNullOrWhiteSpace(name) ? id : name, id);
}
