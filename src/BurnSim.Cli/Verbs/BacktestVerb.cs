using System.Collections.Immutable;
using System.CommandLine;
using System.Diagnostics;
using BurnSim.Cli.Screens;
using BurnSim.Experiments.Backtests;
using BurnSim.Reports;
using BurnSim.Results;
using BurnSim.Results.Store;

namespace BurnSim.Cli.Verbs;

/// <summary>burnsim backtest: known facts held against what a scenario's runs say would have been reported.</summary>
internal static class BacktestVerb
{
    public static Command Command()
    {
        var scenario = Given.ScenarioFile();
        var runs = Given.Number("--runs", "Number of runs. Default: the scenario's, usually 1000.", "N", 2, Hindcast.MostRuns);
        var hold = Given.HoldFrom();
        var (seed, threads, output, set) = (Given.Seed(), Given.Threads(), Given.Out("out/<scenario>-backtest"), Given.Set());
        var (csv, quiet, plugin) = (Given.Csv(), Given.Quiet(), Given.Plugin());
        var verb = new Command("backtest", "Holds known facts against a scenario's runs: which its intervals hold, and what that is worth.")
        {
            scenario, runs, hold, seed, threads, output, set, csv, quiet, plugin,
        };
        verb.SetAction(given =>
        {
            var (file, overrides) = (given.GetRequiredValue(scenario), given.GetRequiredValue(set));
            var (reading, market) = Given.Read(file, overrides, given.GetRequiredValue(plugin));
            Check(file, market);
            var root = given.GetValue(seed) ?? market.Seed;
            var asked = given.GetValue(runs) ?? (int)Math.Clamp(market.Runs, 2, Hindcast.MostRuns);
            var (silent, watch) = (given.GetValue(quiet), Stopwatch.StartNew());
            using var interruption = new Interruption();
            var hindcast = Progress.Follow(asked, silent, progress =>
                Hindcast.Play(market, root, asked, given.GetValue(threads) ?? 0, progress, interruption.Token));
            watch.Stop();
            var (backtest, folder) = (Backtest.Of(hindcast, given.GetValue(hold)), given.GetValue(output) ?? $"{Given.Folder(market)}-backtest");
            var warnings = Publish(backtest, Given.Plan(file, reading, market, root, overrides), folder, given.GetValue(csv));
            foreach (var line in silent ? [] : (string[])[.. warnings, Progress.Took(hindcast.Runs, watch.Elapsed)]) Console.Error.WriteLine(line);
            return interruption.Asked ? Exit.Interrupted
                : hindcast.Runs == hindcast.Failed || backtest.IsRefuted ? Exit.Failed : Exit.Done;
        });
        return verb;
    }

    private static ImmutableArray<string> Publish(Backtest backtest, Plan plan, string folder, bool csv)
    {
        BacktestFiles.Write(backtest, plan, folder, csv);
        BacktestMarkdown.Write(backtest, Path.Combine(folder, "backtest.md"));
        var gallery = BacktestFigures.Write(backtest, Path.Combine(folder, "plots"));
        BacktestReport.Write(backtest, gallery.Figures, plan, Path.Combine(folder, "report.html"));
        Backtested.Print(backtest, folder);
        return gallery.Warnings;
    }

    /// <summary>Ends where there is nothing to hold the runs against.</summary>
    private static void Check(string file, Scenario market)
    {
        if (market.Targets.IsEmpty)
        {
            throw new BadInput($"burnsim backtest: {file} has no targets to hold its runs against; add what is known, such as\n"
                + $"targets:\n  - {{date: {market.Start:yyyy-MM}, firm: {market.Firms[0].Id}, metric: app-users, value: 2m, tolerance: 20%, use: check}}");
        }
    }
}
