using BurnSim.Engines;
using BurnSim.Engines.Kubernetes;
using k8s;
using k8s.Models;

namespace BurnSim.Tests;

public sealed class ManifestTests
{
    private const string Hostile = "--set=question=it's \"a\" $(HOME) $$ `x`: {y} # z";

    private static Order Order(int shards = 400) => new()
    {
        Name = "China's LLM-war 月 of 2024",
        File = "china.yaml",
        Text = "question: Who?\nfirms:\n  a: {cash: 1m}\n# tab\there, blank at the end \n",
        Worker = ["run", "/scenario/china.yaml", "--runs", "1000", Hostile, "--out", "out/china"],
        Merge = ["merge", "out/china"],
        Shards = shards,
        AtOnce = 64,
        Time = Walltime.Read("1:00:00"),
        Image = "burnsim:1",
        Claim = "results",
        Namespace = "lab",
    };

    /// <summary>Read strictly: a key that the client's types don't have is an error.</summary>
    private static (V1ConfigMap Scenario, V1Job Shards, V1Job Merge) Read(Order order)
    {
        var objects = KubernetesYaml.LoadAllFromString(Manifest.Yaml(order), strict: true);
        Assert.That(objects, Has.Count.EqualTo(3));
        return ((V1ConfigMap)objects[0], (V1Job)objects[1], (V1Job)objects[2]);
    }

    [Test]
    public void It_is_an_Indexed_Job_of_the_client_s_own_types()
    {
        var (_, job, _) = Read(Order());
        var spec = job.Spec;
        Assert.That((job.ApiVersion, job.Kind, job.Metadata.Name, job.Metadata.NamespaceProperty), Is.EqualTo((
            "batch/v1", "Job", "burnsim-china-s-llm-war-of-2024", "lab")));
        Assert.That((spec.CompletionMode, spec.Completions, spec.Parallelism), Is.EqualTo(("Indexed", 400, 64)));
        Assert.That((spec.BackoffLimitPerIndex, spec.MaxFailedIndexes, spec.BackoffLimit), Is.EqualTo((3, 40, (int?)null)));
        Assert.That(spec.Template.Spec.ActiveDeadlineSeconds, Is.EqualTo(3600));
        Assert.That(KubernetesYaml.Serialize(job), Is.EqualTo(Manifest.Yaml(Order()).Split("---\n")[1].TrimEnd('\n')));
    }

    /// <summary>What the API demands (Kubernetes 1.33, batch/v1 and core/v1) and the client's types leave optional.</summary>
    [Test]
    public void Nothing_that_is_required_is_left_out()
    {
        var (scenario, shards, merge) = Read(Order());
        Assert.That((scenario.ApiVersion, scenario.Kind), Is.EqualTo(("v1", "ConfigMap")));
        foreach (var job in new[] { shards, merge })
        {
            var pod = job.Spec.Template.Spec;
            var container = pod.Containers.Single();
            Assert.That(pod.RestartPolicy, Is.EqualTo("Never"), "a Job's pods, the more so with a podFailurePolicy");
            Assert.That(new[] { job.Metadata.Name, container.Name, container.Image }, Has.None.Null.Or.Empty);
            Assert.That(container.VolumeMounts.Select(m => m.Name), Is.EquivalentTo(pod.Volumes.Select(v => v.Name)));
            Assert.That(container.VolumeMounts.Select(m => m.MountPath), Is.Unique.And.All.StartsWith("/"));
            Assert.That(pod.Volumes.Select(v => v.PersistentVolumeClaim?.ClaimName).OfType<string>(), Is.EqualTo(new[] { "results" }));
            var files = pod.Volumes.Single(v => v.ConfigMap is not null).ConfigMap;
            Assert.That(files.Name, Is.EqualTo(scenario.Metadata.Name));
            Assert.That(scenario.Data.Keys, Is.SupersetOf(files.Items.Select(i => i.Key)));
        }

        Assert.That(merge.Spec.Suspend, Is.True, "it would find gaps before the shards are played");
    }

