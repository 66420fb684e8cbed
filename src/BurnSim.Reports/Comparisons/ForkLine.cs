using BurnSim.Experiments.Comparisons;
using BurnSim.Experiments.Designs;

namespace BurnSim.Reports.Comparisons;

/// <summary>What can be quoted of a fork beside what a change makes of it: how open the story still was, and what became of it.</summary>
/// <param name="story">Its futures.</param>
/// <param name="fork">The fork.</param>
internal sealed class ForkLine(ComparisonStory story, Fork fork)
{
    // From here on a story counts as decided, to the whole interval.
    private const double Decided = 0.95;

    // A firm with less than this isn't worth a word.
    private const double Worth = 0.05;

    /// <summary>How open the story was on the date.</summary>
    public IEnumerable<string> Open()
    {
        var (first, rest) = (story.Firms[0], story.Firms.Skip(1).Where(firm => Win(firm).Mean >= Worth).ToArray());
        var (win, day) = (Win(first), ComparisonLine.Day(fork.Market.DateOf(fork.At)));
        yield return $"On {day} run {fork.Run} was {(win.Low >= Decided ? "all but decided" : "still open")}: {Name(first)} wins in "
            + $"{Amount.Percent(win.Mean)} of {story.Runs} (95 % interval {Range(win)})"
            + (rest.Length == 0 ? "." : $", {Wording.Row([.. rest.Select(firm => $"{Name(firm)} in {Amount.Percent(Win(firm).Mean)} ({Range(Win(firm))})")])}.");
        var users = story.Compared.Users(first);
        yield return $"{Name(first)} ends with {Amount.People(users.P5)} to {Amount.People(users.P95)} users in nine futures of ten.";
    }

    /// <summary>How the run itself ended.</summary>
    /// <param name="told">As it was.</param>
    /// <param name="changed">With what was changed; null: nothing was.</param>
    public string Became(Told told, Told? changed) => changed is null ? $"What became of it: {Ended(told)}."
        : $"Run {fork.Run} itself, with its own luck to the end: {Ended(changed)}{(Ended(changed) == Ended(told) ? ", as without the change" : $"; without the change {Ended(told)}")}.";

    private string Ended(Told told) => told.Failure is { } broke ? $"it broke in {broke.Stage}"
        : told.Ended.Leader is var leader && leader < 0 ? "nobody leads"
        : $"{Name(leader)} leads with {Amount.Percent(told.Ended.Share[leader])} of {Amount.People(told.Ended.MarketUsers)} users";

    private Interval Win(int firm) => story.Compared.Now(story.Compared.Measures.At("p_win", firm));

    private static string Range(Interval interval) => Amount.PercentRange(interval.Low, interval.High);

    private string Name(int firm) => story.Called.Firm(firm);
}
