using System.CommandLine;
using BurnSim.Experiments.Comparisons;
using BurnSim.Reports;
using BurnSim.Results;
using BurnSim.Scenarios;

namespace BurnSim.Cli.Verbs;

/// <summary>burnsim fork: one run up to a day, then many futures, as they are or with something changed.</summary>
internal static class ForkVerb
{
    public static Command Command()
    {
        var run = Given.Number<uint>("--run", "The run whose history it is. Default: 0.", "N", 0, uint.MaxValue);
        var at = Given.Day("--at", "The day from which on the futures part, --runs of them. Required.");
        var set = new Option<string[]>("--set")
        {
            Description = "Sets a value from that day on, e.g. \"firms.moonshot.strategy.runway=12 months\"; may be repeated. Default: nothing changes, "
                + "and the futures tell how open the story still was.",
            HelpName = "PATH=VALUE",
            DefaultValueFactory = _ => [],
        };
        return new Asking("fork", isFiles: true).Command(
            "Takes one run up to a day and plays its futures: how open it still was, or what one decision changes.", [run, at, set],
            (given, question) => Answer(question, given.GetValue(run) ?? 0, given.GetValue(at), given.GetRequiredValue(set)));
    }

    private static int Answer(Question question, uint run, DateOnly? at, string[] set)
    {
        var market = question.Market;
        var day = at ?? throw new BadInput($"burnsim fork: from which day on? Such as --at {Given.Written(market.DateOf(market.Ticks / 2))}.");
        var fork = new Fork(market, run, Given.Tick("--at", day, market));
        var changes = set.Select(text => Question.Choice("--set", text)).ToArray();
        var alternative = changes.Length == 0 ? null
            : new Changing(question, fork.At).Set("--set", changes.Aggregate((below, above) => above.Over(below)));
        var later = alternative?.Course.Later;
        var compared = question.Play(question.Runs * (later is null ? 1 : 2), (progress, cancel) => Compared.Play(
            fork.Open, later is null ? [] : [alternative! with { Course = fork.Changed(later) }], question.Runs, question.Seed, question.Threads, progress, cancel));
        var (told, changed) = (fork.Tell(null, question.Seed), later is null ? null : fork.Tell(later, question.Seed));
        var command = question.Command(["--run", FormattableString.Invariant($"{run}"), "--at", Given.Written(day), .. set.SelectMany(text => new[] { "--set", text })]);
        return question.Publish(ComparisonAdvice.Of(fork, compared, told, changed, command), folder => ComparisonFigures.Write(compared, folder),
            json => ComparisonJson.Tell(json, fork, compared, changed), compared.Runs);
    }
}
