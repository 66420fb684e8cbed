using System.CommandLine;
using BurnSim.Experiments;

namespace BurnSim.Cli.Verbs;

/// <summary>What submit takes of run's and sweep's options, to hand it on.</summary>
internal sealed class Play
{
    private readonly Argument<string> scenario = Given.ScenarioFile();
    private readonly Option<long?> runs = Given.Number<long>(
        "--runs", "Number of runs. Default: the scenario's, usually 1000.", "N", 1, Ensemble.MostRuns);

    private readonly Option<ulong?> seed = Given.Seed();
    private readonly Option<string?> output = Given.Out("as run's or sweep's");
    private readonly Option<string[]> set = Given.Set(), plugin = Given.Plugin();
    private readonly Option<string?> until = Given.Until();
    private readonly Option<string[]> vary = new("--vary")
    {
        Description = "As sweep's; with it, --design or --points it is a sweep.",
        HelpName = "PATH=VALUES",
        DefaultValueFactory = _ => [],
    };

    private readonly Option<string?> design = Text("--design", "As sweep's.", "NAME");
    private readonly Option<string?> points = Text("--points", "As sweep's.", "N");

    public void AddTo(Command verb)
    {
        verb.Add(scenario);
        foreach (var option in new Option[] { runs, seed, output, set, plugin, until, vary, design, points })
        {
            verb.Add(option);
        }
    }

    public Wish Read(ParseResult given)
    {
        var (file, overrides, plugins) = (given.GetRequiredValue(scenario), given.GetRequiredValue(set), given.GetRequiredValue(plugin));
        var (reading, market) = Given.Read(file, overrides, plugins);
        var goal = given.GetValue(until);
        Given.Read(goal, market);
        var (count, root) = (given.GetValue(runs) ?? (goal is null ? market.Runs : RunVerb.MostUntil), given.GetValue(seed) ?? market.Seed);
        string[] libraries = [.. plugins.SelectMany(library => new[] { "--plugin", Path.GetFullPath(library) })];
        var sweep = given.GetRequiredValue(vary).Length > 0 || given.GetValue(design) is not null || given.GetValue(points) is not null;
        return new()
        {
            File = file,
            Reading = reading,
            Market = market,
            Overrides = overrides,
            Plugins = plugins,
            Plan = sweep ? null : Given.Plan(file, reading, market, root, overrides, []),
            Folder = given.GetValue(output) ?? $"{Given.Folder(market)}{(sweep ? "-sweep" : "")}",
            Runs = count,
            Verb = sweep ? "sweep" : "run",
            Options =
            [
                "--runs", $"{count}", "--seed", $"{root}",
                .. overrides.SelectMany(value => new[] { "--set", value }),
                .. given.GetRequiredValue(vary).SelectMany(values => new[] { "--vary", values }),
                .. new[] { design, points }.Where(o => given.GetValue(o) is not null).SelectMany(o => new[] { o.Name, given.GetValue(o)! }),
                .. libraries, "--quiet",
            ],
            MergeOptions = [.. goal is null ? Array.Empty<string>() : ["--until", goal], .. libraries, "--quiet"],
        };
    }

    private static Option<string?> Text(string name, string description, string help) =>
        new(name) { Description = description, HelpName = help };
}
