using System.Collections.Immutable;
using BurnSim.Experiments;

namespace BurnSim.Results.Store;

/// <summary>A part being written, under a name of its own until it is sealed; without a seal it is gone.</summary>
public sealed class PartDraft : IDisposable
{
    private readonly RunStore store;
    private readonly OutputFolder folder;
    private readonly Table<RunRow> runs;
    private readonly PartTables tables;
    private readonly List<(int Point, FailedRun Run)> failed = [];
    private readonly long first;

    public PartDraft(RunStore store, PartTables tables, long first)
    {
        (this.store, this.tables, this.first) = (store, tables, first);
        if (Directory.Exists(store.DraftOf(first)))
        {
            // Of a process that had this one's number on a machine of this one's name.
            Directory.Delete(store.DraftOf(first), recursive: true);
        }

        folder = new OutputFolder(store.DraftOf(first));
        runs = new Table<RunRow>(
            folder, RunTable.Name, tables.Runs, RunTable.GroupRows, csv: false);
    }

    /// <summary>Takes in a run that is over; to be called in the order of runs, then points.</summary>
    public void Add(int point, RunRecord run)
    {
        if (run.Failure is { } failure)
        {
            failed.Add((point, failure));
            return;
        }

        var row = tables.Run;
        (row.Point, row.Run, row.Outcome) = (point, run.Run, run.Outcome);
        for (row.Firm = 0; row.Firm < row.Scenario.Firms.Length; row.Firm++)
        {
            runs.Add(row);
        }
    }

    /// <summary>Closes the part at a run, and puts it in its place: from then on it is there, whole.</summary>
    /// <param name="end">One past its last run.</param>
    /// <param name="bands">What its runs counted; null: nothing.</param>
    public Part Seal(long end, BandTallies? bands)
    {
        runs.End();
        var files = new List<string> { $"{RunTable.Name}.parquet" };
        if (bands is not null)
        {
            var table = new Table<TallyRow>(
                folder, TallyTable.Name, tables.Tallied, TallyTable.GroupRows, csv: false);
            foreach (var tally in bands.Rows())
            {
                table.Add(tally);
            }

            table.End();
            files.Add($"{TallyTable.Name}.parquet");
        }

        folder.Publish();
        var seal = new Seal(
            store.Identity, first, end,
            [.. files.Select(name => (name, Hash(Path.Combine(folder.Path, name))))],
            [.. failed]);
        folder.Create(Store.Seal.Name).Write(seal.Bytes());
        folder.Publish();
        tables.Done();
        return store.Take(folder.Path, seal);
    }

    private static string Hash(string path)
    {
        using var file = File.OpenRead(path);
        return Store.Seal.Hash(file);
    }

    public void Dispose()
    {
        folder.Dispose();
        if (Directory.Exists(folder.Path))
        {
            Directory.Delete(folder.Path, recursive: true);
        }
    }
}
