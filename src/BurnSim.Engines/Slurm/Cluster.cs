using System.Globalization;
using System.Text.RegularExpressions;

namespace BurnSim.Engines.Slurm;

/// <summary>A cluster, through Slurm's own programs on this machine.</summary>
public static partial class Cluster
{
    /// <summary>What Slurm allows where nobody changed it.</summary>
    public const int UsualMaxArraySize = 1001;

    private const int BadWords = 255;

    /// <summary>The first index that a job array can't have.</summary>
    /// <exception cref="EngineException">Slurm isn't there or doesn't answer.</exception>
    public static int MaxArraySize()
    {
        var asked = Tool.Call("scontrol", "show", "config");
        return ArraySize().Match(asked.Out) is { Success: true } line
            ? int.Parse(line.Groups[1].ValueSpan, CultureInfo.InvariantCulture)
            : throw new EngineException($"scontrol doesn't tell MaxArraySize: {asked.Complaint("scontrol")}");
    }

    /// <summary>Submits a script; its job's number.</summary>
    /// <exception cref="EngineException">Slurm refused; its own words are in the message.</exception>
    public static long Submit(string script, params IEnumerable<string> options)
    {
        var asked = Tool.Call("sbatch", ["--parsable", .. options, script]);
        return asked.Code == 0 && long.TryParse(asked.Out.Trim().Split(';')[0], CultureInfo.InvariantCulture, out var job)
            ? job
            : throw new EngineException($"sbatch refused: {asked.Complaint("sbatch")}", final: asked.Code == BadWords);
    }

    /// <summary>The tasks of some jobs, those that ended among them as long as Slurm remembers.</summary>
    public static IReadOnlyList<QueuedTask> Tasks(IEnumerable<long> jobs)
    {
        var asked = Tool.Call(
            "squeue", "--noheader", "--array", "--states=all", "--format=%F %K %T", $"--jobs={string.Join(',', jobs)}");
        return asked.Code == 0 ? [.. asked.Out.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(QueuedTask.Read)]
            : asked.Error.Contains("Invalid job id", StringComparison.Ordinal) ? []
            : throw new EngineException($"squeue failed: {asked.Complaint("squeue")}");
    }

    public static void Cancel(IEnumerable<long> jobs)
    {
        var asked = Tool.Call("scancel", jobs.Select(j => $"{j}"));
        if (asked.Code != 0)
        {
            throw new EngineException($"scancel failed: {asked.Complaint("scancel")}");
        }
    }

    [GeneratedRegex(@"^MaxArraySize\s*=\s*(\d+)", RegexOptions.Multiline)]
    private static partial Regex ArraySize();
}
