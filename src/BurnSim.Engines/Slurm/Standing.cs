namespace BurnSim.Engines.Slurm;

/// <summary>How far a job has come.</summary>
public sealed record Standing
{
    /// <summary>Shards of the job; the four kinds below add up to it.</summary>
    public required int Shards { get; init; }

    public int Done => Shards - Running - Waiting - Failed.Sum(f => f.Shards.Count);

    public required int Running { get; init; }

    public required int Waiting { get; init; }

    /// <summary>Shards that are neither done nor under way, by what is known of their end.</summary>
    public required IReadOnlyList<(string Reason, IReadOnlyList<int> Shards)> Failed { get; init; }

    /// <summary>What ended with bad input, in words: the same again can't help. Null: nothing did.</summary>
    public required string? Hopeless { get; init; }

    /// <summary>The merge's exit code; null: it hasn't ended.</summary>
    public required int? Merged { get; init; }

    /// <summary>The merge waits or runs.</summary>
    public required bool Merging { get; init; }

    /// <summary>Time left at the pace since the last submission; null: nothing to go by.</summary>
    public required TimeSpan? Left { get; init; }

    /// <summary>Something of it is under way.</summary>
    public bool Live => Running + Waiting > 0 || Merging;

    /// <param name="job">The job.</param>
    /// <param name="folder">Its folder, for exit codes.</param>
    /// <param name="missing">Shards whose runs aren't all there.</param>
    /// <param name="tasks">What the cluster knows of the job's tasks.</param>
    /// <param name="now">The time.</param>
    public static Standing Of(
        Job job, JobFolder folder, IReadOnlyList<int> missing, IReadOnlyList<QueuedTask> tasks, DateTimeOffset now)
    {
        var packing = new Packing(job.Shards, job.Each);
        var newest = tasks.Where(t => t.Index > 0).OrderBy(t => t.Job).GroupBy(t => t.Index).ToDictionary(g => g.Key, g => g.Last());
        var kinds = missing.ToLookup(shard => newest.TryGetValue(packing.TaskOf(shard), out var task) && !task.Over
            ? task.Waits ? Kind.Waiting : Kind.Running : Kind.Failed);
        var merging = tasks.Any(t => t.Job == job.MergeJob && !t.Over);
        var merged = merging ? null : folder.Exit("merge");
        int[] bad = [.. kinds[Kind.Failed].Where(shard => folder.Exit($"{shard}") == 2)];
        var (left, begun) = (kinds[Kind.Waiting].Count() + kinds[Kind.Running].Count(), job.Asked - missing.Count);
        return new()
        {
            Shards = job.Shards,
            Running = kinds[Kind.Running].Count(),
            Waiting = kinds[Kind.Waiting].Count(),
            Failed =
            [
                .. kinds[Kind.Failed].GroupBy(Reason).OrderBy(g => g.First()).Select(g => (g.Key, (IReadOnlyList<int>)[.. g])),
            ],
            Hopeless = bad.Length > 0 ? $"shards {Ranges.Of(bad)}" : merged == 2 ? "the merge" : null,
            Merged = merged,
            Merging = merging,
            Left = left > 0 && begun > 0 ? (now - job.Submitted) * ((double)left / begun) : null,
        };

        string Reason(int shard) => folder.Exit($"{shard}") switch
        {
            1 => "failed (exit code 1)",
            2 => "bad input (exit code 2)",
            130 => "stopped before its end (exit code 130)",
            > 128 and { } code => $"killed by signal {code - 128}",
            { } code => $"exit code {code}",
            null => newest.TryGetValue(packing.TaskOf(shard), out var task)
                ? $"{task.State.ToLowerInvariant().Replace('_', ' ')}, says Slurm" : "not in the queue any more",
        };
    }

    private enum Kind
    {
        Running, Waiting, Failed,
    }
}
