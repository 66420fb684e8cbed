using System.CommandLine;
using BurnSim.Experiments;

namespace BurnSim.Cli.Verbs;

/// <summary>What submit takes of run's and sweep's options, to hand it on.</summary>
internal sealed class Play
{
    private readonly Argument<string> scenario = Given.ScenarioFile();
    private readonly Option<long?> runs = Given.Number<long>(
        "--runs", "Number of runs, of a sweep's points each. Default: as run's or sweep's.", "N", 1, Ensemble.MostRuns);

    private readonly Option<string?> until = Given.Until();
    private readonly Option<bool> sweep = new("--sweep") { Description = "Hands out the scenario's sweep; so do the next three." };
    private readonly Varied varied = new();
    private readonly Option<ulong?> seed = Given.Seed();
    private readonly Option<string?> output = Given.Out("as run's or sweep's");
    private readonly Option<string[]> set = Given.Set(), plugin = Given.Plugin();

    public IEnumerable<Option> Options => [runs, until, sweep, .. varied.Options, seed, output, set, plugin];

    public Argument<string> Scenario => scenario;

    public Wish Read(ParseResult given)
    {
        var sweeps = given.GetValue(sweep) || varied.Said(given);
        var (file, overrides, plugins) = (given.GetRequiredValue(scenario), given.GetRequiredValue(set), given.GetRequiredValue(plugin));
        string[] all = [.. overrides, .. varied.Overrides(given)];
        var (reading, market) = Given.Read(file, all, plugins, varied.Vary(given));
        var goal = given.GetValue(until);
        Given.Read(goal, market);
        if (sweeps)
        {
            Varied.Check(file, market);
        }

        if (sweeps && goal is not null)
        {
            throw new BadInput("burnsim submit: --until is for runs; a sweep plays as many at every point.");
        }

        var count = given.GetValue(runs) ?? (sweeps ? market.Sweep.Runs : goal is null ? market.Runs : RunVerb.MostUntil);
        var root = given.GetValue(seed) ?? market.Seed;
        string[] libraries = [.. plugins.SelectMany(library => new[] { "--plugin", Path.GetFullPath(library) })];
        return new()
        {
            File = file,
            Reading = reading,
            Market = market,
            Overrides = all,
            Plugins = plugins,
            Plan = Given.Plan(file, reading, market, root, overrides, sweeps ? market.Sweep : null),
            Folder = given.GetValue(output) ?? $"{Given.Folder(market)}{(sweeps ? "-sweep" : "")}",
            Runs = count,
            Verb = sweeps ? "sweep" : "run",
            Options =
            [
                .. sweeps ? Varied.Words(market.Sweep) : [], "--runs", $"{count}", "--seed", $"{root}",
                .. overrides.SelectMany(value => new[] { "--set", value }), .. libraries, "--quiet",
            ],
            MergeOptions = [.. goal is null ? Array.Empty<string>() : ["--until", goal], .. libraries, "--quiet"],
        };
    }
}