    [Test]
    public void Bad_input_is_not_tried_again_and_a_lost_node_counts_for_nothing()
    {
        var rules = Read(Order()).Shards.Spec.PodFailurePolicy.Rules;
        Assert.That(rules.Select(r => r.Action), Is.EqualTo(new[] { "FailJob", "Ignore" }));
        var codes = rules[0].OnExitCodes;
        Assert.That((codes.ContainerName, codes.OperatorProperty, codes.Values.Single()), Is.EqualTo(("burnsim", "In", 2)));
        Assert.That(rules[1].OnPodConditions.Select(c => (c.Type, c.Status)), Is.EqualTo(new[] { ("DisruptionTarget", "True") }));
    }

    [Test]
    public void It_runs_as_nobody_in_particular()
    {
        var pod = Read(Order()).Shards.Spec.Template.Spec;
        var container = pod.Containers.Single().SecurityContext;
        Assert.That((pod.SecurityContext.RunAsNonRoot, pod.AutomountServiceAccountToken), Is.EqualTo((true, false)));
        Assert.That((container.AllowPrivilegeEscalation, container.ReadOnlyRootFilesystem), Is.EqualTo((false, true)));
        Assert.That(container.Capabilities.Drop, Is.EqualTo(new[] { "ALL" }));
    }

    /// <summary>The container's command as a node would start it: variables put in as Kubernetes does, then run by sh.</summary>
    [TestCase(0, "1/400")]
    [TestCase(399, "400/400")]
    [Platform(Exclude = "Win", Reason = "The container's shell is sh.")]
    public void An_index_plays_its_shard_and_no_word_is_changed(int index, string shard)
    {
        using var results = new Results();
        var order = Order() with { Worker = ["run", Hostile, "--out", results.Path] };
        var container = Read(order).Shards.Spec.Template.Spec.Containers.Single();
        string[] words = [.. container.Command.Concat(container.Args).Select(w => w.Replace("$$", "$").Replace("/app/BurnSim.Cli", Results.Worker))];
        var start = new System.Diagnostics.ProcessStartInfo(words[0], words[1..]);
        start.Environment["JOB_COMPLETION_INDEX"] = $"{index}";
        using var process = System.Diagnostics.Process.Start(start)!;
        process.WaitForExit();
        Assert.That(results.Words(index + 1), Is.EqualTo(new[]
        {
            "run", Hostile, "--out", results.Path, "--shard", shard, "--threads", "1",
        }));
        Assert.That(
            container.Command.Concat(container.Args).Select(w => w.Replace("$$", "")), Has.None.Contains("$"),
            "Kubernetes puts variables in for $(NAME) unless the dollar is doubled");
    }

    [Test]
    public void The_scenario_travels_to_the_letter()
    {
        var (scenario, shards, _) = Read(Order());
        Assert.That(scenario.Data.Single().Value, Is.EqualTo(Order().Text));
        Assert.That(
            shards.Spec.Template.Spec.Volumes.Single(v => v.ConfigMap is not null).ConfigMap.Items.Single().Path, Is.EqualTo("china.yaml"));
    }

    [TestCase(1, 1)]
    [TestCase(10, 1)]
    [TestCase(11, 2)]
    public void Few_shards_are_fine_too(int shards, int failures)
    {
        var spec = Read(Order(shards)).Shards.Spec;
        Assert.That((spec.Parallelism, spec.MaxFailedIndexes), Is.EqualTo((shards, failures)));
    }

    [TestCase("月之暗面", "burnsim")]
    [TestCase("--A__b--", "burnsim-a-b")]
    [TestCase("a very long name of a scenario that says it all", "burnsim-a-very-long-name-of-a-scenario-t")]
    public void Names_are_what_a_cluster_takes(string scenario, string name) =>
        Assert.That(Read(Order() with { Name = scenario }).Shards.Metadata.Name, Is.EqualTo(name));
}
