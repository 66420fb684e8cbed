using System.Collections.Immutable;
using System.CommandLine;
using BurnSim.Experiments;
using BurnSim.Experiments.Decisions;
using BurnSim.Experiments.Quantities;
using BurnSim.Reports;
using BurnSim.Results;
using BurnSim.Scenarios;

namespace BurnSim.Cli.Verbs;

/// <summary>burnsim decide: which option, over several futures.</summary>
internal static class DecideVerb
{
    public static Command Command()
    {
        var options = new Option<string?>("--options") { Description = "A file of options: names, each with what it sets; see docs/scenario-format.md.", HelpName = "FILE.yaml" };
        var futures = new Option<string?>("--futures")
        {
            Description = "A file of futures, each with a weight, which options are laid over. Default: one, as the scenario is.",
            HelpName = "FILE.yaml",
        };
        var firm = new Option<string?>("--firm") { Description = "Whose payoff it is: words without brackets are of this firm.", HelpName = "FIRM" };
        var payoff = new Option<string?>("--payoff")
        {
            Description = $"What counts, e.g. 'valuation(moonshot) - raised(moonshot)'. Default with --firm: {Payoff.Usual}.",
            HelpName = "SUM",
        };
        var enough = new Option<string?>("--enough") { Description = "A payoff that is enough. Default: what the first option gives in half of all runs.", HelpName = "VALUE" };
        return new Asking("decide").Command(
            "Decides between options: the best on average and at worst, where it loses, what to find out first.", [options, futures, firm, payoff, enough],
            (given, question) =>
            {
                var (chosen, coming) = (Options(given.GetValue(options)), Futures(given.GetValue(futures)));
                Check(chosen.Length * coming.Length, question.Runs);
                ImmutableArray<Scenario> courses = [.. coming.SelectMany(future => chosen.Select(option => question.With(future, option)))];
                var (text, whose) = (Counted(given.GetValue(payoff), given.GetValue(firm), question.Market), given.GetValue(firm));
                ImmutableArray<Quantity> counts = [.. courses.Select(course => Misread.Read("--payoff", Codes.BadPayoff, text, of => Experiments.Quantities.Payoff.Parse(of, course, whose)))];
                var all = coming.Sum(future => future.Weight);
                var rows = new PayoffRows(new()
                {
                    Options = [.. chosen.Select(option => option.Name)],
                    Futures = [.. coming.Select(future => new Future(future.Name, future.Weight / all))],
                    Payoff = counts[0],
                    Unknowns = Unknown.Of(courses, chosen.Length),
                    Seed = question.Seed,
                    Enough = given.GetValue(enough) is { } value ? Misread.Read("--enough", Codes.BadPayoff, value, of => Experiments.Quantities.Payoff.Value(of)) : null,
                });
                return Answer(question, rows, courses, counts, Words(given, options, futures, firm, payoff, enough));
            });
    }

    private static int Answer(Question question, PayoffRows rows, ImmutableArray<Scenario> courses, ImmutableArray<Quantity> counts, IEnumerable<string> words)
    {
        var runs = new PairedRuns([.. courses.Select(course => (Course)course)], question.Seed, question.Threads);
        var payoffs = new double[courses.Length];
        question.Play(question.Runs * courses.Length, (progress, cancel) => runs.Play(0, question.Runs, pair =>
        {
            for (var course = 0; course < payoffs.Length; course++) payoffs[course] = counts[course].Of(pair[course].Outcome);
            rows.Add(pair[0].Run, payoffs);
        }, progress, cancel));
        if (Decided.Of(rows) is not { } decided)
        {
            var broke = runs.Failure is var (course, run) ? $" The first that broke, run {run.Run} of {rows.Decision.Options[course % rows.Decision.Options.Length]}, broke in {run.Stage}: {run.Message}." : "";
            Console.Error.WriteLine($"burnsim decide: {rows.Count} runs have a payoff on every option in every future; {Decided.LeastRuns} are needed to say anything.{broke}");
            return question.IsInterrupted ? Exit.Interrupted : runs.Failed > 0 ? Exit.Failed : Exit.BadInput;
        }

        if (question.IsInterrupted) Console.WriteLine($"Interrupted: this is of the first {Amount.Count(runs.Runs)} of {Amount.Count(question.Runs)} runs.");
        return question.Publish(DecisionAdvice.Of(decided, question.Market, runs.Failed, question.Command(words)),
            folder => DecisionFigures.Write(decided, question.Market, folder), json => DecisionJson.Tell(json, decided), runs.Runs - runs.Failed);
    }

    private static ImmutableArray<Choice> Options(string? file)
    {
        if (file is null) throw new BadInput("burnsim decide: which --options? A file of at least two, such as scenarios/choices/china-options.yaml.");
        var options = Read(ChoiceFile.Options(file, out var wrong), wrong);
        return options.Length > 1 ? options : throw new BadInput($"burnsim decide: {file} has one option; there is nothing to decide below two.");
    }

    private static ImmutableArray<Choice> Futures(string? file) => file is null ? [new Choice { Name = "as it is" }] : Read(ChoiceFile.Futures(file, out var wrong), wrong);

    private static ImmutableArray<Choice> Read(ImmutableArray<Choice> choices, IReadOnlyList<Diagnostic> wrong) =>
        wrong.Count == 0 ? choices : throw BadInput.Of(wrong);

    private static string Counted(string? payoff, string? firm, Scenario market)
    {
        if (firm is not null && market.Firms.All(of => of.Id != firm))
        {
            var meant = Spelling.Nearest(firm, market.Firms.Select(of => of.Id)) is { } near ? $" Did you mean '{near}'?" : "";
            throw new BadInput($"burnsim decide: --firm is '{firm}'; there is no such firm.{meant}");
        }

        return payoff ?? (firm is not null ? Payoff.Usual
            : throw new BadInput($"burnsim decide: which --payoff? Whose, with --firm, such as --firm {market.Firms[0].Id} for {Payoff.Usual}; or a sum such as --payoff \"valuation({market.Firms[0].Id}) - raised({market.Firms[0].Id})\"."));
    }

    private static void Check(int courses, long runs)
    {
        if (courses > PayoffRows.MostCourses)
        {
            throw new BadInput($"burnsim decide: options times futures are {courses}; {PayoffRows.MostCourses} are the most.");
        }

        if (runs > PayoffRows.Most)
        {
            throw new BadInput($"burnsim decide: --runs is {runs}; {PayoffRows.Most} are the most, since every run is kept to be asked again.");
        }
    }

    private static IEnumerable<string> Words(ParseResult given, params Option<string?>[] options) =>
        options.Where(option => given.GetValue(option) is not null).SelectMany(option => new[] { option.Name, given.GetValue(option)! });
}
