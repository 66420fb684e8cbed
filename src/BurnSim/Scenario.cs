using System.Collections.Immutable;

namespace BurnSim;

/// <summary>
/// A market to simulate: validated and immutable. Money is in <see cref="Currency"/>, people are counts,
/// rates are per day, shares are fractions of 1. Every <see cref="Number"/> may be uncertain and is drawn once a run.
/// </summary>
public sealed record Scenario
{
    /// <summary>Short name, used for the default output folder and in titles.</summary>
    public required string Name { get; init; }

    /// <summary>The question the scenario is there to answer, in one sentence.</summary>
    public string Question { get; init; } = "";

    /// <summary>What a reader should expect to see, in a sentence or two.</summary>
    public string Expect { get; init; } = "";

    /// <summary>Currency code of every amount of money, e.g. CNY.</summary>
    public string Currency { get; init; } = "CNY";

    /// <summary>Date of tick 0.</summary>
    public required DateOnly Start { get; init; }

    /// <summary>Length of the story in days.</summary>
    public required int Days { get; init; }

    /// <summary>Length of a tick in days (Δ).</summary>
    public int Step { get; init; } = 1;

    /// <summary>Runs of an ensemble when the command line does not say.</summary>
    public int Runs { get; init; } = 1000;

    /// <summary>Root seed when the command line does not say.</summary>
    public ulong Seed { get; init; } = 1;

    /// <summary>Number of ticks: <see cref="Days"/> / <see cref="Step"/>, rounded up.</summary>
    public int Ticks => (Days + Step - 1) / Step;

    /// <summary>In the order of their ids, whatever order they were given in: so a file's order changes no result.</summary>
    public required ImmutableArray<Segment> Segments
    {
        get;
        init => field = value.Sort((a, b) => string.CompareOrdinal(a.Id, b.Id));
    }

    /// <summary>In the order of their ids.</summary>
    public required ImmutableArray<Platform> Platforms
    {
        get;
        init => field = value.Sort((a, b) => string.CompareOrdinal(a.Id, b.Id));
    }

    /// <summary>In the order of their ids.</summary>
    public required ImmutableArray<Firm> Firms
    {
        get;
        init => field = value.Sort((a, b) => string.CompareOrdinal(a.Id, b.Id));
    }

    /// <summary>How people are simulated.</summary>
    public Population Population { get; init; } = new CohortPopulation();

    public Buzz Buzz { get; init; } = new();
    public Advertising Advertising { get; init; } = new();
    public Training Training { get; init; } = new();
    public Capital Capital { get; init; } = new();
    public Exits Exits { get; init; } = new();
    public Outcomes Outcomes { get; init; } = new();
    public Observables Observables { get; init; } = new();

    /// <summary>Scheduled events in date order; events of one day happen in file order.</summary>
    public ImmutableArray<Event> Events { get; init; } = [];

    /// <summary>Known facts to hold the runs against.</summary>
    public ImmutableArray<Target> Targets { get; init; } = [];

    /// <summary>What a sweep varies in all this; no part of the market itself.</summary>
    public Sweep Sweep { get; init; } = new();

    /// <summary>The date a tick begins on.</summary>
    public DateOnly DateOf(int tick) => Start.AddDays(tick * Step);

    /// <summary>The first tick that begins on or after a date, never below 0.</summary>
    public int TickOf(DateOnly date) => Math.Max(0, (date.DayNumber - Start.DayNumber + Step - 1) / Step);
}
