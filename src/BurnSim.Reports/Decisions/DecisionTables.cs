using System.Collections.Immutable;
using BurnSim.Experiments.Decisions;

namespace BurnSim.Reports.Decisions;

/// <summary>A decision's tables: payoffs, regrets, criteria, where the favourite loses, what to find out.</summary>
internal static class DecisionTables
{
    // Side by side on a screen; decide.json has all.
    private const int MostFutures = 5, MostWorths = 12;

    public static ImmutableArray<AdviceTable> Of(DecisionStory story) =>
    [
        Payoffs(story), .. story.HasFutures ? [Regrets(story)] : Array.Empty<AdviceTable>(), Criteria(story),
        .. Boxes(story), .. story.Decided.Information is { } information ? [Worths(story, information)] : Array.Empty<AdviceTable>(),
    ];

    private static AdviceTable Payoffs(DecisionStory story) => new(
        "What each option pays",
        $"Mean {story.Counted}{story.Unit}, below it its 95 % interval{(story.HasFutures ? $"; on average: futures weigh {Weights(story)}" : "")}{Rest(story)}",
        ["Option", story.HasFutures ? "On average" : "Mean", .. story.HasFutures ? Futures(story) : []],
        [.. story.Ranked.Select(option => Row(story.Decision.Options[option],
        [
            DecisionStory.Cell(story.Decided.Table.Average[option], story.Bare),
            .. story.HasFutures ? Shown(story).Select(future => DecisionStory.Cell(story.Decided.Table.Mean[future][option], story.Bare)) : [],
        ]))]);

    private static AdviceTable Regrets(DecisionStory story) => new(
        "Regret", $"How much less than the future's best option{story.GapUnit}, within runs; below it its 95 % interval{Rest(story)}",
        ["Option", "At worst", .. Futures(story)],
        [.. story.Ranked.Select(option => Row(story.Decision.Options[option],
        [
            DecisionStory.Cell(story.Decided.By(Criterion.MinimaxRegret).Scores[option], story.Gap),
            .. Shown(story).Select(future => story.Decided.Table.Regret[future][option] is var regret && regret is { Mean: 0, Low: 0, High: 0 }
                ? new Cell("best") : DecisionStory.Cell(regret, story.Gap)),
        ]))]);

    private static AdviceTable Criteria(DecisionStory story) => new(
        "Which option, by which criterion", "Ahead: how much better than the next, within runs, below it its 95 % interval; clear: ahead of every other option by more than chance",
        ["Criterion", "Option", "Score", "Next", "Ahead", "Clear"],
        [.. story.Rankings.Select(ranking =>
        {
            var (isShare, isRegret) = (ranking.Criterion == Criterion.Satisficing, ranking.Criterion == Criterion.MinimaxRegret);
            return Row(ranking.Criterion switch
            {
                Criterion.ExpectedValue => "most on average", Criterion.MinimaxRegret => "least worst regret", Criterion.Maximin => "best worst future", _ => "enough most often",
            },
            [
                new(story.Decision.Options[ranking.Pick]), DecisionStory.Cell(ranking.Scores[ranking.Pick], isShare ? Amount.Percent : isRegret ? story.Gap : story.Bare), new(story.Decision.Options[ranking.RunnerUp]),
                DecisionStory.Cell(ranking.Lead, isShare ? Amount.Percent : story.Gap), new(ranking.IsClear ? "yes" : "no"),
            ]);
        })]);

    private static IEnumerable<AdviceTable> Boxes(DecisionStory story)
    {
        foreach (var (found, what) in new[] { (story.Decided.Beaten, "is beaten"), (story.Decided.Short, "falls short") })
        {
            if (found is not { IsFound: true }) continue;
            var words = new BoxWords(story, found);
            yield return new(
                $"Where {story.Option(story.Decided.Favourite)} {what}",
                "Found in one half of the runs and judged by the other; chance: how often ranges that say nothing would do as well there",
                ["What", "Is", "Chance"],
                [.. words.Ranked.Select(at => Row(words.Name(at), [new(words.Range(at)), new(Amount.Percent(found.Chances[at]))]))]);
        }
    }

    private static AdviceTable Worths(DecisionStory story, Information information)
    {
        int[] ranked = [.. Worth.Ranked(information).Where(at => information.Unknowns[at].Mean > 0)];
        return new(
            "What to find out before deciding",
            $"What the decision gains on average{story.GapUnit}, below it its 95 % interval"
            + (information.Unknowns.IsEmpty ? "" : $"; {ranked.Length} of {information.Unknowns.Length} uncertain values gain anything")
            + (ranked.Length > MostWorths ? $", the first {MostWorths} are here" : ""),
            ["To know", "Is worth"],
            [
                Row("everything, luck included", [DecisionStory.Cell(information.All, story.Gap)]),
                .. story.HasFutures ? [Row("which future comes", [DecisionStory.Cell(information.Future, story.Gap)])] : Array.Empty<ImmutableArray<Cell>>(),
                .. ranked.Take(MostWorths).Select(at => (ImmutableArray<Cell>)[new(story.Unknowns[at], story.Unknowns.Range(at)), DecisionStory.Cell(information.Unknowns[at], story.Gap)]),
            ]);
    }

    private static ImmutableArray<Cell> Row(string head, ImmutableArray<Cell> cells) => [new(head), .. cells];

    private static IEnumerable<int> Shown(DecisionStory story) => Enumerable.Range(0, Math.Min(MostFutures, story.Decision.Futures.Length));

    private static IEnumerable<string> Futures(DecisionStory story) => Shown(story).Select(future => story.Decision.Futures[future].Name);

    private static string Weights(DecisionStory story) => string.Join(", ", Shown(story).Select(future => Amount.Percent(story.Decision.Futures[future].Weight)));

    private static string Rest(DecisionStory story) => story.Decision.Futures.Length - MostFutures is var more and > 0 ? $"; {more} more futures in decide.json" : "";
}
