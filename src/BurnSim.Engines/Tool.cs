using System.ComponentModel;
using System.Diagnostics;

namespace BurnSim.Engines;

/// <summary>A program of the machine's, called word by word: no shell reads its arguments.</summary>
internal sealed record Tool(int Code, string Out, string Error)
{
    /// <exception cref="EngineException">There is no such program.</exception>
    public static Tool Call(string program, params IEnumerable<string> words)
    {
        try
        {
            using var process = Process.Start(new ProcessStartInfo(program, words)
            {
                RedirectStandardInput = true,
                RedirectStandardOutput = true,
                RedirectStandardError = true,
            })!;
            process.StandardInput.Close();
            var error = process.StandardError.ReadToEndAsync();
            var output = process.StandardOutput.ReadToEnd();
            process.WaitForExit();
            return new(process.ExitCode, output, error.Result);
        }
        catch (Win32Exception)
        {
            throw new EngineException(
                $"there is no program '{program}' on this machine. Slurm's programs are on a cluster's login nodes, and in "
                + "Debian's package slurm-client; submit --dry-run needs none.");
        }
    }

    /// <summary>What it said of its failure, on one line and without its name before each.</summary>
    public string Complaint(string program) => string.Join("; ", Error
        .Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
        .Select(line => line.StartsWith($"{program}: ", StringComparison.Ordinal) ? line[(program.Length + 2)..] : line)
        .Select(line => line.StartsWith("error: ", StringComparison.Ordinal) ? line["error: ".Length..] : line)
        .DefaultIfEmpty($"exit code {Code}"));
}
