using System.CommandLine;
using BurnSim.Experiments;

namespace BurnSim.Cli.Verbs;

/// <summary>burnsim run: an ensemble, its files, its pictures and its report.</summary>
internal static class RunVerb
{
    /// <summary>With --until and no --runs: an hour or so of a big market, rather than for ever.</summary>
    public const long MostUntil = 1_000_000;

    public static Command Command()
    {
        var scenario = Given.ScenarioFile();
        var runs = Given.Number<long>("--runs", "Number of runs. Default: the scenario's, usually 1000.", "N", 1, Ensemble.MostRuns);
        var (seed, threads, output, set) = (Given.Seed(), Given.Threads(), Given.Out("out/<scenario>"), Given.Set());
        var (csv, quiet, fresh, plugin) = (Given.Csv(), Given.Quiet(), Given.Fresh(), Given.Plugin());
        var (until, shard, luck) = (Given.Until(), Given.Shard(), Given.Null());
        var verb = new Command("run", "Runs a scenario many times: who wins, who burns out, what it costs.")
        {
            scenario, runs, until, seed, threads, output, set, csv, fresh, shard, luck, quiet, plugin,
        };
        verb.SetAction(given =>
        {
            var (file, overrides) = (given.GetRequiredValue(scenario), given.GetRequiredValue(set));
            var (reading, market) = Given.Read(file, overrides, given.GetRequiredValue(plugin));
            var enough = Given.Read(given.GetValue(until), market);
            var folder = given.GetValue(output) ?? Given.Folder(market);
            var asked = given.GetValue(runs) ?? (enough is null ? market.Runs : MostUntil);
            var plan = Given.Plan(file, reading, market, given.GetValue(seed) ?? market.Seed, overrides);
            using var interruption = new Interruption();
            var filling = new Filling(folder, plan, [market], given.GetValue(threads) ?? 0, given.GetValue(quiet));
            var store = filling.Open(given.GetValue(fresh), asked);
            if (given.GetValue(shard) is { } share)
            {
                return filling.Play(store, share, asked, interruption);
            }

            asked = enough is null ? asked : filling.PlayUntil(store, enough, asked, interruption);
            filling.Play(store, 0, asked, interruption);
            var control = given.GetValue(luck) ? filling.PlayNull(store, asked, interruption) : null;
            var (summary, warnings) = Publication.Of(store, market, asked, folder, given.GetValue(csv), control);
            filling.Say([.. warnings, filling.Took]);
            return interruption.Asked ? Exit.Interrupted : summary.RunsFinished > 0 ? Exit.Done : Exit.Failed;
        });
        return verb;
    }
}
