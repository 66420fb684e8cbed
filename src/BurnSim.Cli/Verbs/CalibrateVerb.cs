using System.Collections.Immutable;
using System.CommandLine;
using BurnSim.Cli.Screens;
using BurnSim.Experiments.Calibrations;
using BurnSim.Reports;
using BurnSim.Results;
using BurnSim.Results.Store;
using BurnSim.Scenarios;

namespace BurnSim.Cli.Verbs;

/// <summary>burnsim calibrate: uncertain numbers fitted to known facts.</summary>
internal static class CalibrateVerb
{
    private const long UsualBudget = 300_000, MostRuns = 1_000_000_000;
    private const int UsualDraws = 300;

    public static Command Command()
    {
        var scenario = Given.ScenarioFile();
        var free = Given.Free();
        var budget = Given.Number("--budget", $"Most runs to spend. Default: {Amount.Count(UsualBudget)}.", "N", 1, MostRuns);
        var draws = Given.Number("--draws", $"Draws of what is known after the facts. Default: {UsualDraws}.", "N", 20, 100_000);
        var (hold, seed, threads, output, set) = (Given.HoldFrom(), Given.Seed(), Given.Threads(), Given.Out("out/<scenario>-calibration"), Given.Set());
        var (csv, quiet, fresh, plugin) = (Given.Csv(), Given.Quiet(), Given.Fresh(), Given.Plugin());
        var verb = new Command("calibrate", "Fits a scenario's uncertain numbers to its known facts: what is known after them, with its uncertainty.")
        {
            scenario, free, budget, draws, hold, seed, threads, output, set, csv, fresh, quiet, plugin,
        };
        verb.SetAction(given =>
        {
            var (file, plugins) = (given.GetRequiredValue(scenario), given.GetRequiredValue(plugin));
            var overrides = given.GetRequiredValue(set);
            if (given.GetValue(hold) is { } day)
            {
                overrides = [.. overrides, .. Given.Held(day, Given.Read(file, overrides, plugins).Scenario)];
            }

            var (reading, market) = Given.Read(file, overrides, plugins);
            var freed = Given.Read(given.GetRequiredValue(free), market);
            Check(file, market, freed);
            var plan = Given.Plan(file, reading, market, given.GetValue(seed) ?? market.Seed, overrides) with
            {
                Free = [.. freed.Numbers.Select(number => number.Path)],
                Draws = (int)(given.GetValue(draws) ?? UsualDraws),
            };
            var (folder, most) = (given.GetValue(output) ?? $"{Given.Folder(market)}-calibration", given.GetValue(budget) ?? UsualBudget);
            using var interruption = new Interruption();
            var store = new Filling(folder, plan, [market], 0, given.GetValue(quiet)).Open(given.GetValue(fresh), most);
            var calibrating = new Calibrating(market, freed, plan, given.GetValue(threads) ?? 0, given.GetValue(quiet));
            var generations = Generations(store);
            if (calibrating.Play(generations, most, interruption) is not { } posterior)
            {
                Console.WriteLine($"Interrupted after generation {generations.Last?.Generation ?? 0}; the same command goes on from there.");
                return Exit.Interrupted;
            }

            Screen.Warn(Publish(posterior, market, plan, most, folder, given.GetValue(csv)));
            return Exit.Done;
        });
        return verb;
    }

    /// <summary>Ends where there is nothing to fit, or nothing to fit to.</summary>
    private static void Check(string file, Scenario market, Experiments.Free free)
    {
        if (free.Numbers.IsEmpty)
        {
            throw new BadInput($"burnsim calibrate: all numbers of {file} are certain; what is to be fitted is a range or another shape, such as 0.003 to 0.005/day.");
        }

        if (!market.Targets.Any(target => target.Use == TargetUse.Fit))
        {
            throw new BadInput($"burnsim calibrate: {file} has no facts to fit to; add what is known, such as\n"
                + $"targets:\n  - {{date: {market.Start:yyyy-MM}, firm: {market.Firms[0].Id}, metric: app-users, value: 2m, tolerance: 20%, use: fit}}");
        }
    }

    /// <summary>The store's generations; what is damaged is named and begun anew.</summary>
    private static Generations Generations(RunStore store)
    {
        try
        {
            return new Generations(store);
        }
        catch (InvalidDataException wrong)
        {
            Console.Error.WriteLine($"burnsim: {wrong.Message}; the calibration begins anew.");
            store.SetAside(Results.Store.Generations.Name);
            return new Generations(store);
        }
    }

    /// <returns>What can't be said or should be doubted.</returns>
    private static ImmutableArray<string> Publish(Posterior posterior, Scenario market, Plan plan, long budget, string folder, bool csv)
    {
        var name = $"{market.Name}.calibrated";
        var text = CalibratedText.Of(
            [
                $"What is known of {plan.File} after {posterior.Facts.Length} facts up to {posterior.Facts.Max(fact => fact.To):yyyy-MM-dd}: every value in force, in base",
                $"units, and for what was calibrated {posterior.Draws} draws, of which a run takes one, the same for all. Made by",
                plan.Command(budget),
            ], name, plan.Resolved, posterior.Parameters.Select(parameter => (parameter.Number, parameter.Values)));
        CalibrationFiles.Write(posterior, plan, budget, ($"{name}.yaml", text), folder, csv);
        var gallery = CalibrationFigures.Write(posterior, market, Path.Combine(folder, "plots"));
        CalibrationReport.Write(posterior, market, gallery.Figures, plan, Path.Combine(folder, "report.html"));
        Calibrated.Print(posterior, market, folder);
        return [.. CalibrationWarnings.Of(posterior, market), .. gallery.Warnings];
    }
}
