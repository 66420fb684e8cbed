using System.CommandLine;
using System.Globalization;
using BurnSim.Engines;
using BurnSim.Engines.Slurm;

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
        var parts = Path.Combine(Results, "store", "parts");
        var spans = (Directory.Exists(parts) ? Directory.GetDirectories(parts) : [])
            .Where(part => File.Exists(Path.Combine(part, "seal")))
            .Select(part => Path.GetFileName(part).Split('-').Select(n => long.Parse(n, CultureInfo.InvariantCulture)).ToArray())
            .OrderBy(span => span[0]).ToArray();
        return [.. Enumerable.Range(1, Job.Shards).Where(shard => !Covered(Job.Runs * (shard - 1) / Job.Shards, Job.Runs * shard / Job.Shards))];

        bool Covered(long first, long end) =>
            spans.Aggregate(first, (reached, span) => span[0] <= reached && span[1] > reached ? span[1] : reached) >= end;
    }

    public Standing Standing(int[] missing) =>
        Engines.Slurm.Standing.Of(Job, Folder, missing, Submission.Tasks(Job), DateTimeOffset.UtcNow);
}
