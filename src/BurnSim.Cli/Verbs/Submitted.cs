using System.CommandLine;
using BurnSim.Engines;
using BurnSim.Engines.Slurm;
using BurnSim.Results.Store;

namespace BurnSim.Cli.Verbs;

/// <summary>A job that was submitted, found by its folder of results.</summary>
internal sealed record Submitted(string Results, JobFolder Folder, Job Job)
{
    public static Argument<string> Argument() => new("folder") { Description = "The folder of results.", HelpName = "DIR" };

    public string Quoted => Shell.Quote(Results);

    public static Submitted Read(string results)
    {
        var folder = new JobFolder(results);
        return new(results, folder, folder.Read());
    }

    /// <summary>Shards whose runs aren't all in the store.</summary>
    public int[] Missing()
    {
        var store = RunStore.Open(Results);
        return [.. Enumerable.Range(1, Job.Shards).Where(number =>
        {
            var (first, end) = new Shard(number, Job.Shards).Runs(Job.Runs);
            return store.Gaps(first, end).Any();
        })];
    }

    public Standing Standing(int[] missing) =>
        Engines.Slurm.Standing.Of(Job, Folder, missing, Submission.Tasks(Job), DateTimeOffset.UtcNow);
}
