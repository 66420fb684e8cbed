using System.Collections.Immutable;
using BurnSim.Recording;

namespace BurnSim.Reports.Crowds;

/// <summary>What the pictures of a run's people are made from, and what that is called.</summary>
internal sealed class PeopleStory
{
    public PeopleStory(Survey people, Scenario scenario)
    {
        (People, Scenario) = (people, scenario);
        Letters = Lettering.For([.. scenario.Firms.Select(firm => firm.Name), .. scenario.Segments.Select(segment => segment.Name)]);
        Last = people.Adoption.All is [.., var last] ? last.Tick : -1;
        Users = [.. scenario.Firms.Select((_, firm) => people.Neighbourhoods.All.Where(place => place.Tick == Last).Sum(place => place.Users[firm]))];
    }

    public Survey People { get; }

    public Scenario Scenario { get; }

    public Lettering Letters { get; }

    /// <summary>The last tick seen; −1: none.</summary>
    public int Last { get; }

    /// <summary>Users at the end, [firm].</summary>
    public ImmutableArray<double> Users { get; }

    public string Firm(int firm) => Letters.Name(Scenario.Firms[firm].Name, Scenario.Firms[firm].Id);

    public string Segment(int segment) => Letters.Name(Scenario.Segments[segment].Name, Scenario.Segments[segment].Id);

    /// <summary>What a neighbourhood is called; null: there are none.</summary>
    public string? Neighbourhood => (Scenario.Population as IndividualPopulation)?.Network switch
    {
        CampusNetwork => "campus",
        SmallWorldNetwork => "stretch of the ring",
        _ => null,
    };

    /// <summary>Days since the start at a tick's end.</summary>
    public double X(int tick) => (tick + 1) * Scenario.Step;

    public Scale Dates(int marks) => Scale.Dates(Scenario.Start, Scenario.Ticks * Scenario.Step, marks);
}
