using System.Diagnostics;
using BurnSim.Engines;
using BurnSim.Engines.Slurm;

namespace BurnSim.Tests;

/// <summary>The array's script as bash runs it, with Slurm's variables set by hand.</summary>
[Platform(Exclude = "Win", Reason = "The script is bash's.")]
public sealed class ScriptTests
{
    private const string Hostile = "it's \"a\" %A \\ $(touch pwned) `touch pwned` ; #\n月";

    [Test]
    public void Nothing_in_a_name_or_an_argument_runs_or_breaks()
    {
        using var results = new Results(Hostile);
        string[] words = [$"/x/{Hostile}.yaml", "--set", $"question={Hostile}", "", "*"];
        var job = results.Job(1, words) with { Name = Hostile };
        Assert.That(Run(results, job).ExitCode, Is.Zero);
        Assert.That(
            string.Join('\n', results.Words(1)),
            Is.EqualTo(string.Join('\n', ["run", .. words, "--out", results.Path, "--shard", "1/1", "--threads", "1"])));
        Assert.That(File.ReadAllText(results.Folder.Array).Split('\n').Where(l => l.StartsWith("#SBATCH", StringComparison.Ordinal)), Is.EqualTo(new[]
        {
            "#SBATCH --job-name=it-s--a---A-----touch-pwned---touch-pwned-------", "#SBATCH --array=1",
            "#SBATCH --signal=B:USR1@120", "#SBATCH --chdir=/", "#SBATCH --output=/dev/null",
        }));
        Assert.That(Directory.GetFiles(results.Path, "pwned", SearchOption.AllDirectories), Is.Empty);
    }

    [Test]
    public void A_task_plays_its_shards_one_after_the_other_with_its_processors()
    {
        using var results = new Results();
        var job = results.Job(8) with { Each = 3 };
        Assert.That(Run(results, job, task: 2, processors: "4").ExitCode, Is.Zero);
        Assert.That(Run(results, job, task: 3).ExitCode, Is.Zero);
        Assert.That(results.Played(), Is.EqualTo(new[] { 4, 5, 6, 7, 8 }), "the last task has fewer");
        Assert.That(results.Words(4)[^4..], Is.EqualTo(new[] { "--shard", "4/8", "--threads", "4" }));
    }

    [Test]
    public void A_shard_that_fails_is_noted_and_the_next_is_played()
    {
        using var results = new Results();
        results.Put("end-1", "1");
        var job = results.Job(2) with { Each = 2 };
        Assert.That(Run(results, job).ExitCode, Is.EqualTo(1));
        Assert.That(results.Played(), Is.EqualTo(new[] { 1, 2 }));
        Assert.That((results.Folder.Exit("1"), results.Folder.Exit("2")), Is.EqualTo((1, (int?)null)));
        File.Delete(results.File("end-1"));
        Assert.That(Run(results, job).ExitCode, Is.Zero);
        Assert.That(results.Folder.Exit("1"), Is.Null, "what was noted before is forgotten");
    }

    [Test]
    public void Bad_input_ends_the_task_at_once()
    {
        using var results = new Results();
        results.Put("end-1", "2");
        Assert.That(Run(results, results.Job(2) with { Each = 2 }).ExitCode, Is.EqualTo(2));
        Assert.That(results.Played(), Is.EqualTo(new[] { 1 }));
        Assert.That(results.Folder.Exit("1"), Is.EqualTo(2));
    }

    /// <summary>Before the time limit USR1 comes to the script alone; when a job is cancelled TERM comes to both.</summary>
    [TestCase("USR1", 1)]
    [TestCase("TERM", 0)]
    public void A_worker_is_asked_to_end_once_and_the_rest_of_the_task_is_left(string signal, int told)
    {
        using var results = new Results();
        results.Put("hold");
        using var task = Start(results, results.Job(2) with { Each = 2 }, 1, null);
        Assert.That(() => results.Played(), Has.Length.EqualTo(1).After(10_000, 20));
        for (var times = 0; times < 3; times++)
        {
            Process.Start("kill", [$"-{signal}", $"{task.Id}"]).WaitForExit();
        }

        if (signal == "TERM")
        {
            Thread.Sleep(300);
            Assert.That(results.Lines("told"), Is.Empty, "Slurm itself tells the worker");
            File.Delete(results.File("hold"));
        }

        task.WaitForExit();
        Assert.That(task.ExitCode, Is.EqualTo(130));
        Assert.That(results.Lines("told"), Has.Length.EqualTo(told));
        Assert.That(results.Played(), Is.EqualTo(new[] { 1 }));
        Assert.That(results.Folder.Exit("1"), Is.EqualTo(130));
    }

    [TestCase("--array=1-5", "--array")]
    [TestCase("-W", "-W")]
    [TestCase("--mem=2G\nrm -rf /", "more than one line")]
    public void Options_that_would_undo_the_script_are_refused(string option, string named) =>
        Assert.That(
            () => Script.Check(["--account=lab", option]),
            Throws.TypeOf<EngineException>().With.Message.Contains(named).And.Property("Final").True);

    private static Process Run(Results results, Job job, int task = 1, string? processors = null)
    {
        var process = Start(results, job, task, processors);
        process.WaitForExit();
        return process;
    }

    private static Process Start(Results results, Job job, int task, string? processors)
    {
        results.Folder.Write(Script.Array(job, results.Folder, "1"), Script.Merge(job, results.Folder));
        var start = new ProcessStartInfo("bash", [results.Folder.Array]);
        start.Environment["SLURM_ARRAY_JOB_ID"] = "17";
        start.Environment["SLURM_ARRAY_TASK_ID"] = $"{task}";
        start.Environment["SLURM_CPUS_PER_TASK"] = processors;
        return Process.Start(start)!;
    }
}
