using System.Text;

namespace BurnSim.Engines.Slurm;

/// <summary>What sbatch is given. Whatever is in a name, no shell and no option of sbatch's is made from it.</summary>
public static class Script
{
    /// <summary>A task of the array: plays its shards one after the other.</summary>
    /// <param name="job">What is submitted.</param>
    /// <param name="folder">The job's folder.</param>
    /// <param name="indices">The array's indices, as <see cref="Packing.Indices"/> tells them.</param>
    public static string Array(Job job, JobFolder folder, string indices) => Head(
        job, job.Name, $"--array={indices}{(job.AtOnce is { } most ? $"%{most}" : "")}", $"--signal=B:USR1@{Warning(job)}") + $$"""

        job={{Shell.Quote(folder.Path)}}
        worker=({{Shell.Line(job.Worker)}})
        shards={{job.Shards}}
        each={{job.Each}}

        exec >>"$job/logs/$SLURM_ARRAY_JOB_ID-$SLURM_ARRAY_TASK_ID.log" 2>&1

        # USR1 comes before the time limit and to this script alone: the worker is told once, and keeps what it has
        # finished. scancel's TERM comes to the worker too.
        signals=0 told= pid=
        tell() { [ -z "$pid" ] || [ -n "$told" ] || { told=1; kill -TERM "$pid"; }; }
        trap 'signals=$((signals + 1)); tell' USR1
        trap 'signals=$((signals + 1)) told=1' TERM

        shard=$(((SLURM_ARRAY_TASK_ID - 1) * each + 1))
        last=$((SLURM_ARRAY_TASK_ID * each))
        worst=0
        for ((; signals == 0 && shard <= last && shard <= shards; shard++)); do
          rm -f "$job/exits/$shard"
          "${worker[@]}" --shard "$shard/$shards" --threads "${SLURM_CPUS_PER_TASK:-1}" &
          pid=$!
          [ "$signals" -eq 0 ] || tell
          while # a signal ends wait, not the worker
            before=$signals
            wait "$pid"
            code=$?
            [ "$before" -ne "$signals" ]
          do :; done
          pid=
          [ "$signals" -eq 0 ] || code=130 # whether it had finished all the same, its parts tell
          [ "$code" -ne 0 ] || continue
          worst=$code
          echo "$code" >"$job/exits/$shard"
          [ "$code" -ne 2 ] || break # bad input is as bad for the next shard
        done
        exit "$worst"

        """;

    /// <summary>The merge, which waits for the tasks.</summary>
    public static string Merge(Job job, JobFolder folder) => Head(job, $"{job.Name}-merge") + $$"""

        job={{Shell.Quote(folder.Path)}}
        merge=({{Shell.Line(job.Merge)}})

        exec >>"$job/logs/merge-$SLURM_JOB_ID.log" 2>&1
        "${merge[@]}"
        code=$?
        echo "$code" >"$job/exits/merge"
        exit "$code"

        """;

    /// <summary>Looks at options to add.</summary>
    /// <exception cref="EngineException">One would undo what the script rests on, or can't be written in it.</exception>
    public static void Check(IEnumerable<string> options)
    {
        foreach (var option in options)
        {
            if (option.Any(char.IsControl))
            {
                throw new EngineException($"the option '{option.ReplaceLineEndings(" ")}' for sbatch goes over more than one line.", final: true);
            }

            if (Own.FirstOrDefault(own => option == own || option.StartsWith($"{own}=", StringComparison.Ordinal)) is { } taken)
            {
                throw new EngineException($"{taken} is for burnsim to set; leave it out.", final: true);
            }
        }
    }

    private static readonly string[] Own =
    [
        "--array", "-a", "--chdir", "-D", "--job-name", "-J", "--output", "-o", "--parsable", "--signal", "--time", "-t", "--wait",
        "-W", "--wrap",
    ];

    private static int Warning(Job job) =>
        (int)((job.Time is { } time ? Walltime.Read(time) : null)?.Warning ?? Walltime.LongestWarning).TotalSeconds;

    /// <summary>Options that were added come first, so that they can't undo what the script rests on.</summary>
    private static string Head(Job job, string name, params IEnumerable<string> own)
    {
        var added = job.Options.IsEmpty ? null : string.Join(' ', job.Options.Select(Directive));
        var time = job.Time is null ? null : $"--time={job.Time}";
        string?[] lines = [added, $"--job-name={Plain(name)}", time, .. own, "--chdir=/", "--output=/dev/null"];
        var head = new StringBuilder("#!/bin/bash\n");
        foreach (var line in lines.Where(l => l is not null))
        {
            head.Append("#SBATCH ").Append(line).Append('\n');
        }

        return head.ToString();
    }

    private static string Plain(string name) =>
        string.Concat(name.Select(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_' or '.' ? c : '-'));

    /// <summary>A word as sbatch reads it in a script: within double quotes, where \ takes the next letter as it is.</summary>
    private static string Directive(string word) =>
        Shell.Quote(word) == word ? word : $"\"{word.Replace(@"\", @"\\").Replace("\"", "\\\"")}\"";
}
