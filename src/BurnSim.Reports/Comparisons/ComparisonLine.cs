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

    /// <summary>An alternative in a few sentences; one of many in two, for tables have the rest.</summary>
    public IEnumerable<string> Of(Comparison comparison)
    {
        if (comparison.Differing == 0)
        {
            yield return $"{Opening(comparison)}no {story.Run} differs: all {story.Runs} are the same on the way and at the end, to the last digit.";
            yield break;
        }

        var subject = story.Subject(comparison);
        yield return $"{Opening(comparison)}{Wins(comparison, subject)}; {Flipped(comparison)}.";
        if (Rival(comparison, subject) is { } rival) yield return rival;
        if (story.Compared.Comparisons.Length > 1) yield break;
        yield return Sentence($"For {Words.Firm(subject)}", Measures.OfFirms.Where(word => word != "p_win")
            .Select(word => (story.Compared.Measures.At(word, subject), comparison.Of(word, subject))));
        yield return Sentence("For the market", Measures.OfMarket.Select(word => (story.Compared.Measures.At(word), comparison.Of(word))));
        yield return Diverged(comparison);
        if (Worth(comparison, subject) is { } worth) yield return worth;
    }

    /// <summary>A day in a sentence: <c>1 June 2024</c>.</summary>
    public static string Day(DateOnly date) => date.ToString("d MMMM yyyy", CultureInfo.InvariantCulture);

    /// <summary><c>9 % of the winners change (95 % interval 8–10 %), most from Doubao to Kimi (21 runs)</c>.</summary>
    public string Flipped(Comparison comparison)
    {
        var changed = comparison.Flips.Changed;
        return comparison.Flips.Most is not var (from, to, runs) ? $"no winner changes in {story.Runs}"
            : $"{Amount.Percent(changed.Value)} of the winners change (95 % interval {Amount.Interval(changed)}), "
                + $"most from {ComparisonStory.Winner(from, Words)} to {ComparisonStory.Winner(to, Words)} ({Amount.Count(runs)} of {Amount.Count(changed.Count)})";
    }

    private string Opening(Comparison comparison)
    {
        var from = story.From is { } day && comparison.Alternative.Course.Later is not null ? $" from {Day(day)} on" : "";
        if (story.History is not { } run)
        {
            return $"{(comparison.Alternative.Sets.IsEmpty ? "In" : "With")} {story.Label(comparison, Words)}{from}, ";
        }

        var whose = story.Owner(comparison) is var owner and >= 0 ? $" of {Words.Firm(owner)}" : "";
        return $"Had {Wording.Row([.. story.Sets(comparison, Words).Select((set, at) => at == 0 ? $"{set.Path}{whose} been {set.Value}" : $"{set.Path} {set.Value}")])}{from} in run {run}, ";
    }

    private string Wins(Comparison comparison, int firm)
    {
        var change = comparison.Of("p_win", firm);
        var (name, verb, whose) = (Words.Firm(firm), story.History is null ? "wins" : "would win", story.History is null ? "runs" : "its futures");
        var levels = $"{name} {verb} in {Amount.Percent(change.Then.Mean)} of {whose} instead of {Amount.Percent(change.Now.Mean)}";
        return change.Differing == 0 ? $"{name} {verb} in the same {story.Run}s as without, {Amount.Percent(change.Now.Mean)} of them (95 % interval {Amount.PercentRange(change.Now.Low, change.Now.High)})"
            : change.Change.IsClear ? $"{levels} ({Size(story.Compared.Measures.At("p_win", firm), change)})"
            : $"{levels}, which can't be told from chance ({Size(story.Compared.Measures.At("p_win", firm), change)})";
    }

    private string Size(int measure, Paired change)
    {
        var quantity = story.Compared.Measures.All[measure];
        var rounded = ComparisonStory.Rounded(quantity, change.Change);
        return $"{Words.Change(quantity, rounded.Mean)}, 95 % interval {Words.Between(quantity, rounded)}";
    }

    /// <summary>What of all that moves, and what doesn't.</summary>
    private string Sentence(string of, IEnumerable<(int Measure, Paired Change)> all)
    {
        var (moved, still) = (new List<string>(), new List<string>());
        foreach (var (measure, change) in all)
        {
            var quantity = story.Compared.Measures.All[measure];
            var kind = Sweeps.SweepWords.Kind(quantity);
            if (!change.Change.IsClear) still.Add(kind);
            else moved.Add($"{kind} {Words.Value(quantity, change.Then.Mean)} instead of {Words.Value(quantity, change.Now.Mean)} ({Size(measure, change)})");
        }

        var rest = still.Count == 0 ? "" : $"{Wording.List(still)} can't be told from chance";
        return moved.Count == 0 ? $"{of} {rest}." : $"{of}: {string.Join("; ", moved)}{(rest == "" ? "" : $"; {rest}")}.";
    }

    private string? Rival(Comparison comparison, int subject)
    {
        var rival = story.Moved(comparison).FirstOrDefault(firm => firm != subject, -1);
        return rival < 0 || !comparison.Of("p_win", rival).Change.IsClear ? null
            : $"Of the others {Words.Firm(rival)} moves most: P(win) {Amount.Percent(comparison.Of("p_win", rival).Then.Mean)} instead of "
                + $"{Amount.Percent(comparison.Of("p_win", rival).Now.Mean)} ({Size(story.Compared.Measures.At("p_win", rival), comparison.Of("p_win", rival))}).";
    }

    private string Diverged(Comparison comparison)
    {
        var divergence = comparison.Divergence;
        return divergence.Median is not var (half, low, high) ? $"No {story.Run} becomes another market ({Apart})."
            : $"{Amount.Percent(divergence.Reached.Value)} of {story.Run}s become another market ({Apart}; 95 % interval {Amount.Interval(divergence.Reached)}), "
                + $"half of these by {Day(half)} ({(low == high ? "" : $"95 % interval {Day(low)} to {Day(high)}; ")}"
                + $"{(divergence.Days == 1 ? "to the day" : $"read every {divergence.Days} days")}).";
    }

    private string? Worth(Comparison comparison, int subject) => story.Worth(comparison) is { } worth
        ? $"Without the same luck it would take about {worth} times the {story.Run}s to know the change in P(win) of {Words.Firm(subject)} as well." : null;
}
