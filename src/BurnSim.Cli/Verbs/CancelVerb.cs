using System.CommandLine;
using BurnSim.Engines.Slurm;
using BurnSim.Reports;

namespace BurnSim.Cli.Verbs;

/// <summary>burnsim cancel: a job taken out of the queue.</summary>
internal static class CancelVerb
{
    public static Command Command()
    {
        var folder = Submitted.Argument();
        var verb = new Command("cancel", "Takes a job out of the queue; runs that are finished stay.") { folder };
        verb.SetAction(given =>
        {
            var submitted = Submitted.Read(given.GetRequiredValue(folder));
            var tasks = Submission.Withdraw(submitted.Job);
            Console.WriteLine(
                $"{Amount.Count(tasks)} tasks taken out of the queue. Finished runs stay; to go on: burnsim resume {submitted.Quoted}");
            return Exit.Done;
        });
        return verb;
    }
}
