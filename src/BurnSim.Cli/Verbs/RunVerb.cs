using System.CommandLine;
using BurnSim.Cli.Screens;
using BurnSim.Experiments;
using BurnSim.Reports;
using BurnSim.Results;
using BurnSim.Results.Store;

namespace BurnSim.Cli.Verbs;

/// <summary>burnsim run: an ensemble, its files, its pictures and its report.</summary>
internal static class RunVerb
{
    public static Command Command()
    {
        var scenario = Given.ScenarioFile();
        var runs = Given.Number<long>("--runs", "Number of runs. Default: the scenario's, usually 1000.", "N", 1, Ensemble.MostRuns);
        var (seed, threads, output, set) = (Given.Seed(), Given.Threads(), Given.Out("out/<scenario>"), Given.Set());
        var (csv, quiet, fresh, shard, plugin) = (Given.Csv(), Given.Quiet(), Given.Fresh(), Given.Shard(), Given.Plugin());
        var verb = new Command("run", "Runs a scenario many times: who wins, who burns out, what it costs.")
        {
            scenario, runs, seed, threads, output, set, csv, fresh, shard, quiet, plugin,
        };
        verb.SetAction(given =>
        {
            var (file, overrides) = (given.GetRequiredValue(scenario), given.GetRequiredValue(set));
            var (reading, market) = Given.Read(file, overrides, given.GetRequiredValue(plugin));
            var folder = given.GetValue(output) ?? Given.Folder(market);
            var asked = given.GetValue(runs) ?? market.Runs;
            var plan = Given.Plan(reading, market, given.GetValue(seed) ?? market.Seed, overrides, []);
            using var interruption = new Interruption();
            var filling = new Filling(folder, plan, [market], given.GetValue(threads) ?? 0, given.GetValue(quiet));
            var store = filling.Open(given.GetValue(fresh), asked);
            if (given.GetValue(shard) is { } share)
            {
                return filling.Play(store, share, asked, interruption);
            }

            filling.Play(store, 0, asked, interruption);
            var summary = EnsembleFiles.Write(store, market, asked, folder, given.GetValue(csv));
            var gallery = Figures.Write(summary, market, Path.Combine(folder, "plots"));
            Report.Write(
                summary, market, gallery.Figures, reading.Resolved, Again(plan, asked, file), Manifest.Version,
                reading.Sha256, Path.Combine(folder, "report.html"));
            Answer.Print(summary, folder);
            filling.Say([.. gallery.Warnings, filling.Took]);
            return interruption.Asked ? Exit.Interrupted : summary.RunsFinished > 0 ? Exit.Done : Exit.Failed;
        });
        return verb;
    }

    /// <summary>The command that makes the same results again.</summary>
    private static string Again(Plan plan, long runs, string file)
    {
        IEnumerable<string> words =
        [
            "burnsim", "run", Path.IsPathRooted(file) ? Path.GetFileName(file) : file, "--runs", $"{runs}",
            "--seed", $"{plan.Seed}", .. plan.Overrides.SelectMany(o => new[] { "--set", o }),
        ];
        return string.Join(' ', words.Select(w => w.All(c => char.IsLetterOrDigit(c) || "-_./=:%".Contains(c)) ? w : $"'{w.Replace("'", "'\\''")}'"));
    }
}
