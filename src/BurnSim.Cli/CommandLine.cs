using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Parsing;
using BurnSim.Cli.Verbs;
using BurnSim.Scenarios;

namespace BurnSim.Cli;

/// <summary>The verbs together, their help, and what is said of a command line that can't be understood.</summary>
internal static class CommandLine
{
    public static int Invoke(string[] args)
    {
        // What follows -- is for another program.
        var end = Array.IndexOf(args, "--");
        var (own, added) = end < 0 ? (args, []) : (args[..end], args[(end + 1)..]);
        var root = Root(added);
        var parsed = root.Parse(own, new ParserConfiguration { ResponseFileTokenReplacer = null });
        if (args.Length == 0)
        {
            root.Parse(["--help"]).Invoke();
            return Exit.BadInput;
        }

        if (added.Length > 0 && parsed.CommandResult.Command.Name != "submit")
        {
            throw new BadInput($"burnsim: '--' has no meaning here; only submit passes on what follows it.");
        }

        return Mistake(parsed) is { } mistake
            ? throw new BadInput(mistake)
            : parsed.Invoke(new InvocationConfiguration { EnableDefaultExceptionHandler = false, ProcessTerminationTimeout = null });
    }

    private static Command Root(string[] added)
    {
        var root = new Command("burnsim", "Simulates AI firms burning capital on ads to win users: thousands of runs of a YAML scenario.")
        {
            RunVerb.Command(), SweepVerb.Command(), CalibrateVerb.Command(), SensitivityVerb.Command(), BacktestVerb.Command(),
            CompareVerb.Command(), ForkVerb.Command(), ExplainVerb.Command(), TippingVerb.Command(), DecideVerb.Command(), GameVerb.Command(),
            StudioVerb.Command(), TraceVerb.Command(), QueryVerb.Command(), MergeVerb.Command(), VerifyVerb.Command(), CheckVerb.Command(), SchemaVerb.Command(),
            SubmitVerb.Command(added), StatusVerb.Command(), ResumeVerb.Command(), CancelVerb.Command(),
        };
        root.Options.Add(new HelpOption { Action = new Help() });
        root.Options.Add(new VersionOption { Action = new Version() });
        return root;
    }

    /// <summary>The first thing wrong with a command line; null: it can be understood.</summary>
    private static string? Mistake(ParseResult parsed)
    {
        // An argument that takes any number of words swallows an option that isn't there without an error.
        if (parsed.Action is Help or Version || (parsed.Errors.Count == 0 && !Strangers(parsed).Any()))
        {
            return null;
        }

        var command = parsed.CommandResult.Command;
        var name = command.Name == "burnsim" ? "burnsim" : $"burnsim {command.Name}";
        var more = $"Try '{name} --help'.";
        if (Strangers(parsed).FirstOrDefault() is { } stranger)
        {
            var (what, known) = stranger.StartsWith('-')
                ? ("option", command.Options.Concat(parsed.RootCommandResult.Command.Options).SelectMany(o => o.Aliases.Prepend(o.Name)))
                : ("verb", command.Subcommands.Select(c => c.Name));
            var meant = Spelling.Nearest(stranger, known) is { } near ? $" Did you mean '{near}'?" : "";
            var least = command.Arguments.Count > 1 ? "the SQL is one word, in quotes"
                : command.Arguments is [{ Name: "scenario" }] ? "the scenario is one file" : "it takes one folder";
            return what == "verb" && command.Subcommands.Count == 0
                ? $"{name}: '{stranger}' is one word too many; {least}. {more}"
                : $"{name}: there is no {what} '{stranger}'.{meant} {more}";
        }

        return command.Subcommands.Count > 0
            ? $"{name}: which verb? {more}"
            : parsed.Errors[0].SymbolResult is ArgumentResult missing ? $"{name}: which {missing.Argument.Name}? {more}"
            : $"{name}: {parsed.Errors[0].Message} {more}";
    }

    /// <summary>Words that mean nothing here, among them options that a positional argument would swallow.</summary>
    private static IEnumerable<string> Strangers(ParseResult parsed)
    {
        var swallowed = parsed.CommandResult.Children.OfType<ArgumentResult>()
            .SelectMany(a => a.Tokens).Select(t => t.Value).Where(v => v.Length > 1 && v.StartsWith('-') && !v.Any(char.IsWhiteSpace));
        return swallowed.Concat(parsed.UnmatchedTokens).OrderByDescending(word => word.StartsWith('-'));
    }
}
