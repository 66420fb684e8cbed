using System.Collections.Immutable;
using BurnSim.Experiments.Comparisons;
using BurnSim.Experiments.Designs;
using BurnSim.Experiments.Quantities;
using BurnSim.Reports.Sweeps;

namespace BurnSim.Reports.Comparisons;

/// <summary>The tables of a comparison: the base, each alternative firm by firm, and the market.</summary>
/// <param name="story">What is compared.</param>
internal sealed class ComparisonTables(ComparisonStory story)
{
    private Measures Measures => story.Compared.Measures;

    private SweepWords Words => story.Called;

    /// <summary>How it ends on the base, firm by firm.</summary>
    public AdviceTable Base() => new(
        story.History is null ? "As it is" : "Its futures as they are", $"Means over {story.Runs}, 95 % interval below", [.. Headings(Words.Unit)],
        [.. story.Firms.Select(firm => Row(firm, word => Level(word, firm)))]);

    /// <summary>The spread of the futures of a history, firm by firm.</summary>
    public AdviceTable Futures() => new(
        "Its futures", $"Over {story.Runs}: means with the 95 % interval below; users and shares at the end in nine of ten", ["Firm", "P(win)", "P(survive)", "Users", "Users, 5–95 %", "Share, 5–95 %"],
        [.. story.Firms.Select(firm => (ImmutableArray<Cell>)
        [
            new(Words.Firm(firm)), Level("p_win", firm), Level("p_survive", firm), Level("users", firm),
            new($"{Amount.People(story.Compared.Users(firm).P5)} to {Amount.People(story.Compared.Users(firm).P95)}"),
            new(story.Compared.Shares[firm, story.Compared.Shares.Dates.Length - 1] is var share ? Amount.PercentRange(share.P5, share.P95) : ""),
        ])]);

    /// <summary>What an alternative changes, firm by firm.</summary>
    public AdviceTable Changes(Comparison comparison) => new(
        $"{Wording.Capital(story.Label(comparison, Words))}: what changes", $"Changes within {story.Run}s, under the same luck; 95 % interval below", [.. Headings(Words.ChangeUnit)],
        [.. story.Firms.Select(firm => Row(firm, word => Change(Measures.At(word, firm), comparison.Of(word, firm))))]);

    /// <summary>What each alternative changes for the market.</summary>
    public AdviceTable Market() => new(
        "The market", $"Changes within {story.Run}s, under the same luck; 95 % interval below",
        ["Alternative", .. Measures.OfMarket.Select(word => Heading(Measures.All[Measures.At(word)], Words.ChangeUnit))],
        [.. story.Compared.Comparisons.Select(comparison => (ImmutableArray<Cell>)
            [new(story.Label(comparison, Words)), .. Measures.OfMarket.Select(word => Change(Measures.At(word), comparison.Of(word)))])]);

    /// <summary>In how many runs each alternative makes a difference, from when, and what it would take to know without pairs.</summary>
    public AdviceTable Differing() => new(
        $"In how many {story.Run}s", $"Parts of {story.Runs}; 95 % interval below. Another market: {ComparisonLine.Apart}; since: the day by which half of those are. "
            + $"Saved: times the {story.Run}s that luck of their own would take to know the change in P(win) as well",
        ["Alternative", "Another winner", "Another market", "Since", "Saved"], [.. story.Compared.Comparisons.Select(Differing)]);

    private ImmutableArray<Cell> Differing(Comparison comparison)
    {
        var (flipped, diverged) = (comparison.Flips.Changed, comparison.Divergence.Reached);
        return
        [
            new(story.Label(comparison, Words)), new(Amount.Percent(flipped.Value), Amount.Interval(flipped)),
            new(Amount.Percent(diverged.Value), Amount.Interval(diverged)),
            comparison.Divergence.Median is var (half, low, high) ? new(Date(half), low == high ? "" : $"{Date(low)} to {Date(high)}") : new(Amount.None),
            new(story.Worth(comparison) is { } worth ? $"{worth}×" : Amount.None),
        ];
    }

    private IEnumerable<string> Headings(Func<Quantity, string> unit) => Measures.OfFirms
        .Select(word => Heading(Measures.All[Measures.At(word, 0)], unit)).Prepend("Firm");

    private static string Heading(Quantity quantity, Func<Quantity, string> unit) => unit(quantity) is var name && name is "" or "people"
        ? Wording.Capital(SweepWords.Kind(quantity)) : $"{Wording.Capital(SweepWords.Kind(quantity))}, {unit(quantity)}";

    private ImmutableArray<Cell> Row(int firm, Func<string, Cell> cell) => [new(Words.Firm(firm)), .. Measures.OfFirms.Select(cell)];

    private Cell Level(string word, int firm)
    {
        var (quantity, now) = (Measures.All[Measures.At(word, firm)], story.Compared.Now(Measures.At(word, firm)));
        return new(SweepWords.Bare(quantity, now.Mean), quantity.Kind == QuantityKind.Chance ? Amount.PercentRange(now.Low, now.High) : Range(now, end => SweepWords.Bare(quantity, end)));
    }

    private Cell Change(int measure, Paired paired)
    {
        var (quantity, change) = (Measures.All[measure], ComparisonStory.Rounded(Measures.All[measure], paired.Change));
        return new(SweepWords.Plus(quantity, change.Mean), paired.Differing == 0 ? "" : Range(change, end => SweepWords.Plus(quantity, end)));
    }

    private static string Range(Interval interval, Func<double, string> end) =>
        double.IsFinite(interval.Low) ? $"{end(interval.Low)} to {end(interval.High)}" : "";

    private static string Date(DateOnly date) => date.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
}
