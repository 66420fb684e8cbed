using System.CommandLine;
using BurnSim.Experiments.Explanations;
using BurnSim.Reports;
using BurnSim.Results;
using BurnSim.Scenarios;

namespace BurnSim.Cli.Verbs;

/// <summary>burnsim explain: why a firm leads, in the ensemble or in one run, by what else could have been.</summary>
internal static class ExplainVerb
{
    // So many rivals' decisions are changed as well.
    private const int Rivals = 2;

    public static Command Command()
    {
        var run = Given.Number<uint>("--run", "Explains one run of the ensemble. Default: all of them.", "N", 0, uint.MaxValue);
        var firm = new Option<string?>("--firm")
        {
            Description = "The firm whose lead is explained. Default: the likeliest winner; of a run, its winner.", HelpName = "FIRM",
        };
        return new Asking("explain").Command("Says why a firm leads: what it hangs on, when it is decided, what would have been otherwise.", [run, firm],
            (given, question) =>
            {
                var asked = given.GetValue(firm) is { } id ? Number(id, question.Market) : (int?)null;
                return given.GetValue(run) is { } one ? Retell(question, one, asked) : Explain(question, asked);
            });
    }

    private static int Explain(Question question, int? asked)
    {
        var (market, runs) = (question.Market, question.Runs);
        var explaining = new Explaining(market, question.Seed, question.Threads);
        var standings = question.Play(runs, (progress, cancel) => explaining.Watch(runs, progress, cancel));
        var firm = asked ?? standings.Ranked[0];
        var others = Counterfactuals.Of(market, firm, [.. standings.Ranked.Where(rival => rival != firm).Take(Rivals)], standings.Advertises);
        question.Play(Explaining.Plays(others.Length, runs), (progress, cancel) => explaining.Try(others, firm, runs, progress, cancel));
        return question.Publish(
            ExplanationAdvice.Of(explaining, market, firm, question.Seed, question.Command(Options(market, asked))),
            folder => ExplanationFigures.Write(explaining, market, firm, folder),
            json => ExplanationJson.Tell(json, explaining, market, firm), standings.Runs);
    }

    private static int Retell(Question question, uint run, int? asked)
    {
        var (market, runs) = (question.Market, question.Runs);
        var told = new Retelling(market, question.Seed, question.Threads, run);
        var firm = asked ?? (told.Outcome.Leader is >= 0 and var leader ? leader
            : throw new BadInput($"burnsim explain: nobody leads at the end of run {run}; name a firm with --firm."));
        var rivals = Enumerable.Range(0, market.Firms.Length).Where(rival => rival != firm).OrderByDescending(rival => told.Outcome.Share[rival]).Take(Rivals);
        var others = Counterfactuals.Of(market, firm, [.. rivals], of => told.Outcome.Ads[of] > 0);
        question.Play(told.Plays(others.Length, runs), (progress, cancel) => told.Tell(firm, others, runs, progress, cancel));
        return question.Publish(
            RetellingAdvice.Of(told, market, question.Seed, question.Command(["--run", FormattableString.Invariant($"{run}"), .. Options(market, asked)])),
            folder => ExplanationFigures.Write(told, market, folder),
            json => RetellingJson.Tell(json, told, market), told.Anyhow.Count);
    }

    private static string[] Options(Scenario market, int? firm) => firm is { } of ? ["--firm", market.Firms[of].Id] : [];

    private static int Number(string id, Scenario market)
    {
        string[] ids = [.. market.Firms.Select(firm => firm.Id)];
        var meant = Spelling.Nearest(id, ids) is { } near ? $" Did you mean '{near}'?" : "";
        return Array.IndexOf(ids, id) is >= 0 and var at ? at
            : throw new BadInput($"burnsim explain: there is no firm '{id}'; there are {string.Join(", ", ids)}.{meant}");
    }
}
