namespace BurnSim.Engines.Slurm;

/// <summary>Hands a job to the cluster, again where some of it is missing, and takes it back.</summary>
public static class Submission
{
    /// <summary>
    /// Queues the tasks of missing shards that aren't under way, and a merge after all that are. Either both are queued
    /// or neither.
    /// </summary>
    /// <param name="job">What to submit, with what was submitted of it before.</param>
    /// <param name="folder">Where its files go.</param>
    /// <param name="missing">Shards whose runs aren't all there; none: only the merge is queued.</param>
    /// <param name="now">The time.</param>
    /// <returns>The job with its numbers, as <c>job.json</c> now has it, and the shards queued.</returns>
    /// <exception cref="EngineException">Slurm isn't there or refused.</exception>
    public static (Job Job, IReadOnlyList<int> Queued) Queue(
        Job job, JobFolder folder, IReadOnlyList<int> missing, DateTimeOffset now)
    {
        var packing = new Packing(job.Shards, job.Each);
        var live = Live(job);
        var tasks = live.Where(t => t.Index > 0).Select(t => t.Index).ToHashSet();
        int[] queued = [.. missing.Where(shard => !tasks.Contains(packing.TaskOf(shard)))];
        folder.Write(
            queued.Length > 0 ? Script.Array(job, folder, packing.Indices(queued)) : null, Script.Merge(job, folder));
        folder.Forget(queued.Select(shard => $"{shard}"));
        var array = queued.Length > 0 ? Cluster.Submit(folder.Array) : (long?)null;
        long[] own = array is { } number ? [number] : [];
        long[] before = [.. live.Where(t => t.Index > 0).Select(t => t.Job).Distinct(), .. own];
        Cancel(live.Where(t => t.Job == job.MergeJob).Select(t => t.Job));
        folder.Forget(["merge"]);
        try
        {
            var merge = Cluster.Submit(folder.Merge, before.Length > 0 ? After(string.Join(':', before)) : []);
            job = job with { Arrays = [.. job.Arrays, .. own], MergeJob = merge, Submitted = now, Asked = missing.Count };
        }
        catch (EngineException)
        {
            Cancel(own);
            throw;
        }

        folder.Write(job);
        return (job, queued);
    }

    /// <summary>
    /// sbatch's options for a job after others, however they end, so that gaps are told; where that can never be, it is
    /// not to wait for ever.
    /// </summary>
    /// <param name="jobs">Their numbers, with colons between.</param>
    public static string[] After(string jobs) => [$"--dependency=afterany:{jobs}", "--kill-on-invalid-dep=yes"];

    /// <summary>What the cluster knows of a job's tasks.</summary>
    public static IReadOnlyList<QueuedTask> Tasks(Job job) =>
        Numbers(job) is { Length: > 0 } numbers ? Cluster.Tasks(numbers) : [];

    /// <summary>Takes a job out of the queue, what runs of it too.</summary>
    /// <returns>Tasks that were waiting or under way.</returns>
    public static int Withdraw(Job job)
    {
        var live = Live(job);
        Cancel(live.Select(t => t.Job));
        return live.Count(t => t.Index > 0);
    }

    private static void Cancel(IEnumerable<long> jobs)
    {
        if (jobs.Distinct().ToArray() is { Length: > 0 } some)
        {
            Cluster.Cancel(some);
        }
    }

    private static QueuedTask[] Live(Job job) => [.. Tasks(job).Where(t => !t.Over)];

    private static long[] Numbers(Job job) => [.. job.Arrays, .. job.MergeJob is { } merge ? [merge] : Array.Empty<long>()];
}
