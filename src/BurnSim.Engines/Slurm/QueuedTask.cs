using System.Globalization;

namespace BurnSim.Engines.Slurm;

/// <summary>A task that Slurm knows of.</summary>
/// <param name="Job">Its job's number, the array's for one of an array.</param>
/// <param name="Index">Its number within the array; 0: it is none of an array.</param>
/// <param name="State">Slurm's word, such as PENDING, RUNNING, TIMEOUT.</param>
public readonly record struct QueuedTask(long Job, int Index, string State)
{
    private static readonly string[] Ends =
    [
        "BOOT_FAIL", "CANCELLED", "COMPLETED", "DEADLINE", "FAILED", "NODE_FAIL", "OUT_OF_MEMORY", "PREEMPTED", "REVOKED", "TIMEOUT",
    ];

    /// <summary>It has ended, and nothing of it goes on.</summary>
    public bool Over => Ends.Contains(State);

    /// <summary>It has not begun.</summary>
    public bool Waits => State is "PENDING" or "CONFIGURING" or "REQUEUED" or "REQUEUE_HOLD" or "REQUEUE_FED" or "SPECIAL_EXIT" or "RESV_DEL_HOLD";

    /// <summary>Reads a line of squeue's: job, index or N/A, state.</summary>
    internal static QueuedTask Read(string line)
    {
        var words = line.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return new(
            long.Parse(words[0], CultureInfo.InvariantCulture),
            int.TryParse(words[1], CultureInfo.InvariantCulture, out var index) ? index : 0, words[2]);
    }
}
