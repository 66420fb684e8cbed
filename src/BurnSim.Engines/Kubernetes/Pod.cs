using k8s.Models;

namespace BurnSim.Engines.Kubernetes;

/// <summary>A container that plays, as nobody in particular, with nothing to write to but the volume and /tmp.</summary>
internal static class Pod
{
    public const string Container = "burnsim", ScenarioKey = "scenario.yaml", Volume = "/data";

    /// <summary>The program in an image made by <c>dotnet publish -t:PublishContainer</c>, and the user that such images have.</summary>
    private const string Program = "/app/BurnSim.Cli";
    private const long User = 1654;

    /// <summary>Time to finish the runs under way and to write them.</summary>
    private const int GraceSeconds = 120;

    /// <summary>The share of a container: Kubernetes counts from 0, burnsim from 1.</summary>
    public static string ShardOf(int shards) => $" --shard \"$((JOB_COMPLETION_INDEX + 1))/{shards}\" --threads 1";

    /// <param name="name">The ConfigMap's name.</param>
    /// <param name="order">The order.</param>
    /// <param name="words">The program's arguments.</param>
    /// <param name="more">What a shell adds to them.</param>
    public static V1PodTemplateSpec Of(string name, Order order, IEnumerable<string> words, string more) => new()
    {
        Metadata = new() { Labels = new Dictionary<string, string> { ["app.kubernetes.io/name"] = "burnsim" } },
        Spec = new()
        {
            RestartPolicy = "Never",
            ActiveDeadlineSeconds = (long?)order.Time?.Span.TotalSeconds,
            TerminationGracePeriodSeconds = GraceSeconds,
            AutomountServiceAccountToken = false,
            SecurityContext = new()
            {
                RunAsNonRoot = true,
                RunAsUser = User,
                FsGroup = User,
                SeccompProfile = new() { Type = "RuntimeDefault" },
            },
            Containers =
            [
                new()
                {
                    Name = Container,
                    Image = order.Image,
                    Command = ["/bin/sh", "-c", Literal($"exec \"$@\"{more}"), "sh"],
                    Args = [Program, .. words.Select(Literal)],
                    WorkingDir = Volume,
                    // Without it .NET opens a socket for debuggers that nobody asked for.
                    Env = [new() { Name = "DOTNET_EnableDiagnostics", Value = "0" }],
                    Resources = new()
                    {
                        Requests = new Dictionary<string, ResourceQuantity> { ["cpu"] = new("1"), ["memory"] = new("512Mi") },
                        Limits = new Dictionary<string, ResourceQuantity> { ["memory"] = new("1Gi") },
                    },
                    SecurityContext = new()
                    {
                        AllowPrivilegeEscalation = false,
                        ReadOnlyRootFilesystem = true,
                        Capabilities = new() { Drop = ["ALL"] },
                    },
                    VolumeMounts =
                    [
                        new() { Name = "results", MountPath = Volume },
                        new() { Name = "scenario", MountPath = Manifest.ScenarioFolder, ReadOnlyProperty = true },
                        new() { Name = "tmp", MountPath = "/tmp" },
                    ],
                },
            ],
            Volumes =
            [
                new() { Name = "results", PersistentVolumeClaim = new() { ClaimName = order.Claim } },
                new()
                {
                    Name = "scenario",
                    ConfigMap = new() { Name = name, Items = [new() { Key = ScenarioKey, Path = order.File }] },
                },
                new() { Name = "tmp", EmptyDir = new() },
            ],
        },
    };

    /// <summary>Kubernetes puts variables in for $(NAME); $$ is a dollar to it.</summary>
    private static string Literal(string word) => word.Replace("$", "$$");
}
