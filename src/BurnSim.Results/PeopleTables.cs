using System.Collections.Immutable;
using BurnSim.Recording;

namespace BurnSim.Results;

/// <summary>A row of <c>people.parquet</c>: how a person begins, or something that happens to them.</summary>
public readonly record struct PersonRow(Life Life, Turn? Turn);

/// <summary>A row of <c>adoption.parquet</c>: a segment at the end of a tick.</summary>
public readonly record struct AdoptionRow(Scenario Scenario, Adoption Of);

/// <summary>A row of <c>neighbourhoods.parquet</c>: a firm in a neighbourhood.</summary>
public readonly record struct NeighbourhoodRow(Scenario Scenario, Neighbourhood Place, int Firm);

/// <summary>A row of <c>cascades.parquet</c>: cascades of one size.</summary>
public readonly record struct CascadeRow(Scenario Scenario, CascadeSize Of);

/// <summary>What the tables of a traced run's people tell.</summary>
public static class PeopleTables
{
    public const string People = "people", Adoption = "adoption", Neighbourhoods = "neighbourhoods", Cascades = "cascades";

    /// <summary>All files there may be.</summary>
    public static ImmutableArray<string> Files { get; } =
        [.. from table in new[] { People, Adoption, Neighbourhoods, Cascades } from ending in new[] { "parquet", "csv" } select $"{table}.{ending}", $"{People}.txt"];

    public static ImmutableArray<Column<PersonRow>> PersonColumns() =>
    [
        new Values<PersonRow, long>("person", "", "number of the agent, from 0", r => r.Life.Agent),
        new Names<PersonRow>("segment", "id of their segment", r => r.Life.Scenario.Segments[r.Life.Segment].Id),
        new Values<PersonRow, long>("neighbourhood", "", "number of their campus, or stretch of a ring, within the segment", r => r.Life.Neighbourhood),
        new Values<PersonRow, long>("tick", "ticks", "when it happens", r => r.Turn?.Tick ?? 0),
        new Values<PersonRow, DateOnly>("date", "", "the same as a date", r => r.Life.Scenario.DateOf(r.Turn?.Tick ?? 0)),
        new Names<PersonRow>("what", "never or lapsed, as they begin; then is-first, tries, settles, moves, lapses, comes-back or is-taken-over",
            r => r.Turn is { } turn ? Kebab.Of(turn.What) : r.Life.BeganLapsed ? "lapsed" : "never"),
        new Names<PersonRow>("firm", "id of the firm they use then, or leave; empty: one they had come to in the same tick", r => r.Turn is { Firm: >= 0 } turn ? r.Life.Scenario.Firms[turn.Firm].Id : null),
        new Values<PersonRow, long>("told_by", "", "person whose word they followed", r => r.Turn!.Value.Teller) { Where = r => r.Turn is { Teller: >= 0 } },
    ];

    public static ImmutableArray<Column<AdoptionRow>> AdoptionColumns() =>
    [
        new Values<AdoptionRow, long>("tick", "ticks", "tick, from 0; the values are those at its end", r => r.Of.Tick),
        new Values<AdoptionRow, DateOnly>("date", "", "the tick's date", r => r.Scenario.DateOf(r.Of.Tick)),
        new Names<AdoptionRow>("segment", "id of the segment", r => r.Scenario.Segments[r.Of.Segment].Id),
        new Values<AdoptionRow, double>("size", "people", "its people", r => r.Of.People),
        new Values<AdoptionRow, double>("ever", "people", "who use such an app or did", r => r.Of.Ever),
        new Values<AdoptionRow, double>("users", "people", "active users", r => r.Of.Users),
        new Values<AdoptionRow, double>("came", "people per tick", "who came to a firm", r => r.Of.Came),
        new Values<AdoptionRow, double>("told", "people per tick", "those by the word of someone they know; empty: people hear from everyone", r => r.Of.Told),
    ];

    public static ImmutableArray<Column<NeighbourhoodRow>> NeighbourhoodColumns() =>
    [
        new Values<NeighbourhoodRow, DateOnly>("date", "", "the tick's date", r => r.Scenario.DateOf(r.Place.Tick)),
        new Names<NeighbourhoodRow>("segment", "id of the segment", r => r.Scenario.Segments[r.Place.Segment].Id),
        new Values<NeighbourhoodRow, long>("neighbourhood", "", "number of the campus, or stretch of a ring, within it; 0 where there are none", r => r.Place.Number),
        new Values<NeighbourhoodRow, double>("size", "people", "its people", r => r.Place.People),
        new Names<NeighbourhoodRow>("firm", "id of the firm", r => r.Scenario.Firms[r.Firm].Id),
        new Values<NeighbourhoodRow, double>("users", "people", "its active users there", r => r.Place.Users[r.Firm]),
        new Values<NeighbourhoodRow, double>("share", "0..1", "share of all active users there; empty: there are none", r => r.Place.Users[r.Firm] / r.Place.Users.Sum()),
    ];

    public static ImmutableArray<Column<CascadeRow>> CascadeColumns() =>
    [
        new Names<CascadeRow>("firm", "id of the firm whose app they began with", r => r.Scenario.Firms[r.Of.Firm].Id),
        new Names<CascadeRow>("began", "first: with one of its first users who won someone; own: with someone who came by an ad or by themselves",
            r => r.Of.IsFirst ? "first" : "own"),
        new Values<CascadeRow, long>("size", "agents", "adoptions, the first one among them", r => r.Of.Size),
        new Values<CascadeRow, long>("cascades", "", "how many there were", r => r.Of.Count),
    ];

    /// <summary>By person, then by tick.</summary>
    public static IEnumerable<PersonRow> Rows(IEnumerable<Life> lives) =>
        lives.SelectMany(life => life.Turns.Select(turn => new PersonRow(life, turn)).Prepend(new(life, null)));

    /// <summary>By date and neighbourhood, firms in the order of ids.</summary>
    public static IEnumerable<NeighbourhoodRow> Rows(Scenario scenario, IEnumerable<Neighbourhood> places) =>
        places.SelectMany(place => Enumerable.Range(0, place.Users.Length).Select(firm => new NeighbourhoodRow(scenario, place, firm)));
}
