using System.CommandLine;
using BurnSim.Cli.Screens;
using BurnSim.Reports;
using BurnSim.Results;
using BurnSim.Results.Store;

namespace BurnSim.Cli.Verbs;

/// <summary>burnsim verify: whether what is on disk is what the engine says.</summary>
internal static class VerifyVerb
{
    // As many lines as are read.
    private const int MostShown = 20;

    public static Command Command()
    {
        var folder = new Argument<string>("folder") { Description = "A result folder.", HelpName = "DIR" };
        var sample = Given.Number<long>("--sample", "How many runs to play again, evenly over all. Default: 50.", "N", 1, long.MaxValue);
        var (quiet, plugin) = (Given.Quiet(), Given.Plugin());
        var verb = new Command("verify", "Checks every byte that is stored, and plays some runs again to compare them to the bit.")
        {
            folder, sample, quiet, plugin,
        };
        verb.SetAction(given =>
        {
            var store = RunStore.OfRuns(given.GetRequiredValue(folder));
            if (store.Plan.Engine != Manifest.Version)
            {
                throw new RefusedException($"the runs are of engine {store.Plan.Engine}; this is {Manifest.Version}, whose runs need not be the same.");
            }

            var points = Given.Planned(store.Plan, given.GetRequiredValue(plugin));
            var audit = new Audit(store, points);
            var again = Math.Min(given.GetValue(sample) ?? 50, audit.Runs);
            using var interruption = new Interruption();
            var wrong = store.Damaged.Select(part => $"part {part.Name}: {part.Wrong}").ToList();
            wrong.AddRange(Progress.Follow(Math.Max(1, again), given.GetValue(quiet), progress =>
                audit.Differences(again, progress, interruption.Token).Take(MostShown).ToList()));
            if (interruption.Asked)
            {
                return Exit.Interrupted;
            }

            foreach (var line in wrong)
            {
                Console.Error.WriteLine($"burnsim: {line}");
            }

            var parts = store.Parts.Count();
            Console.WriteLine(wrong.Count > 0 ? "Not as it should be: see above."
                : $"All as it should be: {Amount.Count(parts)} {(parts == 1 ? "part" : "parts")} whole, {Amount.Count(again)} of {Amount.Count(audit.Runs)} runs played again, the same to the bit.");
            return wrong.Count > 0 ? Exit.Failed : Exit.Done;
        });
        return verb;
    }
}
