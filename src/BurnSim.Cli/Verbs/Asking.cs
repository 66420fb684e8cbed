using System.CommandLine;
using BurnSim.Experiments;
using BurnSim.Scenarios;

namespace BurnSim.Cli.Verbs;

/// <summary>What every verb that advises takes: a scenario, how many runs, and where the answer goes.</summary>
/// <param name="verb">Its name.</param>
/// <param name="isFiles">The scenario is as the file says, and <c>--set</c> the verb's own.</param>
internal sealed class Asking(string verb, bool isFiles = false)
{
    private readonly Argument<string> scenario = Given.ScenarioFile();
    private readonly Option<long?> runs = Given.Number<long>("--runs", "Number of runs. Default: the scenario's, usually 1000.", "N", 1, Ensemble.MostRuns);
    private readonly Option<ulong?> seed = Given.Seed();
    private readonly Option<int?> threads = Given.Threads();
    private readonly Option<string?> folder = Given.Out($"out/<scenario>-{verb}");
    private readonly Option<string[]> set = Given.Set(), plugin = Given.Plugin();
    private readonly Option<bool> luck = Given.Null(), quiet = Given.Quiet();

    /// <summary>The verb, with options of its own between the scenario and what all have.</summary>
    public Command Command(string description, IEnumerable<Symbol> own, Func<ParseResult, Question, int> answer)
    {
        var command = new Command(verb, description) { scenario };
        foreach (var symbol in (Symbol[])[.. own, runs, seed, threads, folder, .. isFiles ? Array.Empty<Symbol>() : [set], luck, quiet, plugin])
        {
            if (symbol is Argument argument) command.Add(argument);
            else command.Add((Option)symbol);
        }

        command.SetAction(given =>
        {
            using var question = Read(given);
            return answer(given, question);
        });
        return command;
    }

    private Question Read(ParseResult given)
    {
        var (file, overrides) = (given.GetRequiredValue(scenario), isFiles ? [] : given.GetRequiredValue(set));
        var plugins = given.GetRequiredValue(plugin);
        var (reading, market) = Given.Read(file, overrides, plugins);
        return new(verb, file, market, overrides, plugins)
        {
            Plan = Given.Plan(file, reading, market, given.GetValue(seed) ?? market.Seed, overrides),
            Runs = given.GetValue(runs) ?? market.Runs,
            Threads = given.GetValue(threads) ?? 0,
            Folder = given.GetValue(folder) ?? $"{Given.Folder(market)}-{verb}",
            WantsLuck = given.GetValue(luck),
            Quiet = given.GetValue(quiet),
        };
    }
}
