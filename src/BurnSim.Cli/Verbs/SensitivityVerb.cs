using System.Collections.Immutable;
using System.CommandLine;
using BurnSim.Experiments;
using BurnSim.Experiments.Quantities;
using BurnSim.Experiments.Sensitivity;
using BurnSim.Scenarios;

namespace BurnSim.Cli.Verbs;

/// <summary>burnsim sensitivity: what an outcome hangs on.</summary>
internal static class SensitivityVerb
{
    // About two minutes of a big market on two cores.
    private const long UsualBudget = 60_000;

    private const int UsualReplicates = 4, MostReplicates = 1_000;

    public static Command Command()
    {
        var scenario = Given.ScenarioFile();
        var output = new Option<string[]>("--output")
        {
            Description = "What to look at, e.g. 'p_win(moonshot)' or hhi; may be repeated. See docs/enough-runs.md.",
            HelpName = "QUANTITY",
            DefaultValueFactory = _ => [],
        };
        var method = new Option<SensitivityMethod?>("--method")
        {
            Description = "morris (which numbers matter, for few runs) or sobol (how much of the variance each makes). Default: morris.",
            HelpName = "morris|sobol",
            CustomParser = result => Given.Word<SensitivityMethod>("--method", result),
        };
        var free = Given.Free();
        var budget = Given.Number<long>("--budget", "Number of runs in all, at most. Default: 60000.", "N", 1, Ensemble.MostRuns);
        var replicates = Given.Number("--replicates", "Runs at each point, which tell luck from the rest. Default: 4.", "R", 2, MostReplicates);
        var (seed, threads, folder, set) = (Given.Seed(), Given.Threads(), Given.Out("out/<scenario>-sensitivity"), Given.Set());
        var (csv, quiet, fresh, plugin) = (Given.Csv(), Given.Quiet(), Given.Fresh(), Given.Plugin());
        var verb = new Command("sensitivity", "Tells what an outcome hangs on: which uncertain numbers, whose strategies, how much luck.")
        {
            scenario, output, method, free, budget, replicates, seed, threads, folder, set, csv, fresh, quiet, plugin,
        };
        verb.SetAction(given =>
        {
            var (file, overrides) = (given.GetRequiredValue(scenario), given.GetRequiredValue(set));
            var (reading, market) = Given.Read(file, overrides, given.GetRequiredValue(plugin));
            var (root, runs) = (given.GetValue(seed) ?? market.Seed, given.GetValue(budget) ?? UsualBudget);
            var study = new Study(
                given.GetValue(method) ?? SensitivityMethod.Morris, market, Given.Read(given.GetRequiredValue(free), market),
                Outputs(given.GetRequiredValue(output), market), given.GetValue(replicates) ?? UsualReplicates, runs, root);
            Check(study, runs, file);
            var plan = Given.Plan(file, reading, market, root, overrides) with { Study = [.. Words(study, given.GetRequiredValue(free))] };
            var (to, silent) = (given.GetValue(folder) ?? $"{Given.Folder(market)}-sensitivity", given.GetValue(quiet));
            using var interruption = new Interruption();
            var filling = new Filling(to, plan, [market], 0, silent);
            var studying = new Studying(study, market, given.GetValue(threads) ?? 0, silent);
            if (studying.Play(filling.Open(given.GetValue(fresh), runs), interruption) is not { } studied)
            {
                Console.WriteLine($"Interrupted before there were {Study.LeastRows} {Rows(study)}; the same command goes on from there.");
                return Exit.Interrupted;
            }

            var warnings = Publication.OfStudy(studied, market, plan, to, given.GetValue(csv));
            if (studied.Rows < study.Count) Console.WriteLine($"Interrupted after {studied.Rows} of {study.Count} {Rows(study)}; the same command goes on from there.");
            filling.Say([.. warnings, studying.Took]);
            return interruption.Asked ? Exit.Interrupted : Exit.Done;
        });
        return verb;
    }

    /// <summary>What rows depend on, beside scenario and seed, as it is said on a command line.</summary>
    private static IEnumerable<string> Words(Study study, string[] free) =>
    [
        .. study.Outputs.SelectMany(output => new[] { "--output", output.Name }), "--method", Kebab.Of(study.Method),
        .. free.Length == 0 ? Array.Empty<string>() : ["--free", string.Join(',', free)],
        "--replicates", FormattableString.Invariant($"{study.Replicates}"),
    ];

    private static ImmutableArray<Quantity> Outputs(string[] names, Scenario market) => names.Length == 0
        ? throw new BadInput($"burnsim sensitivity: which --output? A quantity such as p_win({market.Firms[0].Id}) or hhi.")
        : [.. names.Select(name => Misread.Read("--output", Codes.BadOutput, name, text => Quantity.Parse(text, market))).DistinctBy(of => of.Name)];

    private static void Check(Study study, long budget, string file)
    {
        if (study.Factors.IsEmpty)
        {
            throw new BadInput($"burnsim sensitivity: {file} has no uncertain numbers; write a range such as 1bn to 5bn for what isn't known.");
        }

        if (study.Count < Study.LeastRows)
        {
            var least = Study.LeastRows * study.TrialsARow;
            throw new BadInput(
                $"burnsim sensitivity: --budget is {budget}; {Kebab.Of(study.Method)} with {study.Factors.Length} numbers and {study.Replicates} runs a point "
                + $"takes {least} at least ({Study.LeastRows} {Rows(study)} of {study.TrialsARow}). "
                + $"Set fewer numbers free with --free{(study.Method == SensitivityMethod.Sobol ? ", or take --method morris" : "")}.");
        }
    }

    private static string Rows(Study study) => study.Method == SensitivityMethod.Morris ? "trajectories" : "base points";
}
