using System.Collections.Immutable;
using BurnSim.Scenarios.Values;
using BurnSim.Strategies;

namespace BurnSim.Scenarios.Keys;

internal static class ScenarioKeys
{
    private static readonly Scenario Blank = new()
    {
        Name = "", Start = default, Days = 0, Segments = [], Platforms = [], Firms = [],
    };

    public static readonly DateForm Start = new();
    public static readonly WholeForm Length = new(1, 36525, "days", Measure.Days);

    public static readonly Section<Scenario> Section = new Section<Scenario>("scenario", Blank, "The whole file.")
        .With("name", new TextForm(isFileName: true), s => s.Name, (s, v) => s with { Name = v },
            "Short name, for folders and titles; left out: the file's.")
        .With("question", new TextForm(), s => s.Question, (s, v) => s with { Question = v },
            "The question the scenario is there to answer, in one sentence.")
        .With("expect", new TextForm(), s => s.Expect, (s, v) => s with { Expect = v },
            "What a reader should expect to see.")
        .With("currency", new TextForm(), s => s.Currency, (s, v) => s with { Currency = v },
            "Currency of every amount of money.")
        .With("start", Start, s => s.Start, (s, v) => s with { Start = v }, "First day of the story.", required: true)
        .With("length", Length, s => (ulong)s.Days, (s, v) => s with { Days = (int)v },
            "How long it lasts, in whole days.", required: true)
        .With("step", new WholeForm(1, 365, "days", Measure.Days),
            s => (ulong)s.Step, (s, v) => s with { Step = (int)v },
            "Length of a tick.")
        .With("runs", new Beside<ulong>(new WholeForm(1, 100_000_000)), s => (ulong)s.Runs, (s, v) => s with { Runs = (int)v },
            "Runs, when the command line doesn't say.")
        .With("seed", new Beside<ulong>(new WholeForm(0, ulong.MaxValue)), s => s.Seed, (s, v) => s with { Seed = v },
            "Root of all luck, when the command line doesn't say.")
        .With("segments", new ByIdForm<Segment>(SegmentKeys.Section, (r, id) => r with { Id = id, Name = id },
            r => r.Id), s => s.Segments, (s, v) => s with { Segments = v },
            "Groups of people, by id.", required: true)
        .With("platforms", new ByIdForm<Platform>(PlatformKeys.Section, (r, id) => r with { Id = id, Name = id },
            r => r.Id), s => s.Platforms, (s, v) => s with { Platforms = v },
            "Places to advertise, by id.", required: true)
        .With("firms", new ByIdForm<Firm>(FirmKeys.Section, (r, id) => r with { Id = id, Name = id },
            r => r.Id), s => s.Firms, (s, v) => s with { Firms = v },
            "Firms, by id.", required: true)
        .With("population", PopulationKeys.Form, s => s.Population, (s, v) => s with { Population = v }, "How people are simulated.")
        .With("buzz", MarketKeys.Buzz, s => s.Buzz, (s, v) => s with { Buzz = v }, "The market's environmental noise.")
        .With("advertising", MarketKeys.Advertising, s => s.Advertising, (s, v) => s with { Advertising = v },
            "How ads work on people.")
        .With("training", MarketKeys.Training, s => s.Training, (s, v) => s with { Training = v },
            "How data and compute become quality.")
        .With("capital", CapitalKeys.Section, s => s.Capital, (s, v) => s with { Capital = v }, "The capital market.")
        .With("exits", MarketKeys.Exits, s => s.Exits, (s, v) => s with { Exits = v }, "How firms leave.")
        .With("outcomes", MarketKeys.Outcomes, s => s.Outcomes, (s, v) => s with { Outcomes = v },
            "Thresholds of the verdicts.")
        .With("observables", MarketKeys.Observables, s => s.Observables, (s, v) => s with { Observables = v },
            "How facts are read off states.")
        .With("events", new ListForm<Event>(EventKeys.Form, 10_000),
            s => s.Events, (s, v) => s with { Events = v },
            "What happens on a date in every run; in one day in file order.")
        .With("targets", new Beside<ImmutableArray<Target>>(new ListForm<Target>(new TargetForm(), 10_000)),
            s => s.Targets, (s, v) => s with { Targets = v },
            "Known facts to hold the runs against.")
        .With("sweep", new Aside<Sweep>(SweepKeys.Section), s => s.Sweep, (s, v) => s with { Sweep = v },
            "What a sweep varies; runs of the scenario itself don't heed it.");

    /// <summary>Every heading of the format's page, in order.</summary>
    public static IReadOnlyList<ISection> All { get; } =
    [
        Section, SegmentKeys.Section, PlatformKeys.Section, FirmKeys.Section,
        .. StrategyKeys.Form.Sections, StrategyKeys.Point, StrategyKeys.Rule,
        .. PopulationKeys.Form.Sections, .. PopulationKeys.Network.Sections,
        MarketKeys.Buzz, MarketKeys.Advertising, MarketKeys.Training, CapitalKeys.Section, MarketKeys.Exits,
        MarketKeys.Outcomes, MarketKeys.Observables,
        .. EventKeys.Form.Sections, TargetForm.Section, SweepKeys.Section,
    ];
}
