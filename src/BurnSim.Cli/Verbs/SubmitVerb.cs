using System.CommandLine;
using BurnSim.Engines;
using BurnSim.Results;

namespace BurnSim.Cli.Verbs;

/// <summary>burnsim submit: the shards of an ensemble or a sweep handed to a cluster.</summary>
internal static class SubmitVerb
{
    private const int UsualShards = 100, MostShards = 1_000_000;

    /// <param name="added">What follows <c>--</c> on the command line: options of sbatch's.</param>
    public static Command Command(string[] added)
    {
        var play = new Play();
        var engine = Text("--engine", "slurm or kubernetes. Default: slurm.", "NAME");
        var shards = Given.Number("--shards", $"Shares of the runs. Default: {UsualShards}, or one a run.", "N", 1, MostShards);
        var atOnce = Given.Number("--max-parallel", "Shares played at the same time. Default: as many as fit.", "N", 1, MostShards);
        var time = Text("--time", "The longest a task may take: minutes, 1:30:00 or 2-12. Default: the cluster's limit.", "TIME");
        var image = Text("--image", $"For kubernetes, a container image. Default: burnsim:{Manifest.Version}.", "IMAGE");
        var claim = Text("--claim", "For kubernetes, the volume claim to write to. Default: burnsim.", "NAME");
        var space = Text("--namespace", "For kubernetes, where it all belongs. Default: default.", "NAME");
        var dryRun = new Option<bool>("--dry-run") { Description = "Prints what would be submitted and submits nothing." };
        var verb = new Command("submit", "Hands the runs to a cluster in shards. Options of sbatch's may follow a '--'.") { play.Scenario };
        foreach (var option in (Option[])[.. play.Options, engine, shards, atOnce, time, image, claim, space, dryRun])
        {
            verb.Add(option);
        }

        verb.SetAction(given =>
        {
            var wish = play.Read(given) with { AtOnce = given.GetValue(atOnce), Time = Time(given.GetValue(time)) };
            wish = wish with { Shards = Shards(given.GetValue(shards), wish.Runs) };
            return (given.GetValue(engine) ?? "slurm") switch
            {
                "slurm" => ToSlurm.Submit(wish, added, given.GetValue(dryRun)),
                "kubernetes" => ToKubernetes.Submit(
                    wish, added, given.GetValue(dryRun), given.GetValue(image) ?? $"burnsim:{Manifest.Version}",
                    given.GetValue(claim) ?? "burnsim", given.GetValue(space) ?? "default"),
                var other => throw new BadInput($"burnsim submit: --engine is '{other}'; it must be slurm or kubernetes."),
            };
        });
        return verb;
    }

    private static int Shards(int? asked, long runs) =>
        asked is null ? (int)Math.Min(UsualShards, runs)
        : asked <= runs ? asked.Value
        : throw new BadInput($"burnsim submit: --shards is {asked} but there are {runs} runs; a shard plays at least one.");

    private static Walltime? Time(string? text) =>
        text is null ? null
        : Walltime.Read(text) ?? throw new BadInput(
            $"burnsim submit: --time is '{text}'; it must be minutes, M:S, H:M:S, D-H, D-H:M or D-H:M:S, and more than 0.");

    private static Option<string?> Text(string name, string description, string help) =>
        new(name) { Description = description, HelpName = help };
}
