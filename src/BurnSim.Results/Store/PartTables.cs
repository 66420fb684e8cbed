using System.Collections.Immutable;
using BurnSim.Experiments;

namespace BurnSim.Results.Store;

/// <summary>
/// The tables of parts, to write or to read one part after another: columns and rows are kept, so that many parts leave no
/// more behind than one.
/// </summary>
/// <param name="scenario">The scenario of a point: all have the same firms and platforms.</param>
public sealed class PartTables(Scenario scenario)
{
    // What a part leaves behind has grown old in a second's work, and old garbage is let lie until the heap has doubled.
    // Every so many parts it is let go: some hundredths of a second in as many seconds.
    private const int Sweep = 8;

    private readonly TallyRow tally = new();
    private int parts;

    internal ImmutableArray<Column<RunRow>> Runs { get; } = PartTable.Columns(scenario);

    internal ImmutableArray<Column<TallyRow>> Tallied { get; } = TallyTable.Columns();

    internal RunRow Run { get; } = new(scenario);

    /// <summary>A part's rows in the order of runs, points and firms; the row is the same each time.</summary>
    /// <exception cref="InvalidDataException">The part is not as it was sealed.</exception>
    public IEnumerable<RunRow> Rows(Part part) => Read(part, RunTable.Name, Runs, Run);

    /// <summary>What a part's runs counted for the bands; the row is the same each time.</summary>
    /// <exception cref="InvalidDataException">The part is not as it was sealed.</exception>
    public IEnumerable<TallyRow> Tallies(Part part) => Read(part, TallyTable.Name, Tallied, tally);

    /// <summary>A part is done with.</summary>
    internal void Done()
    {
        if (++parts % Sweep == 0)
        {
            GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true);
        }
    }

    private IEnumerable<TRow> Read<TRow>(Part part, string table, ImmutableArray<Column<TRow>> columns, TRow row)
    {
        using var file = part.Checked($"{table}.parquet");
        foreach (var read in TableReader.Read(file, columns, row))
        {
            yield return read;
        }

        Done();
    }
}
