using System.Globalization;
using BurnSim.Experiments.Comparisons;

namespace BurnSim.Reports.Comparisons;

/// <summary>What a strategist can quote of an alternative: whom it helps, by how much, instead of whom and from when.</summary>
/// <param name="story">What is compared.</param>
internal sealed class ComparisonLine(ComparisonStory story)
{
    private Sweeps.SweepWords Words => story.Called;

    /// <summary>What makes it another market, in words.</summary>
    public static readonly string Apart = $"a share {Amount.Mark(100 * Divergence.Apart)} points apart, or another leader to the end";

    /// <summary>An alternative in a few sentences.</summary>
    public IEnumerable<string> Of(Comparison comparison) => ComparisonFact.Of(story, comparison).Select(Sentence);

    /// <summary>A day in a sentence: <c>1 June 2024</c>.</summary>
    public static string Day(DateOnly date) => date.ToString("d MMMM yyyy", CultureInfo.InvariantCulture);

    /// <summary><c>9 % of the winners change (95 % interval 8–10 %), most from Doubao to Kimi (21 runs)</c>.</summary>
    public string Flipped(Flips flips) => flips.Most is not var (from, to, runs) ? $"no winner changes in {story.Runs}"
        : $"{Amount.Percent(flips.Changed.Value)} of the winners change (95 % interval {Amount.Interval(flips.Changed)}), "
            + $"most from {ComparisonStory.Winner(from, Words)} to {ComparisonStory.Winner(to, Words)} ({Amount.Count(runs)} of {Amount.Count(flips.Changed.Count)})";

    private string Sentence(ComparisonFact fact) => fact switch
    {
        NothingDiffers of => $"{Opening(of.Instead)}no {story.Run} differs: all {story.Runs} are the same on the way and at the end, to the last digit.",
        WinsChange of => $"{Opening(of.Instead)}{Wins(of)}; {Flipped(of.Flips)}.",
        RivalMoves of => $"Of the others {Words.Firm(of.Firm)} moves most: P(win) {Amount.Percent(of.Win.Then.Mean)} instead of "
            + $"{Amount.Percent(of.Win.Now.Mean)} ({Size(of.Win)}).",
        Moves of => Moved(of),
        Diverges of => Diverged(of.Divergence),
        Saves of => $"Without the same luck it would take about {of.Times} times the {story.Run}s to know the change in P(win) of {Words.Firm(of.Firm)} as well.",
        _ => throw new ArgumentOutOfRangeException(nameof(fact), fact, "nobody has said how to tell that"),
    };

    private string Opening(Instead instead)
    {
        var from = instead.From is { } day ? $" from {Day(day)} on" : "";
        if (story.History is not { } run)
        {
            return $"{(instead.Comparison.Alternative.Sets.IsEmpty ? "In" : "With")} {story.Label(instead.Comparison, Words)}{from}, ";
        }

        var whose = instead.Owner >= 0 ? $" of {Words.Firm(instead.Owner)}" : "";
        return $"Had {Wording.Row([.. story.Sets(instead.Comparison, Words).Select((set, at) => at == 0 ? $"{set.Path}{whose} been {set.Value}" : $"{set.Path} {set.Value}")])}{from} in run {run}, ";
    }

    private string Wins(WinsChange of)
    {
        var (name, verb, whose) = (Words.Firm(of.Firm), story.History is null ? "wins" : "would win", story.History is null ? "runs" : "its futures");
        var levels = $"{name} {verb} in {Amount.Percent(of.Win.Then.Mean)} of {whose} instead of {Amount.Percent(of.Win.Now.Mean)}";
        return !of.Win.Differs ? $"{name} {verb} in the same {story.Run}s as without, {Amount.Percent(of.Win.Now.Mean)} of them (95 % interval {Amount.PercentRange(of.Win.Now.Low, of.Win.Now.High)})"
            : of.Win.IsClear ? $"{levels} ({Size(of.Win)})"
            : $"{levels}, which can't be told from chance ({Size(of.Win)})";
    }

    private string Size(Move move) => $"{Words.Change(move.Quantity, move.Change.Mean)}, 95 % interval {Words.Between(move.Quantity, move.Change)}";

    /// <summary>What of all that moves, and what doesn't.</summary>
    private string Moved(Moves of)
    {
        var whom = of.Firm < 0 ? "For the market" : $"For {Words.Firm(of.Firm)}";
        string[] moved = [.. of.All.Where(move => move.IsClear).Select(move =>
            $"{Wording.Of(move.Quantity)} {Words.Value(move.Quantity, move.Then.Mean)} instead of {Words.Value(move.Quantity, move.Now.Mean)} ({Size(move)})")];
        string[] still = [.. of.All.Where(move => !move.IsClear).Select(move => Wording.Of(move.Quantity))];
        var rest = still.Length == 0 ? "" : $"{Wording.List(still)} can't be told from chance";
        return moved.Length == 0 ? $"{whom} {rest}." : $"{whom}: {string.Join("; ", moved)}{(rest == "" ? "" : $"; {rest}")}.";
    }

    private string Diverged(Divergence divergence) => divergence.Median is not var (half, low, high) ? $"No {story.Run} becomes another market ({Apart})."
        : $"{Amount.Percent(divergence.Reached.Value)} of {story.Run}s become another market ({Apart}; 95 % interval {Amount.Interval(divergence.Reached)}), "
            + $"half of these by {Day(half)} ({(low == high ? "" : $"95 % interval {Day(low)} to {Day(high)}; ")}"
            + $"{(divergence.Days == 1 ? "to the day" : $"read every {divergence.Days} days")}).";
}
