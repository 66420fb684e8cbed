using System.Diagnostics;
using BurnSim.Engines;
using BurnSim.Engines.Slurm;

namespace BurnSim.Tests;

/// <summary>Through a real Slurm of one node. BURNSIM_SLURM names the folder that tests/slurm/start was given.</summary>
[Category("Slurm")]
public sealed class SlurmTests
{
    private const int Second = 1000;

    [OneTimeSetUp]
    public void Find_Slurm()
    {
        var folder = Environment.GetEnvironmentVariable("BURNSIM_SLURM") ?? throw new InvalidOperationException(
            "BURNSIM_SLURM names no folder of a running Slurm; tests/slurm/start DIR starts one");
        Environment.SetEnvironmentVariable("SLURM_CONF", Path.Combine(folder, "slurm.conf"));
    }

    [TestCase(7)]
    [TestCase(40)]
    public void Every_shard_is_played_once_and_merged(int shards)
    {
        using var results = new Results();
        var job = Queue(results, results.Job(shards) with { Time = "10", Options = ["--comment=it's \"a b\" \\"] });
        Settle(results, job);
        Assert.That(results.Played(), Is.EqualTo(Enumerable.Range(1, shards)));
        Assert.That(File.Exists(results.File("merged")));
        var standing = results.Standing(job);
        Assert.That((standing.Done, standing.Live, standing.Merged), Is.EqualTo((shards, false, (int?)0)));
        Assert.That(results.Folder.Read().Arrays, Is.EqualTo(job.Arrays));
    }

    [Test]
    public void A_hostile_folder_is_only_a_folder()
    {
        using var results = new Results("it's \"a\" %A %% \\ $(touch pwned) `touch pwned` ; #\n#SBATCH --array=1-9\n月");
        var job = Queue(results, results.Job(1, "--set", "question=$(touch pwned)"));
        Settle(results, job);
        Assert.That(File.Exists(results.File("merged")));
        Assert.That(Directory.GetFiles(results.Path, "pwned", SearchOption.AllDirectories), Is.Empty);
    }

    /// <summary>One task is cancelled and the worker of another killed while they wait; one fails by itself.</summary>
    [Test]
    public void What_is_lost_is_told_and_only_that_is_played_again()
    {
        using var results = new Results();
        results.Put("hold");
        results.Put("end-7", "1");
        var job = Queue(results, results.Job(7));
        Assert.That(() => results.Plays(), Has.Length.AtLeast(2).After(20 * Second, 50));
        var ((first, _), (second, worker)) = (results.Plays()[0], results.Plays()[1]);
        Call("scancel", $"{job.Arrays[0]}_{first}");
        Call("kill", "-KILL", worker);
        File.Delete(results.File("hold"));
        Settle(results, job);

        int[] lost = [.. new[] { first, second, 7 }.Order()];
        var standing = results.Standing(job);
        Assert.That((standing.Done, standing.Live, standing.Merged), Is.EqualTo((4, false, (int?)1)), "the merge found gaps");
        Assert.That(standing.Failed.SelectMany(f => f.Shards).Order(), Is.EqualTo(lost));
        Assert.That(standing.Failed.Select(f => f.Reason), Does.Contain("killed by signal 9").And.Contain("failed (exit code 1)"));

        File.Delete(results.File("end-7"));
        var (again, queued) = Submission.Queue(job, results.Folder, results.Missing(job), DateTimeOffset.UtcNow);
        Assert.That(queued, Is.EqualTo(lost));
        Settle(results, again);
        Assert.That(results.Played(), Is.EqualTo(Enumerable.Range(1, 7).Concat(lost).Order()));
        Assert.That(results.Standing(again).Merged, Is.Zero);
        Assert.That(again.Arrays, Has.Length.EqualTo(2));
    }

    [Test]
    public void Before_the_time_limit_a_worker_is_asked_to_end()
    {
        using var results = new Results();
        results.Put("hold");
        var job = Queue(results, results.Job(1));
        Assert.That(() => results.Played(), Has.Length.EqualTo(1).After(20 * Second, 50));
        Call("scancel", "--batch", "--signal=USR1", $"{job.Arrays[0]}");
        Settle(results, job);
        Assert.That(results.Lines("told"), Has.Length.EqualTo(1));
        Assert.That(results.Standing(job).Failed.Single().Reason, Is.EqualTo("stopped before its end (exit code 130)"));
    }

