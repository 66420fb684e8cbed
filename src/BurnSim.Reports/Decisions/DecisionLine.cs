using BurnSim.Experiments;
using BurnSim.Experiments.Decisions;
using BurnSim.Experiments.Designs;

namespace BurnSim.Reports.Decisions;

/// <summary>What a strategist can quote of a decision, each sentence with its number and how sure it is.</summary>
internal static class DecisionLine
{
    public static IEnumerable<string> Of(DecisionStory story)
    {
        yield return Average(story);
        if (Criteria(story) is { Length: > 0 } criteria) yield return criteria;
        if (story.HasEnough) yield return Enough(story);
        yield return Loses(story, story.Decided.Beaten, "is beaten by another option", "It is beaten");
        if (story.Decided.Short is { } shortfall) yield return Loses(story, shortfall, "falls short of enough", "It falls short");
        yield return Knowing(story);
    }

    /// <summary>The best on average and how far ahead it is.</summary>
    private static string Average(DecisionStory story)
    {
        var ranking = story.Decided.By(Criterion.ExpectedValue);
        var (pick, lead, next) = (story.Decided.Table.Average[ranking.Pick], ranking.Lead, story.Option(ranking.RunnerUp));
        var over = story.HasFutures ? $" over {story.Decision.Futures.Length} futures" : "";
        var paid = $"{story.With(pick.Mean)} ({story.Interval(pick)})";
        return ranking.IsClear
            ? $"Of {story.Options} options {story.Option(ranking.Pick)} is best on average{over}, with {paid}, {story.Size(lead.Mean)} more than {next} ({story.Difference(lead)})."
            : $"Of {story.Options} options none is best on average{over} beyond chance: {story.Option(ranking.Pick)} comes first with {paid}, "
                + $"{story.Size(lead.Mean)} more than {next} ({story.Difference(lead)}).";
    }

    /// <summary>Where the other criteria agree and where they don't.</summary>
    private static string Criteria(DecisionStory story)
    {
        var others = story.Rankings.Where(of => of.Criterion != Criterion.ExpectedValue).ToArray();
        var favourite = story.Decided.Favourite;
        var same = others.Where(of => of.Pick == favourite).ToArray();
        string?[] said =
        [
            same.Length == 0 ? null : $"It also has {Wording.List([.. same.Select(of => Told(story, of, of.Pick))])}.",
            .. others.Where(of => of.Pick != favourite).Select(of => $"By {Named(of.Criterion)} it would be {story.Option(of.Pick)}, {Ahead(story, of)} ahead of {story.Option(favourite)} "
                + $"({Lead(story, of)}{(of.Leads[favourite].Low > 0 ? "" : ", so chance may have made that")}): {Score(story, of, of.Pick)} against {Score(story, of, favourite)}."),
        ];
        return string.Join(' ', said.Where(sentence => sentence is not null));
    }

    private static string Enough(DecisionStory story)
    {
        var (ranking, favourite) = (story.Decided.By(Criterion.Satisficing), story.Decided.Favourite);
        var score = ranking.Scores[favourite];
        var futures = Enumerable.Range(0, story.Decision.Futures.Length).Count(future => story.Decided.Table.Mean[future][favourite].Mean >= story.Decided.Enough);
        return $"Enough is {story.Value(story.Decided.Enough)}{(story.Decision.Enough is null ? $", what {story.Option(0)} gives in half of all runs" : "")}: "
            + $"{story.Option(favourite)} reaches it in {Amount.Percent(score.Mean)} of runs ({Percents(score)})"
            + (story.HasFutures ? $", and on average in {futures} of {story.Decision.Futures.Length} futures." : ".");
    }

    private static string Loses(DecisionStory story, Discovery found, string verb, string it)
    {
        var rate = $"{story.Option(story.Decided.Favourite)} {verb} in {Of(found.Rate)} of runs";
        return !found.IsSought ? $"{rate}: too few on one side to ask where."
            : !found.IsFound ? $"{rate}; no range of an uncertain value{(story.HasFutures ? ", and no future," : "")} tells where beyond chance."
            : $"{rate}. {it} in {Of(found.Density)} of runs in which {new BoxWords(story, found).All}; those are {Of(found.Coverage)} of all such runs.";
    }

    private static string Knowing(DecisionStory story)
    {
        if (story.Decided.Information is not { } information)
        {
            return $"What it would be worth to know more takes {Information.LeastRows} runs to say.";
        }

        var future = information.Future.IsClear ? $"To know which future comes would be worth {story.Size(information.Future.Mean)} ({story.Difference(information.Future)}). " : "";
        var all = $"to know everything, luck included, {story.Size(information.All.Mean)} ({story.Difference(information.All)})";
        if (information.All.High == 0) return "To know more beforehand would be worth nothing: it would change nothing.";
        if (information.Unknowns.IsEmpty) return $"{future}{Wording.Capital(all.Replace(", luck included,", ", luck included, would be worth"))}.";
        var first = Worth.Ranked(information)[0];
        var (count, worth) = (information.Unknowns.Length, information.Unknowns[first]);
        return future + (worth.IsClear
            ? $"To know {story.Unknowns[first]} beforehand would be worth {story.Size(worth.Mean)} ({story.Difference(worth)}), the most of {count} uncertain values; {all}."
            : $"To know any one of {count} uncertain values beforehand can't be told from worthless: at most {story.Size(information.Unknowns.Max(of => of.High))}; {all}.");
    }

    private static string Of(Chance chance) => $"{Amount.Percent(chance.Value)} (95 % interval {Amount.Interval(chance)})";

    private static string Percents(Interval share) => $"95 % interval {Amount.PercentRange(share.Low, share.High)}";

    private static string Ahead(DecisionStory story, Ranking of) => of.Criterion == Criterion.Satisficing
        ? $"{Amount.Percent(of.Leads[story.Decided.Favourite].Mean)[..^2]} points" : story.Size(of.Leads[story.Decided.Favourite].Mean);

    private static string Lead(DecisionStory story, Ranking of) => of.Leads[story.Decided.Favourite] is var lead && of.Criterion == Criterion.Satisficing
        ? $"95 % interval {Amount.Percent(lead.Low)[..^2]} to {Amount.Percent(lead.High)[..^2]}" : story.Difference(lead);

    private static string Named(Criterion criterion) => criterion switch
    {
        Criterion.ExpectedValue => "expected value",
        Criterion.MinimaxRegret => "least worst regret",
        Criterion.Maximin => "best worst future",
        _ => "enough in most runs",
    };

    private static string Told(DecisionStory story, Ranking of, int option) => of.Criterion switch
    {
        Criterion.MinimaxRegret => $"the least worst regret ({Score(story, of, option)})",
        Criterion.Maximin => $"the best worst future ({Score(story, of, option)})",
        _ => $"enough most often ({Score(story, of, option)})",
    };

    private static string Score(DecisionStory story, Ranking of, int option) => of.Criterion switch
    {
        Criterion.MinimaxRegret => of.Scores[option].Mean == 0 ? "none: it is best in every future" : $"{story.Size(of.Scores[option].Mean)}, {story.Difference(of.Scores[option])}, in {story.Future(story.Decided.Table.WorstOf(option))}",
        Criterion.Maximin => $"{story.Value(of.Scores[option].Mean)}, {story.Interval(of.Scores[option])}, in {story.Future(story.Decided.Table.LeastOf(option))}",
        _ => $"{Amount.Percent(of.Scores[option].Mean)} of runs, {Percents(of.Scores[option])}",
    };
}
