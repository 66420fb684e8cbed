using BurnSim.Engines.Kubernetes;
using BurnSim.Scenarios;
using BurnSim.Strategies;

namespace BurnSim.Cli.Verbs;

/// <summary>A wish as objects of Kubernetes', printed.</summary>
internal static class ToKubernetes
{
    public static int Submit(Wish wish, string[] added, bool dryRun, string image, string claim, string space)
    {
        if (!dryRun)
        {
            throw new BadInput("burnsim submit: for kubernetes it prints and no more: … --engine kubernetes --dry-run | kubectl apply -f -");
        }

        if (added.Length > 0)
        {
            throw new BadInput("burnsim submit: what follows '--' is for sbatch; kubernetes has no use for it.");
        }

        if (wish.Plugins.Length > 0)
        {
            throw new BadInput($"burnsim submit: {wish.Plugins[0]} can't travel in a manifest; leave --plugin out, or use slurm.");
        }

        var name = Path.GetFileName(wish.File);
        var alone = ScenarioFile.Parse(wish.Reading.Text, name, wish.Overrides, new Dictionary<string, StrategyFactory>());
        Console.Write(Manifest.Yaml(new Order
        {
            Name = wish.Market.Name,
            File = name,
            // What it extends stays behind; the values in force say it all.
            Text = alone.Scenario is null
                ? ResolvedText.Of(wish.Reading.Resolved.Select(r => KeyValuePair.Create(r.Path, r.Value))) : wish.Reading.Text,
            Worker = [.. wish.Words($"{Manifest.ScenarioFolder}/{name}", wish.Folder)],
            Merge = [.. wish.Merge(wish.Folder)],
            Shards = wish.Shards,
            AtOnce = wish.AtOnce,
            Time = wish.Time,
            Image = image,
            Claim = claim,
            Namespace = space,
        }));
        return Exit.Done;
    }
}
