using BurnSim.Engines;
using BurnSim.Engines.Slurm;
using BurnSim.Reports;
using BurnSim.Results.Store;

namespace BurnSim.Cli.Verbs;

/// <summary>A wish as a job array of Slurm's and a merge behind it.</summary>
internal static class ToSlurm
{
    public static int Submit(Wish wish, string[] added, bool dryRun)
    {
        Script.Check(added);
        var results = Path.GetFullPath(wish.Folder);
        var packing = Packing.Below(LongestArray(dryRun), wish.Shards);
        var job = new Job
        {
            Name = wish.Market.Name,
            Worker = [.. Itself(), .. wish.Words(Path.GetFullPath(wish.File), results)],
            Merge = [.. Itself(), .. wish.Merge(results)],
            Runs = wish.Runs,
            Shards = wish.Shards,
            Each = packing.Each,
            AtOnce = wish.AtOnce,
            Time = wish.Time?.Text,
            Options = [.. added],
        };
        var folder = new JobFolder(wish.Folder);
        int[] all = [.. Enumerable.Range(1, job.Shards)];
        if (dryRun)
        {
            Console.WriteLine($"# sbatch --parsable {Shell.Quote(folder.Array)}\n");
            Console.WriteLine(Script.Array(job, folder, packing.Indices(all)));
            Console.WriteLine($"# sbatch --parsable {string.Join(' ', Submission.After("ARRAY"))} {Shell.Quote(folder.Merge)}\n");
            Console.Write(Script.Merge(job, folder));
            return Exit.Done;
        }

        var quoted = Shell.Quote(wish.Folder);
        if (folder.Find() is { } before && Submission.Tasks(before).Any(task => !task.Over))
        {
            Console.Error.WriteLine(
                $"burnsim submit: a job of {wish.Folder} is in the queue. 'burnsim status {quoted}' tells how far it is, "
                + $"'burnsim cancel {quoted}' takes it out.");
            return Exit.Failed;
        }

        // Here and once, rather than in every task, it turns out that the folder has other runs.
        RunStore.Open(wish.Folder, wish.Plan).Asked = wish.Runs;
        (job, _) = Submission.Queue(job, folder, all, DateTimeOffset.UtcNow);
        var tasks = packing.Each == 1 ? "" : $" in {Amount.Count(packing.Tasks)} tasks";
        Console.WriteLine($"Job {job.Arrays[^1]}: {Amount.Count(job.Shards)} shards{tasks}. Job {job.MergeJob} merges them.");
        Console.WriteLine($"How far they are: burnsim status {quoted}");
        return Exit.Done;
    }

    /// <summary>The cluster's limit; where there is none to ask and nothing is submitted, the usual one.</summary>
    private static int LongestArray(bool dryRun)
    {
        try
        {
            return Cluster.MaxArraySize();
        }
        catch (EngineException) when (dryRun)
        {
            return Cluster.UsualMaxArraySize;
        }
    }

    /// <summary>The program that this is, from the root: a task calls the very same.</summary>
    private static string[] Itself()
    {
        var program = Environment.ProcessPath!;
        return Path.GetFileNameWithoutExtension(program) == "dotnet" ? [program, typeof(ToSlurm).Assembly.Location] : [program];
    }
}
