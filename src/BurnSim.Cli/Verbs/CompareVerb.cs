using System.Collections.Immutable;
using System.CommandLine;
using BurnSim.Experiments.Comparisons;
using BurnSim.Reports;
using BurnSim.Results;
using BurnSim.Scenarios;

namespace BurnSim.Cli.Verbs;

/// <summary>burnsim compare: a market and what may be done instead, under the same luck.</summary>
internal static class CompareVerb
{
    // More than this is a sweep.
    private const int MostAlternatives = 20;

    public static Command Command()
    {
        var others = new Argument<string[]>("other")
        {
            Description = "Other scenarios to hold against it: same firms, platforms and segments.", HelpName = "OTHER", DefaultValueFactory = _ => [],
        };
        var with = new Option<string[]>("--with")
        {
            Description = "What may be done instead: values set over the scenario's, with ; between them; may be repeated, once an alternative.",
            HelpName = "PATH=VALUE[; ...]",
            DefaultValueFactory = _ => [],
        };
        var from = Given.Day("--from", "The alternatives begin on this day; up to it all is as it was. Default: from the start.");
        return new Asking("compare").Command(
            "Holds alternatives against a scenario under the same luck: who wins instead, by how much, from when.", [others, with, from],
            (given, question) => Answer(question, given.GetRequiredValue(others), given.GetRequiredValue(with), given.GetValue(from)));
    }

    private static int Answer(Question question, string[] others, string[] with, DateOnly? from)
    {
        if (others.Length + with.Length is 0 or > MostAlternatives)
        {
            throw new BadInput(others.Length + with.Length == 0
                ? $"burnsim compare: with what? An alternative such as --with \"firms.{question.Market.Firms[0].Id}.cash=5bn\", or another scenario."
                : $"burnsim compare: {others.Length + with.Length} alternatives are too many to read; at most {MostAlternatives}, or burnsim sweep.");
        }

        int? tick = from is { } day ? Given.Tick("--from", day, question.Market) : null;
        var changing = new Changing(question, tick);
        var alternatives = BadInput.Each<Alternative>(
        [
            .. with.Select(text => (Func<Alternative>)(() => changing.Set("--with", Question.Choice("--with", text)))),
            .. others.Select(file => (Func<Alternative>)(() => changing.File(file))),
        ]);
        var courses = alternatives.Length + 1;
        var compared = question.Play(question.Runs * courses, (progress, cancel) => Compared.Play(
            question.Market, alternatives, question.Runs, question.Seed, question.Threads, progress, cancel));
        var command = question.Command(
        [
            .. others, .. with.SelectMany(text => new[] { "--with", text }), .. from is { } since ? new[] { "--from", Given.Written(since) } : [],
        ]);
        return question.Publish(ComparisonAdvice.Of(compared, command), folder => ComparisonFigures.Write(compared, folder),
            json => ComparisonJson.Tell(json, compared), compared.Runs);
    }
}
