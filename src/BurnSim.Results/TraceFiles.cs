using System.Collections.Immutable;
using BurnSim.Market;
using BurnSim.Recording;

namespace BurnSim.Results;

/// <summary>
/// The files of one traced run: its full series, tick by tick, and its story. Must see a tick after the run's
/// <see cref="Outcome"/> has.
/// </summary>
public sealed class TraceFiles : IObserver, IDisposable
{
    private readonly Outcome outcome;
    private readonly OutputFolder folder;
    private readonly Table<FirmTick> firms;
    private readonly Table<MarketTick> market;
    private readonly Scenario scenario;
    private readonly bool csv;

    /// <exception cref="IOException">The folder can't be written to, here or later.</exception>
    public TraceFiles(Scenario scenario, Outcome outcome, string path, bool csv)
    {
        (this.scenario, this.outcome, this.csv) = (scenario, outcome, csv);
        folder = new OutputFolder(path);
        try
        {
            firms = new(folder, SeriesTables.Firms, SeriesTables.FirmColumns(), SeriesTables.GroupRows, csv);
            market = new(
                folder, SeriesTables.Market, SeriesTables.MarketColumns(scenario.Platforms.Select(p => p.Id)), SeriesTables.GroupRows, csv);
        }
        catch
        {
            folder.Dispose();
            throw;
        }
    }

    public void Begin(State state)
    {
    }

    public void See(State state)
    {
        for (var f = 0; f < state.Firms; f++)
        {
            firms.Add(new FirmTick(state, f));
        }

        market.Add(new MarketTick(state, outcome));
    }

    /// <summary>Ends the series and adds the story, a line each, as <c>story.txt</c>.</summary>
    /// <param name="story">Its lines.</param>
    /// <param name="people">What was seen of people one by one; null: nobody looked.</param>
    public void Publish(IEnumerable<string> story, Survey? people = null)
    {
        firms.End();
        market.End();
        folder.Write("story.txt", Lines(story));
        if (people is not null) Tell(people);
        folder.Publish([$"{SeriesTables.Firms}.csv", $"{SeriesTables.Market}.csv", .. PeopleTables.Files]);
    }

    private void Tell(Survey people)
    {
        folder.Write($"{PeopleTables.People}.txt", Lines(people.Lives.All.Select(life => life.Text)));
        Fill(PeopleTables.People, PeopleTables.PersonColumns(), PeopleTables.Rows(people.Lives.All));
        Fill(PeopleTables.Adoption, PeopleTables.AdoptionColumns(), people.Adoption.All.Select(of => new AdoptionRow(scenario, of)));
        Fill(PeopleTables.Neighbourhoods, PeopleTables.NeighbourhoodColumns(), PeopleTables.Rows(scenario, people.Neighbourhoods.All));
        if (people.Cascades is not { } cascades) return;
        Fill(PeopleTables.Cascades, PeopleTables.CascadeColumns(), cascades.Sizes.Select(of => new CascadeRow(scenario, of)));
    }

    private void Fill<TRow>(string name, ImmutableArray<Column<TRow>> columns, IEnumerable<TRow> rows)
    {
        var table = new Table<TRow>(folder, name, columns, SeriesTables.GroupRows, csv);
        foreach (var row in rows) table.Add(row);
        table.End();
    }

    private static string Lines(IEnumerable<string> lines) => string.Concat(lines.Select(line => line + "\n"));

    public void Dispose() => folder.Dispose();
}
