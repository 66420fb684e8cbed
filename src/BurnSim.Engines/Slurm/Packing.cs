namespace BurnSim.Engines.Slurm;

/// <summary>Shards put into the tasks of a job array, both numbered from 1; the last task may have fewer.</summary>
/// <param name="Shards">1 and up.</param>
/// <param name="Each">Shards a task.</param>
public readonly record struct Packing(int Shards, int Each)
{
    /// <summary>As few a task as fit an array whose indices are below <paramref name="maxArraySize"/>.</summary>
    /// <exception cref="EngineException">The cluster takes no arrays.</exception>
    public static Packing Below(int maxArraySize, int shards) => maxArraySize > 1
        ? new(shards, (shards + maxArraySize - 2) / (maxArraySize - 1))
        : throw new EngineException($"this cluster takes no job arrays: its MaxArraySize is {maxArraySize}.");

    public int Tasks => (Shards + Each - 1) / Each;

    public int TaskOf(int shard) => (shard - 1) / Each + 1;

    /// <summary>
    /// The tasks of some shards, as sbatch's --array takes them. Where they are strewn, some others come with them, that
    /// find all done: Slurm takes 4 KiB.
    /// </summary>
    public string Indices(IEnumerable<int> shards) => Ranges.Within(4000, shards.Select(TaskOf));
}
