using BurnSim.Cli.Screens;
using BurnSim.Experiments;
using BurnSim.Reports;
using BurnSim.Results;
using BurnSim.Results.Store;

namespace BurnSim.Cli.Verbs;

/// <summary>All that comes out of an ensemble's store: files, pictures, a report and an answer.</summary>
internal static class Publication
{
    /// <returns>What was told, and warnings of the pictures.</returns>
    public static (Summary Summary, IReadOnlyList<string> Warnings) Of(RunStore store, Scenario scenario, long runs, string folder, bool csv)
    {
        var summary = EnsembleFiles.Write(store, scenario, runs, folder, csv);
        var gallery = Figures.Write(summary, scenario, Path.Combine(folder, "plots"));
        Report.Write(summary, scenario, gallery.Figures, store.Plan, Path.Combine(folder, "report.html"));
        Answer.Print(summary, folder);
        return (summary, gallery.Warnings);
    }
}
