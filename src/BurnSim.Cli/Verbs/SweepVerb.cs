using System.CommandLine;
using BurnSim.Experiments;

namespace BurnSim.Cli.Verbs;

/// <summary>burnsim sweep: a scenario at many points, all with the same luck.</summary>
internal static class SweepVerb
{
    public static Command Command()
    {
        var scenario = Given.ScenarioFile();
        var varied = new Varied();
        var runs = Given.Number<long>("--runs", "Runs a point. Default: the scenario's, usually 200.", "N", 1, Ensemble.MostRuns);
        var (seed, threads, output, set) = (Given.Seed(), Given.Threads(), Given.Out("out/<scenario>-sweep"), Given.Set());
        var (csv, quiet, fresh, shard, plugin) = (Given.Csv(), Given.Quiet(), Given.Fresh(), Given.Shard(), Given.Plugin());
        var verb = new Command("sweep", "Runs a scenario at many points: what moves the market, and how far.") { scenario };
        foreach (var option in (Option[])[.. varied.Options, runs, seed, threads, output, set, csv, fresh, shard, quiet, plugin])
        {
            verb.Add(option);
        }

        verb.SetAction(given =>
        {
            var (file, plugins) = (given.GetRequiredValue(scenario), given.GetRequiredValue(plugin));
            string[] overrides = [.. given.GetRequiredValue(set), .. varied.Overrides(given)];
            var (reading, market) = Given.Read(file, overrides, plugins, varied.Vary(given));
            Varied.Check(file, market);
            var folder = given.GetValue(output) ?? $"{Given.Folder(market)}-sweep";
            var asked = given.GetValue(runs) ?? market.Sweep.Runs;
            var plan = Given.Plan(file, reading, market, given.GetValue(seed) ?? market.Seed, given.GetRequiredValue(set), market.Sweep);
            using var interruption = new Interruption();
            var filling = new Filling(folder, plan, Given.Planned(plan, plugins), given.GetValue(threads) ?? 0, given.GetValue(quiet));
            var store = filling.Open(given.GetValue(fresh), asked);
            if (given.GetValue(shard) is { } share)
            {
                return filling.Play(store, share, asked, interruption);
            }

            filling.Play(store, 0, asked, interruption);
            var (finished, warnings) = Publication.OfSweep(store, market, asked, folder, given.GetValue(csv));
            filling.Say([.. warnings, filling.Took]);
            return interruption.Asked ? Exit.Interrupted : finished > 0 ? Exit.Done : Exit.Failed;
        });
        return verb;
    }
}
