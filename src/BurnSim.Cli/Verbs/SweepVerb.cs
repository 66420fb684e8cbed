using System.CommandLine;
using BurnSim.Experiments;
using BurnSim.Experiments.Designs;
using BurnSim.Results.Store;
using BurnSim.Scenarios;

namespace BurnSim.Cli.Verbs;

/// <summary>burnsim sweep: a scenario at many points, all with the same luck.</summary>
internal static class SweepVerb
{
    public static Command Command()
    {
        var scenario = Given.ScenarioFile();
        var vary = new Option<string[]>("--vary")
        {
            Description = "What to vary, e.g. firms.moonshot.cash=1bn..5bn:3 or capital.regime=hot,cold; may be repeated. Default: the scenario's sweep.",
            HelpName = "PATH=VALUES",
            DefaultValueFactory = _ => [],
        };
        var design = new Option<DesignKind?>("--design")
        {
            Description = "factorial (all combinations), lhs or sobol. Default: the scenario's, usually factorial.", HelpName = "KIND",
            CustomParser = result => Given.Word<DesignKind>("--design", result),
        };
        var points = Given.Number("--points", "Points of an lhs or sobol design. Default: the scenario's, usually 64.", "N", 2, Sweep.MostPoints);
        var runs = Given.Number<long>("--runs", "Runs a point. Default: the scenario's, usually 200.", "N", 1, Ensemble.MostRuns);
        var (seed, threads, output, set) = (Given.Seed(), Given.Threads(), Given.Out("out/<scenario>-sweep"), Given.Set());
        var (csv, quiet, fresh, shard, plugin) = (Given.Csv(), Given.Quiet(), Given.Fresh(), Given.Shard(), Given.Plugin());
        var verb = new Command("sweep", "Runs a scenario at many points: what moves the market, and how far.")
        {
            scenario, vary, design, points, runs, seed, threads, output, set, csv, fresh, shard, quiet, plugin,
        };
        verb.SetAction(given =>
        {
            var (file, plugins) = (given.GetRequiredValue(scenario), given.GetRequiredValue(plugin));
            string[] overrides = [.. given.GetRequiredValue(set), .. Design(given.GetValue(design), given.GetValue(points))];
            var (reading, market) = Given.Read(file, overrides, plugins, given.GetRequiredValue(vary));
            if (market.Sweep.Vary.IsEmpty)
            {
                throw new BadInput($"burnsim sweep: {file} has no sweep; say what to vary, such as --vary firms.{market.Firms[0].Id}.cash=1bn..5bn:3.");
            }

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

    /// <summary>What the command line says of the design, as it would stand in the file.</summary>
    private static IEnumerable<string> Design(DesignKind? kind, int? points)
    {
        if (kind is { } chosen)
        {
            yield return $"sweep.design={Kebab.Of(chosen)}";
        }

        if (points is { } number)
        {
            yield return FormattableString.Invariant($"sweep.points={number}");
        }
    }
}
