using BurnSim.Experiments;
using BurnSim.Experiments.Luck;
using BurnSim.Results.Store;

namespace BurnSim.Results;

/// <summary>
/// The files of an ensemble, made from the parts of its store: runs.parquet, bands.parquet, summary.json, manifest.json
/// and, where luck was controlled for, null.json. They appear in the folder together, or not at all.
/// </summary>
public static class EnsembleFiles
{
    /// <summary>Adds up the first so many runs that the store holds without a gap, and writes what they say.</summary>
    /// <param name="store">The runs.</param>
    /// <param name="scenario">Their scenario.</param>
    /// <param name="runs">How many; fewer where the store has a gap.</param>
    /// <param name="path">The folder.</param>
    /// <param name="csv">Writes the tables as CSV too.</param>
    /// <param name="luck">What <c>null.json</c> says; null: there is none.</param>
    /// <exception cref="IOException">The folder can't be written to.</exception>
    /// <exception cref="InvalidDataException">A part is no longer as it was.</exception>
    public static Summary Write(RunStore store, Scenario scenario, long runs, string path, bool csv, LuckControl? luck = null)
    {
        using var folder = new OutputFolder(path);
        var ends = new EndTallies(scenario);
        var rows = new Table<RunRow>(
            folder, RunTable.Name, RunTable.Columns(scenario.Platforms.Select(p => p.Id)),
            RunTable.GroupRows, csv);
        var (counted, reader) = (new BandTallies(scenario), new PartTables(scenario));
        foreach (var part in store.From(0, runs))
        {
            foreach (var row in reader.Rows(part))
            {
                rows.Add(row);
                if (row.Firm == scenario.Firms.Length - 1)
                {
                    ends.Add(row.Outcome);
                }
            }

            foreach (var (_, failed) in part.Seal.Failed)
            {
                ends.Add(failed);
            }

            counted.Add(reader.Tallies(part));
        }

        rows.End();
        var summary = ends.Summary(store.Plan.Seed, runs, counted.Bands());
        var bands = new Table<BandRow>(folder, BandTable.Name, BandTable.Columns(), BandTable.GroupRows, csv);
        foreach (var row in BandTable.Rows(scenario, summary))
        {
            bands.Add(row);
        }

        bands.End();
        Json.Write(folder.Create("summary.json"), summary);
        Json.Write(folder.Create("manifest.json"), new Manifest(store.Plan, runs, summary.RunsFinished));
        if (luck is not null) LuckJson.Write(folder.Create("null.json"), luck, scenario);
        folder.Publish($"{RunTable.Name}.csv", $"{BandTable.Name}.csv", "null.json");
        return summary;
    }
}