    /// <summary>Cancelled while some wait for a processor and some run: TERM comes to the workers once.</summary>
    [Test]
    public void Cancelled_it_leaves_the_queue_and_goes_on_when_resumed()
    {
        using var results = new Results();
        results.Put("hold");
        var job = Queue(results, results.Job(5) with { AtOnce = 1 });
        Assert.That(() => results.Played(), Has.Length.EqualTo(1).After(20 * Second, 50));
        Assert.That(Submission.Withdraw(job), Is.EqualTo(5));
        Settle(results, job);
        Assert.That(results.Lines("told"), Has.Length.EqualTo(1));
        Assert.That(results.Standing(job).Failed.Select(f => (f.Reason, f.Shards.Count)), Is.EqualTo(new[]
        {
            ("stopped before its end (exit code 130)", 1), ("cancelled, says Slurm", 4),
        }));
        Assert.That(Submission.Withdraw(job), Is.Zero);

        File.Delete(results.File("hold"));
        var (again, _) = Submission.Queue(job, results.Folder, results.Missing(job), DateTimeOffset.UtcNow);
        Settle(results, again);
        Assert.That(results.Standing(again).Merged, Is.Zero);
    }

    [Test]
    public void What_is_under_way_is_not_queued_again_and_the_merge_waits_for_it()
    {
        using var results = new Results();
        results.Put("hold");
        results.Put("end-1", "1");
        var job = Queue(results, results.Job(2) with { AtOnce = 1 });
        File.Delete(results.File("hold"));
        Assert.That(() => results.Folder.Exit("1"), Is.EqualTo(1).After(20 * Second, 50));
        results.Put("hold");
        Assert.That(() => results.Played(), Has.Length.EqualTo(2).After(20 * Second, 50));
        File.Delete(results.File("end-1"));
        var (again, queued) = Submission.Queue(job, results.Folder, [1, 2], DateTimeOffset.UtcNow);
        Assert.That(queued, Is.EqualTo(new[] { 1 }));
        File.Delete(results.File("hold"));
        Settle(results, again);
        Assert.That(results.Played(), Is.EqualTo(new[] { 1, 1, 2 }));
        Assert.That(results.Standing(again).Merged, Is.Zero);
    }

    [TestCase("--nonsense", "unrecognized option '--nonsense'", true)]
    [TestCase("--nodes=many", "\"many\" is not a valid node count", true)]
    [TestCase("--partition=nowhere", "invalid partition specified: nowhere", false)]
    public void Sbatch_s_own_words_are_passed_on(string option, string words, bool final)
    {
        using var results = new Results();
        Assert.That(
            () => Queue(results, results.Job(1) with { Options = [option] }),
            Throws.TypeOf<EngineException>().With.Message.Contains(words).And.Property("Final").EqualTo(final));
        Assert.That(results.Folder.Find(), Is.Null, "nothing was submitted");
    }

    [Test]
    public void The_cluster_tells_its_longest_array() => Assert.That(Cluster.MaxArraySize(), Is.EqualTo(10_001));

    [Test]
    public void Jobs_that_nobody_remembers_are_no_error() => Assert.That(Cluster.Tasks([999_999]), Is.Empty);

    /// <summary>Every tenth of 10,000 shards: written out, their list would be longer than sbatch takes.</summary>
    [Test]
    public void Shards_that_are_strewn_are_queued_with_few_others()
    {
        using var results = new Results();
        var job = results.Job(10_000) with { Options = ["--hold"] };
        int[] missing = [.. Enumerable.Range(1, 1000).Select(i => 10 * i)];
        var (held, queued) = Submission.Queue(job, results.Folder, missing, DateTimeOffset.UtcNow);
        Assert.That(queued, Is.EqualTo(missing));
        Assert.That(Submission.Tasks(held).Select(t => t.Index), Is.SupersetOf(missing));
        Assert.That(Submission.Withdraw(held), Is.InRange(1000, 5000));
    }

    private static Job Queue(Results results, Job job) =>
        Submission.Queue(job, results.Folder, [.. Enumerable.Range(1, job.Shards)], DateTimeOffset.UtcNow).Job;

    private static void Call(string program, params string[] words)
    {
        using var process = Process.Start(program, words);
        process.WaitForExit();
        Assert.That(process.ExitCode, Is.Zero, program);
    }

    /// <summary>Waits until nothing of a job is under way.</summary>
    private static void Settle(Results results, Job job) =>
        Assert.That(() => results.Standing(job).Live, Is.False.After(120 * Second, 200));
}
