using BurnSim.Experiments.Calibrations;
using BurnSim.Results.Store;

namespace BurnSim.Results;

/// <summary>
/// The files of a calibration: draws.parquet, posterior.json, manifest.json and the scenario that draws from the
/// posterior. They appear in the folder together, or not at all.
/// </summary>
public static class CalibrationFiles
{
    /// <param name="posterior">What the calibration says.</param>
    /// <param name="plan">What was calibrated.</param>
    /// <param name="budget">Runs that were asked for.</param>
    /// <param name="calibrated">Name and text of the scenario that draws from it.</param>
    /// <param name="path">The folder.</param>
    /// <param name="csv">Writes the table as CSV too.</param>
    /// <exception cref="IOException">The folder can't be written to.</exception>
    public static void Write(Posterior posterior, Plan plan, long budget, (string Name, string Text) calibrated, string path, bool csv)
    {
        using var folder = new OutputFolder(path);
        var draws = new Table<int>(folder, DrawTable.Name, DrawTable.Columns(posterior), RunTable.GroupRows, csv);
        for (var draw = 0; draw < posterior.Draws; draw++)
        {
            draws.Add(draw);
        }

        draws.End();
        PosteriorJson.Write(folder.Create("posterior.json"), posterior);
        Json.Write(folder.Create("manifest.json"), new Manifest(plan, budget, posterior.Last.Runs));
        folder.Write(calibrated.Name, calibrated.Text);
        folder.Publish($"{DrawTable.Name}.csv");
    }
}
