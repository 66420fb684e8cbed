using k8s;
using k8s.Models;

namespace BurnSim.Engines.Kubernetes;

/// <summary>The objects of an order as YAML: the scenario, an Indexed Job of its shards, and a merge that waits to be let go.</summary>
public static class Manifest
{
    /// <summary>Where a container finds the scenario, under its own name.</summary>
    public const string ScenarioFolder = "/scenario";

    /// <summary>Tries that an index gets after its first: a lost node or disk is often back by then.</summary>
    private const int Retries = 3;

    /// <summary>A pod's host name is its job's with an index behind, 63 letters at most.</summary>
    private const int LongestName = 40;

    /// <summary>For <c>kubectl apply -f -</c>.</summary>
    public static string Yaml(Order order)
    {
        var name = Name(order.Name);
        return KubernetesYaml.SerializeAll([Scenario(name, order), Shards(name, order), Merge(name, order)]);
    }

    /// <summary>What a cluster takes as a name: small letters, digits and dashes.</summary>
    internal static string Name(string scenario)
    {
        var plain = string.Concat(scenario.ToLowerInvariant().Select(c => char.IsAsciiLetterOrDigit(c) ? c : '-'));
        var name = string.Join('-', $"burnsim-{plain}".Split('-', StringSplitOptions.RemoveEmptyEntries));
        return name.Length > LongestName ? name[..LongestName].TrimEnd('-') : name;
    }

    private static V1ConfigMap Scenario(string name, Order order) => new()
    {
        ApiVersion = "v1",
        Kind = "ConfigMap",
        Metadata = About(name, order),
        Data = new Dictionary<string, string> { [Pod.ScenarioKey] = order.Text },
    };

    /// <summary>Exit code 2 fails the whole job at once, a node taken away counts for nothing, and the rest may be tried again.</summary>
    private static V1Job Shards(string name, Order order) => new()
    {
        ApiVersion = "batch/v1",
        Kind = "Job",
        Metadata = About(name, order),
        Spec = new()
        {
            CompletionMode = "Indexed",
            Completions = order.Shards,
            Parallelism = Math.Min(order.AtOnce ?? order.Shards, order.Shards),
            BackoffLimitPerIndex = Retries,
            MaxFailedIndexes = (order.Shards + 9) / 10,
            PodFailurePolicy = new()
            {
                Rules =
                [
                    new()
                    {
                        Action = "FailJob",
                        OnExitCodes = new() { ContainerName = Pod.Container, OperatorProperty = "In", Values = [2] },
                    },
                    new()
                    {
                        Action = "Ignore",
                        OnPodConditions = [new() { Type = "DisruptionTarget", Status = "True" }],
                    },
                ],
            },
            Template = Pod.Of(name, order, order.Worker, Pod.ShardOf(order.Shards)),
        },
    };

    private static V1Job Merge(string name, Order order) => new()
    {
        ApiVersion = "batch/v1",
        Kind = "Job",
        Metadata = About($"{name}-merge", order),
        Spec = new()
        {
            Suspend = true,
            BackoffLimit = Retries,
            Template = Pod.Of(name, order, order.Merge, ""),
        },
    };

    private static V1ObjectMeta About(string name, Order order) => new()
    {
        Name = name,
        NamespaceProperty = order.Namespace,
        Labels = new Dictionary<string, string> { ["app.kubernetes.io/name"] = "burnsim" },
    };
}
