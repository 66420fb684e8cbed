using BurnSim.Engines;
using BurnSim.Engines.Slurm;

namespace BurnSim.Tests;

public sealed class StandingTests
{
    private static readonly DateTimeOffset Noon = new(2026, 1, 1, 12, 0, 0, TimeSpan.Zero);

    /// <summary>Tasks of two shards: 1 is done, 2 and 3 run, 4 waits, 5 and 6 have ended.</summary>
    [Test]
    public void Every_shard_is_of_one_kind()
    {
        using var results = new Results();
        var job = results.Job(12) with { Each = 2, Arrays = [17], MergeJob = 18, Submitted = Noon, Asked = 12 };
        results.Folder.Write("", "");
        File.WriteAllText(results.File("job", "exits", "9"), "137\n");
        File.WriteAllText(results.File("job", "exits", "11"), "2\n");
        QueuedTask[] tasks =
        [
            new(17, 1, "COMPLETED"), new(17, 2, "RUNNING"), new(17, 3, "COMPLETING"), new(17, 4, "PENDING"),
            new(17, 5, "FAILED"), new(17, 6, "NODE_FAIL"), new(18, 0, "PENDING"),
        ];
        var standing = Standing.Of(job, results.Folder, [4, 5, 6, 7, 8, 9, 10, 11, 12], tasks, Noon.AddMinutes(6));
        Assert.That((standing.Done, standing.Running, standing.Waiting), Is.EqualTo((3, 3, 2)));
        Assert.That(standing.Failed.Select(f => $"{f.Reason}: {Ranges.Of(f.Shards)}"), Is.EqualTo(new[]
        {
            "killed by signal 9: 9", "failed, says Slurm: 10", "bad input (exit code 2): 11", "node fail, says Slurm: 12",
        }));
        Assert.That(standing.Hopeless, Is.EqualTo("shards 11"));
        Assert.That((standing.Live, standing.Merging, standing.Merged), Is.EqualTo((true, true, (int?)null)));
        Assert.That(standing.Left, Is.EqualTo(TimeSpan.FromMinutes(10)), "3 in 6 minutes, 5 to go");
    }

    [TestCase(0, null)]
    [TestCase(1, null)]
    [TestCase(2, "the merge")]
    public void A_merge_of_parts_that_do_not_fit_is_hopeless(int exit, string? hopeless)
    {
        using var results = new Results();
        results.Folder.Write(null, "");
        File.WriteAllText(results.File("job", "exits", "merge"), $"{exit}\n");
        Assert.That(Standing.Of(results.Job(1), results.Folder, [], [], Noon).Hopeless, Is.EqualTo(hopeless));
    }

    [Test]
    public void The_newest_array_knows_best()
    {
        using var results = new Results();
        var job = results.Job(2) with { Arrays = [17, 19], MergeJob = 20, Submitted = Noon, Asked = 1 };
        var standing = Standing.Of(
            job, results.Folder, [2], [new(19, 2, "PENDING"), new(17, 1, "COMPLETED"), new(17, 2, "CANCELLED")], Noon);
        Assert.That((standing.Done, standing.Waiting, standing.Left), Is.EqualTo((1, 1, (TimeSpan?)null)));
    }

    [Test]
    public void What_Slurm_has_forgotten_is_known_from_the_folder()
    {
        using var results = new Results();
        var job = results.Job(2) with { Arrays = [17], MergeJob = 18, Submitted = Noon, Asked = 2 };
        results.Folder.Write("", "");
        File.WriteAllText(results.File("job", "exits", "merge"), "1\n");
        var standing = Standing.Of(job, results.Folder, [2], [], Noon);
        Assert.That(standing.Failed.Single(), Is.EqualTo(("not in the queue any more", new[] { 2 })).Using<(string, IReadOnlyList<int>)>(
            (a, b) => a.Item1 == b.Item1 && a.Item2.SequenceEqual(b.Item2)));
        Assert.That((standing.Live, standing.Merged), Is.EqualTo((false, (int?)1)));
    }

    [TestCase("17 3 RUNNING", 17, 3, "RUNNING", false)]
    [TestCase("18 N/A PENDING", 18, 0, "PENDING", false)]
    [TestCase("17 12 OUT_OF_MEMORY", 17, 12, "OUT_OF_MEMORY", true)]
    public void A_line_of_squeue_is_read(string line, long job, int index, string state, bool over)
    {
        var task = QueuedTask.Read(line);
        Assert.That(task, Is.EqualTo(new QueuedTask(job, index, state)));
        Assert.That(task.Over, Is.EqualTo(over));
    }
}
