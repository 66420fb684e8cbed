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

    /// <exception cref="IOException">The folder can't be written to, here or later.</exception>
    public TraceFiles(Scenario scenario, Outcome outcome, string path, bool csv)
    {
        this.outcome = outcome;
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
    public void Publish(IEnumerable<string> story)
    {
        firms.End();
        market.End();
        folder.Write("story.txt", string.Concat(story.Select(line => line + "\n")));
        folder.Publish($"{SeriesTables.Firms}.csv", $"{SeriesTables.Market}.csv");
    }

    public void Dispose() => folder.Dispose();
}
