using BurnSim.Cli.Screens;
using BurnSim.Experiments;
using BurnSim.Experiments.Luck;
using BurnSim.Experiments.Sensitivity;
using BurnSim.Reports;
using BurnSim.Reports.Explanations;
using BurnSim.Results;
using BurnSim.Results.Store;

namespace BurnSim.Cli.Verbs;

/// <summary>All that comes out of a store: files, pictures, a report and an answer.</summary>
internal static class Publication
{
    /// <summary>Publishes what the store holds, an ensemble or a sweep.</summary>
    /// <returns>How many runs finished, and warnings of the pictures.</returns>
    public static (long Finished, IReadOnlyList<string> Warnings) OfEither(RunStore store, Scenario scenario, long runs, string folder, bool csv)
    {
        if (!store.Plan.Points.IsEmpty)
        {
            return OfSweep(store, scenario, runs, folder, csv);
        }

        var (summary, warnings) = Of(store, scenario, runs, folder, csv);
        return (summary.RunsFinished, warnings);
    }

    /// <summary>Publishes a sweep.</summary>
    /// <returns>How many runs of a point there are, and warnings of the pictures.</returns>
    public static (long Runs, IReadOnlyList<string> Warnings) OfSweep(RunStore store, Scenario scenario, long runs, string folder, bool csv)
    {
        LetGo();
        var effects = SweepFiles.Write(store, scenario, runs, folder, csv);
        LetGo();
        var gallery = SweepFigures.Write(effects, scenario, Path.Combine(folder, "plots"));
        SweepReport.Write(effects, scenario, gallery.Figures, store.Plan, Path.Combine(folder, "report.html"));
        Swept.Print(effects, scenario, folder);
        return (effects.Runs, gallery.Warnings);
    }

    /// <summary>Publishes a study of sensitivity.</summary>
    /// <returns>Warnings of the pictures.</returns>
    public static IReadOnlyList<string> OfStudy(Studied studied, Scenario scenario, Plan plan, string folder, bool csv)
    {
        SensitivityFiles.Write(studied, plan, folder, csv);
        var gallery = SensitivityFigures.Write(studied, scenario, Path.Combine(folder, "plots"));
        SensitivityReport.Write(studied, scenario, gallery.Figures, plan, Path.Combine(folder, "report.html"));
        Sensed.Print(studied, scenario, folder);
        return gallery.Warnings;
    }

    /// <summary>Publishes an ensemble, beside its null market where that was played.</summary>
    /// <returns>What was told, and warnings of the pictures.</returns>
    public static (Summary Summary, IReadOnlyList<string> Warnings) Of(
        RunStore store, Scenario scenario, long runs, string folder, bool csv, LuckControl? luck = null)
    {
        LetGo();
        var summary = EnsembleFiles.Write(store, scenario, runs, folder, csv, luck);
        LetGo();
        var gallery = Figures.Write(summary, scenario, Path.Combine(folder, "plots"));
        Report.Write(summary, scenario, gallery.Figures, store.Plan, Path.Combine(folder, "report.html"), luck);
        Answer.Print(summary, folder, luck is null ? "" : LuckWords.Of(luck, scenario));
        return (summary, gallery.Warnings);
    }

    /// <summary>
    /// Gives back what playing, or adding up, needed: so memory is that of the greatest of playing, adding up and drawing,
    /// not of all three, however many runs there were.
    /// </summary>
    private static void LetGo() => GC.Collect(2, GCCollectionMode.Aggressive, blocking: true, compacting: true);
}
