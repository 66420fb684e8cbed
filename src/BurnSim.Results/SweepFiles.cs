using System.Collections.Immutable;
using BurnSim.Experiments.Designs;
using BurnSim.Experiments.Quantities;
using BurnSim.Results.Store;

namespace BurnSim.Results;

/// <summary>
/// The files of a sweep, made from the parts of its store: runs.parquet, effects.json and manifest.json. They appear in
/// the folder together, or not at all.
/// </summary>
public static class SweepFiles
{
    /// <summary>Adds up the first so many runs of every point that the store holds without a gap.</summary>
    /// <param name="store">The runs.</param>
    /// <param name="scenario">The scenario of a point: all have the same firms and platforms.</param>
    /// <param name="runs">How many; fewer where the store has a gap.</param>
    /// <param name="path">The folder.</param>
    /// <param name="csv">Writes the table as CSV too.</param>
    /// <exception cref="IOException">The folder can't be written to.</exception>
    /// <exception cref="InvalidDataException">A part is no longer as it was.</exception>
    public static Effects Write(RunStore store, Scenario scenario, long runs, string path, bool csv)
    {
        var (design, quantities) = (store.Plan.Sweep(), Quantity.All(scenario));
        using var folder = new OutputFolder(path);
        var rows = new Table<RunRow>(
            folder, RunTable.Name, SweepTable.Columns(design, scenario.Platforms.Select(p => p.Id)),
            RunTable.GroupRows, csv);
        var (tally, finished) = (new EffectTally(design, quantities), 0L);
        var values = new double[design.Points.Length * quantities.Length];
        var (reader, run) = (new PartTables(scenario), 0L);

        // What a run has not, because it failed, stays NaN.
        Array.Fill(values, double.NaN);
        foreach (var part in store.From(0, runs))
        {
            foreach (var row in reader.Rows(part))
            {
                CountTo(row.Run);
                rows.Add(row);
                if (row.Firm == scenario.Firms.Length - 1)
                {
                    finished++;
                    Read(row, quantities, values);
                }
            }

            CountTo(part.End);
        }

        rows.End();
        var effects = tally.Effects();
        EffectsJson.Write(folder.Create("effects.json"), effects);
        Json.Write(folder.Create("manifest.json"), new Manifest(store.Plan, runs, finished));
        folder.Publish($"{RunTable.Name}.csv");
        return effects;

        void CountTo(long next)
        {
            for (; run < next; run++)
            {
                tally.Add(values);
                Array.Fill(values, double.NaN);
            }
        }
    }

    private static void Read(RunRow row, ImmutableArray<Quantity> quantities, double[] values)
    {
        for (var quantity = 0; quantity < quantities.Length; quantity++)
        {
            values[row.Point * quantities.Length + quantity] = quantities[quantity].Of(row.Outcome);
        }
    }
}
