using System.Globalization;
using BurnSim.Engines;
using BurnSim.Engines.Slurm;

namespace BurnSim.Tests;

/// <summary>A folder of results of a test's own, whose worker is worker.sh; gone when the test ends.</summary>
internal sealed class Results : IDisposable
{
    private readonly string parent = Directory.CreateTempSubdirectory("burnsim-").FullName;

    public static string Worker { get; } = Find();

    public string Path { get; }

    public JobFolder Folder { get; }

    /// <param name="name">The folder's own name.</param>
    public Results(string name = "out")
    {
        Path = System.IO.Path.Combine(parent, name);
        Directory.CreateDirectory(File("played"));
        Folder = new(Path);
    }

    /// <summary>A job of as many runs as shards.</summary>
    public Job Job(int shards, params string[] words) => new()
    {
        Name = "a test",
        Worker = [Worker, "run", .. words, "--out", Path],
        Merge = [Worker, "merge", Path, $"{shards}"],
        Runs = shards,
        Shards = shards,
    };

    public string File(params string[] names) => System.IO.Path.Combine([Path, .. names]);

    public void Put(string name, string text = "") => System.IO.File.WriteAllText(File(name), text);

    public string[] Lines(string name) => System.IO.File.Exists(File(name)) ? System.IO.File.ReadAllLines(File(name)) : [];

    /// <summary>The shards played, in order, each as often as it was begun, with the processes that did.</summary>
    public (int Shard, string Process)[] Plays() =>
    [
        .. Directory.GetFiles(File("played"), "*-*").Select(f => System.IO.Path.GetFileName(f).Split('-'))
            .Select(name => (int.Parse(name[0], CultureInfo.InvariantCulture), name[1])).Order(),
    ];

    public int[] Played() => [.. Plays().Select(play => play.Shard)];

    /// <summary>The words that the only play of a shard was called with, a line each.</summary>
    public string[] Words(int shard) => Lines(System.IO.Path.Combine("played", $"{shard}-{Plays().Single(p => p.Shard == shard).Process}"));

    public int[] Missing(Job job) =>
        [.. Enumerable.Range(1, job.Shards).Where(shard => !System.IO.File.Exists(File("store", "parts", $"{shard - 1}-{shard}", "seal")))];

    public Standing Standing(Job job) =>
        Engines.Slurm.Standing.Of(job, Folder, Missing(job), Submission.Tasks(job), DateTimeOffset.UtcNow);

    public void Dispose() => Directory.Delete(parent, recursive: true);

    private static string Find()
    {
        var folder = TestContext.CurrentContext.TestDirectory;
        while (!System.IO.File.Exists(System.IO.Path.Combine(folder, "BurnSim.sln")))
        {
            folder = System.IO.Path.GetDirectoryName(folder)!;
        }

        return System.IO.Path.Combine(folder, "tests", "BurnSim.Engines.Tests", "worker.sh");
    }
}
