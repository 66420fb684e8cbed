using BurnSim.Experiments;
using BurnSim.Recording;

namespace BurnSim.Results;

/// <summary>
/// The files of an ensemble: runs.parquet while it goes on, then bands.parquet, summary.json and manifest.json. They
/// appear in the folder together with <see cref="Publish"/>, or not at all.
/// </summary>
public sealed class EnsembleFiles : IDisposable
{
    private readonly Scenario scenario;
    private readonly bool csv;
    private readonly OutputFolder folder;
    private readonly Table<RunRow> runs;

    /// <exception cref="IOException">The folder can't be written to, here or later.</exception>
    public EnsembleFiles(Scenario scenario, string path, bool csv)
    {
        (this.scenario, this.csv) = (scenario, csv);
        folder = new OutputFolder(path);
        try
        {
            runs = new Table<RunRow>(
                folder, RunTable.Name, RunTable.Columns(), RunTable.GroupRuns * scenario.Firms.Length, csv);
        }
        catch
        {
            folder.Dispose();
            throw;
        }
    }

    /// <summary>Takes a finished run; a <see cref="RunSink"/>.</summary>
    public void Add(uint run, Outcome outcome)
    {
        for (var f = 0; f < scenario.Firms.Length; f++)
        {
            runs.Add(new RunRow(scenario, run, f, outcome));
        }
    }

    public void Publish(Summary summary, Manifest manifest)
    {
        runs.End();
        using (var bands = new Table<BandRow>(folder, BandTable.Name, BandTable.Columns(), BandTable.GroupRows, csv))
        {
            foreach (var row in BandTable.Rows(scenario, summary))
            {
                bands.Add(row);
            }

            bands.End();
        }

        Json.Write(folder.Create("summary.json"), summary);
        Json.Write(folder.Create("manifest.json"), manifest with { RunsFinished = summary.RunsFinished });
        folder.Publish($"{RunTable.Name}.csv", $"{BandTable.Name}.csv");
    }

    public void Dispose()
    {
        folder.Dispose();
        runs.Dispose();
    }
}
