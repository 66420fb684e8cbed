using System.CommandLine;
using System.Diagnostics;
using BurnSim.Cli.Screens;
using BurnSim.Experiments;
using BurnSim.Reports;
using BurnSim.Results;
using BurnSim.Scenarios;

namespace BurnSim.Cli.Verbs;

/// <summary>burnsim run: an ensemble, its files, its pictures and its report.</summary>
internal static class RunVerb
{
    public static Command Command()
    {
        var scenario = Given.ScenarioFile();
        var runs = Given.Number<long>("--runs", "Number of runs. Default: the scenario's, usually 1000.", "N", 1, Ensemble.MostRuns);
        var seed = Given.Seed();
        var threads = Given.Number("--threads", "Threads to use; changes no result. Default: one a core.", "T", 1, 1024);
        var output = Given.Out("out/<scenario>");
        var (set, plugin, csv) = (Given.Set(), Given.Plugin(), Given.Csv());
        var quiet = new Option<bool>("--quiet") { Description = "Shows no progress." };
        var verb = new Command("run", "Runs a scenario many times: who wins, who burns out, what it costs.")
        {
            scenario, runs, seed, threads, output, set, csv, quiet, plugin,
        };
        verb.SetAction(given =>
        {
            var (reading, market) = Given.Read(
                given.GetRequiredValue(scenario), given.GetRequiredValue(set), given.GetRequiredValue(plugin));
            var ensemble = new Ensemble(market, given.GetValue(seed) ?? market.Seed, given.GetValue(runs) ?? market.Runs);
            return Run(
                ensemble, reading, given.GetRequiredValue(set), given.GetValue(threads) ?? 0,
                given.GetValue(output) ?? Given.Folder(market), given.GetValue(csv), given.GetValue(quiet),
                given.GetRequiredValue(scenario));
        });
        return verb;
    }

    private static int Run(
        Ensemble ensemble, Reading reading, string[] overrides, int threads, string folder, bool csv, bool quiet, string file)
    {
        var scenario = ensemble.Scenario;
        using var interruption = new Interruption();
        using var files = new EnsembleFiles(scenario, folder, csv);
        var watch = Stopwatch.StartNew();
        var summary = Progress.Follow(ensemble.Runs, quiet, progress =>
            ensemble.Run(threads, files.Add, progress, interruption.Token));
        var took = watch.Elapsed;

        files.Publish(summary, new Manifest
        {
            Scenario = scenario.Name,
            Text = reading.Text,
            Sha256 = reading.Sha256,
            Overrides = [.. overrides],
            Resolved = [.. reading.Resolved],
            Seed = ensemble.Seed,
            RunsAsked = ensemble.Runs,
        });
        var gallery = Figures.Write(summary, scenario, Path.Combine(folder, "plots"));
        Report.Write(
            summary, scenario, gallery.Figures, reading.Resolved, Again(ensemble, overrides, file), Manifest.Version,
            reading.Sha256, Path.Combine(folder, "report.html"));

        Answer.Print(summary, folder);
        foreach (var warning in quiet ? [] : gallery.Warnings)
        {
            Console.Error.WriteLine(warning);
        }

        if (!quiet)
        {
            Console.Error.WriteLine(Progress.Took(summary.RunsFinished + summary.Failed.Length, took));
        }

        return interruption.Asked ? Exit.Interrupted : summary.RunsFinished > 0 ? Exit.Done : Exit.Failed;
    }

    /// <summary>The command that makes the same results again.</summary>
    private static string Again(Ensemble ensemble, string[] overrides, string file)
    {
        IEnumerable<string> words =
        [
            "burnsim", "run", Path.IsPathRooted(file) ? Path.GetFileName(file) : file, "--runs", $"{ensemble.Runs}",
            "--seed", $"{ensemble.Seed}", .. overrides.SelectMany(o => new[] { "--set", o }),
        ];
        return string.Join(' ', words.Select(w => w.All(c => char.IsLetterOrDigit(c) || "-_./=:%".Contains(c)) ? w : $"'{w.Replace("'", "'\\''")}'"));
    }
}
