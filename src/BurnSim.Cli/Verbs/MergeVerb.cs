using System.CommandLine;
using BurnSim.Reports;
using BurnSim.Results.Store;

namespace BurnSim.Cli.Verbs;

/// <summary>burnsim merge: what many machines have played, put together.</summary>
internal static class MergeVerb
{
    public static Command Command()
    {
        var folders = new Argument<string[]>("folders")
        {
            Description = "Result folders with shares of the same runs.", HelpName = "DIR", Arity = ArgumentArity.OneOrMore,
        };
        var runs = Given.Number<long>("--runs", "Number of runs. Default: as many as were asked for.", "N", 1, Experiments.Ensemble.MostRuns);
        var (until, output, csv, quiet, plugin) = (Given.Until(), Given.Out("the first DIR"), Given.Csv(), Given.Quiet(), Given.Plugin());
        var verb = new Command("merge", "Puts shares of runs together: the same files as from one machine.")
        {
            folders, runs, until, output, csv, quiet, plugin,
        };
        verb.SetAction(given =>
        {
            var (from, plugins) = (given.GetRequiredValue(folders), given.GetRequiredValue(plugin));
            RunStore[] stores = [.. from.Select(RunStore.OfRuns)];
            var folder = given.GetValue(output) ?? from[0];
            var asked = given.GetValue(runs) ?? stores.Max(store => store.Asked);
            var points = Given.Planned(stores[0].Plan, plugins);
            var filling = new Filling(folder, stores[0].Plan, points, 1, given.GetValue(quiet));
            var store = filling.Open(fresh: false, asked);
            foreach (var (name, wrong) in stores.SelectMany(other => other.Damaged))
            {
                Console.Error.WriteLine($"burnsim: part {name} is damaged ({wrong}) and left out.");
            }

            foreach (var other in stores)
            {
                store.Take(other);
            }

            if (Missing(store, asked) is { } missing)
            {
                Console.Error.WriteLine(missing);
                return Exit.Failed;
            }

            using var interruption = new Interruption();
            asked = Given.Read(given.GetValue(until), points[0]) is { } enough
                ? filling.PlayUntil(store, enough, asked, interruption) : asked;
            filling.Play(store, 0, asked, interruption);
            var (finished, warnings) = Publication.OfEither(store, points[0], asked, folder, given.GetValue(csv));
            filling.Say(warnings);
            return finished > 0 ? Exit.Done : Exit.Failed;
        });
        return verb;
    }

    /// <summary>What runs there are not, and what to do about it; null: all are there.</summary>
    private static string? Missing(RunStore store, long asked)
    {
        var gaps = new List<(long First, long End)>();
        foreach (var gap in store.Gaps(0, asked))
        {
            if (gaps is [.., var last] && last.End == gap.First)
            {
                gaps[^1] = (last.First, gap.End);
            }
            else
            {
                gaps.Add(gap);
            }
        }

        if (gaps.Count == 0)
        {
            return null;
        }

        const int Shown = 10;
        var named = string.Join(", ", gaps.Take(Shown).Select(gap => FormattableString.Invariant($"{gap.First}–{gap.End - 1}")));
        return $"burnsim: {Amount.Count(gaps.Sum(g => g.End - g.First))} of {Amount.Count(asked)} runs are missing: {named}"
            + (gaps.Count > Shown ? $" and {gaps.Count - Shown} more stretches" : "")
            + ". Play their shards again, or say --runs for the first so many.";
    }
}
