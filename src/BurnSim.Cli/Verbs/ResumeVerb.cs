using System.CommandLine;
using BurnSim.Engines;
using BurnSim.Engines.Slurm;
using BurnSim.Reports;

namespace BurnSim.Cli.Verbs;

/// <summary>burnsim resume: what is missing of a submitted job, submitted again.</summary>
internal static class ResumeVerb
{
    public static Command Command()
    {
        var folder = Submitted.Argument();
        var verb = new Command("resume", "Submits again what is missing of a job, and only that.") { folder };
        verb.SetAction(given => Resume(Submitted.Read(given.GetRequiredValue(folder))));
        return verb;
    }

    private static int Resume(Submitted submitted)
    {
        var missing = submitted.Missing();
        var standing = submitted.Standing(missing);
        if (standing.Hopeless is { } what)
        {
            throw new BadInput(
                $"burnsim resume: bad input ended {what}, and would again; {submitted.Quoted}/job/logs tells what is wrong.");
        }

        if (standing.Failed.Count == 0 && (standing.Live || standing.Merged == 0))
        {
            Console.WriteLine(standing.Live ? "Nothing to submit: what is missing is under way." : "Nothing is missing, and all is merged.");
            return Exit.Done;
        }

        var (job, queued) = Submission.Queue(submitted.Job, submitted.Folder, missing, DateTimeOffset.UtcNow);
        Console.WriteLine(queued.Count == 0
            ? $"No shard is missing. Job {job.MergeJob} merges them."
            : $"Job {job.Arrays[^1]}: shards {Ranges.Of(queued)}, {Amount.Count(queued.Count)} of {Amount.Count(job.Shards)}. "
                + $"Job {job.MergeJob} merges them.");
        return Exit.Done;
    }
}
