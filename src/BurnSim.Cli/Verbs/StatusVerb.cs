using System.CommandLine;
using BurnSim.Cli.Screens;
using BurnSim.Engines;
using BurnSim.Engines.Slurm;
using BurnSim.Reports;

namespace BurnSim.Cli.Verbs;

/// <summary>burnsim status: how far a submitted job is.</summary>
internal static class StatusVerb
{
    public static Command Command()
    {
        var folder = Submitted.Argument();
        var verb = new Command("status", "Tells how far a submitted job is.") { folder };
        verb.SetAction(given =>
        {
            var submitted = Submitted.Read(given.GetRequiredValue(folder));
            var standing = submitted.Standing(submitted.Missing());
            Console.WriteLine($"{submitted.Results}: {Amount.Count(standing.Shards)} shards of {Amount.Count(submitted.Job.Runs)} runs");
            Console.WriteLine($"{Amount.Count(standing.Done),9} done");
            Console.WriteLine($"{Amount.Count(standing.Running),9} running");
            Console.WriteLine($"{Amount.Count(standing.Waiting),9} waiting");
            foreach (var (reason, shards) in standing.Failed)
            {
                Console.WriteLine($"{Amount.Count(shards.Count),9} {reason}: {(shards.Count == 1 ? "shard" : "shards")} {Ranges.Of(shards)}");
            }

            Console.WriteLine(Outlook(standing, submitted.Quoted));
            return standing switch
            {
                { Hopeless: not null } => Exit.BadInput,
                { Live: true } or { Merged: 0, Failed.Count: 0 } => Exit.Done,
                _ => Exit.Failed,
            };
        });
        return verb;
    }

    private static string Outlook(Standing standing, string folder) => standing switch
    {
        { Hopeless: { } what } => $"Bad input ended {what}, and would again; {folder}/job/logs tells what is wrong.",
        { Running: 0, Waiting: 0, Merging: true } => "They are being merged.",
        { Left: { } left } => $"About {Progress.Clock(left)} left at the pace so far.",
        { Live: true } => "Too early to tell how long it takes.",
        { Merged: 0, Failed.Count: 0 } => "Merged: the results are there.",
        _ => $"To go on: burnsim resume {folder}",
    };
}
