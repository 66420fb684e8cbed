using System.Collections.Immutable;
using BurnSim.Experiments.Comparisons;
using BurnSim.Experiments.Designs;
using BurnSim.Experiments.Quantities;
using BurnSim.Reports.Sweeps;

namespace BurnSim.Reports.Comparisons;

/// <summary>What a comparison's words, tables and pictures are made from: who is shown, who is meant, and what that is called.</summary>
internal sealed class ComparisonStory
{
    private readonly ImmutableDictionary<int, Ink> inks;

    public ComparisonStory(Compared compared)
    {
        Compared = compared;
        Letters = Lettering.For([.. Scenario.Firms.Select(firm => firm.Name), .. Scenario.Platforms.Select(platform => platform.Name),
            .. Scenario.Segments.Select(segment => segment.Name), .. compared.Comparisons.Select(comparison => comparison.Alternative.Name)]);
        (Drawn, Called) = (new(Scenario, Letters.Name), new(Scenario, (name, _) => name));
        Firms = [.. Enumerable.Range(0, Scenario.Firms.Length).OrderByDescending(firm => Now("p_win", firm))
            .ThenByDescending(firm => Now("users", firm)).ThenBy(firm => firm)];
        int[] shown = [.. Shown.Order()];
        inks = shown.ToImmutableDictionary(firm => firm, firm => Palette.Of(Array.IndexOf(shown, firm)));
    }

    public Compared Compared { get; }

    public Scenario Scenario => Compared.Base.Scenario;

    public Lettering Letters { get; }

    /// <summary>Names as they can be drawn.</summary>
    public SweepWords Drawn { get; }

    /// <summary>Names for text that isn't drawn.</summary>
    public SweepWords Called { get; }

    /// <summary>By number, the likeliest winner of the base first.</summary>
    public ImmutableArray<int> Firms { get; }

    /// <summary>Those with an ink: the likeliest winners.</summary>
    public IEnumerable<int> Shown => Firms.Take(Palette.Count);

    /// <summary>The run whose history it is; null: every run has its own.</summary>
    public uint? History => Compared.Base.History;

    /// <summary>The first day of the futures, or of what is changed; null: from the start.</summary>
    public DateOnly? From => Compared.Comparisons.Select(comparison => comparison.Alternative.Course).Prepend(Compared.Base)
        .FirstOrDefault(course => course.Later is not null || course.History is not null) is { } course ? Scenario.DateOf(course.From) : null;

    /// <summary><c>300 runs</c>, <c>1 future</c>.</summary>
    public string Runs => $"{Amount.Count(Compared.Runs)} {Run}{(Compared.Runs == 1 ? "" : "s")}";

    /// <summary>What one of them is called.</summary>
    public string Run => History is null ? "run" : "future";

    public Ink InkOf(int firm) => firm < 0 ? Palette.Others : inks.GetValueOrDefault(firm, Palette.Others);

    /// <summary>A firm of an alternative's own if all that it sets is of one; else the one moved most.</summary>
    public int Subject(Comparison comparison) => Owner(comparison) is var own and >= 0 ? own : Moved(comparison)[0];

    /// <summary>The firms by how far P(win) moves, then users.</summary>
    public ImmutableArray<int> Moved(Comparison comparison)
    {
        double Size(string word, int firm) => Math.Abs(comparison.Of(word, firm).Change.Mean) is var size && double.IsFinite(size) ? size : 0;
        return [.. Firms.OrderByDescending(firm => Size("p_win", firm)).ThenByDescending(firm => Size("users", firm))];
    }

    /// <summary>The first day of what an alternative changes; null: the first of all.</summary>
    public DateOnly? Since(Comparison comparison) => comparison.Alternative.Course.Later is null ? null : From;

    /// <summary>A word of a firm, by number, or of the market, as it is and as it would be.</summary>
    public Move Move(Comparison comparison, string word, int firm = -1)
    {
        var measure = firm < 0 ? Compared.Measures.At(word) : Compared.Measures.At(word, firm);
        var (quantity, paired) = (Compared.Measures.All[measure], comparison.Changes[measure]);
        return new(quantity, paired.Now, paired.Then, Rounded(quantity, paired.Change), paired.Change.IsClear, paired.Differing > 0);
    }

    /// <summary>What an alternative is called beside its subject: <c>runway = 30 months</c>.</summary>
    public string Label(Comparison comparison, SweepWords words)
    {
        var sets = Sets(comparison, words);
        return sets.Length == 0 ? words.Spell(comparison.Alternative.Name) : Wording.Row([.. sets.Select(set => $"{set.Path} = {set.Value}")]);
    }

    /// <summary>What it sets, in words; what is its subject's own without whose it is.</summary>
    public (string Path, string Value)[] Sets(Comparison comparison, SweepWords words)
    {
        var own = Owner(comparison) is var firm and >= 0 ? $" of {words.Firm(firm)}" : "";
        return [.. comparison.Alternative.Sets.Select(set => (words.Path(set.Path) is var path && own != "" && path.EndsWith(own, StringComparison.Ordinal)
            ? path[..^own.Length] : path, words.Spell(set.Value)))];
    }

    /// <summary>The one firm that all it sets is of; −1: there is none.</summary>
    public int Owner(Comparison comparison)
    {
        string[] ids = [.. comparison.Alternative.Sets.Select(set => set.Path.Split('.') is ["firms", var id, ..] ? id : "").Distinct()];
        return ids is [{ Length: > 0 } one] ? Scenario.Firms.Select(firm => firm.Id).ToList().IndexOf(one) : -1;
    }

    /// <summary>A firm, or nobody.</summary>
    public static string Winner(int firm, SweepWords words) => firm < 0 ? "nobody" : words.Firm(firm);

    /// <summary>Runs it would take without the same luck for each one, to know the change in P(win) of the subject as well; null: no change varies.</summary>
    public string? Worth(Comparison comparison) => comparison.Of("p_win", Subject(comparison)).Worth is var worth && double.IsFinite(worth)
        ? Amount.Mark(Math.Round(worth, worth < 10 ? 1 : 0)) : null;

    /// <summary>A change as far as it is worth reading: an index of concentration to a point of its usual ten thousand.</summary>
    public static Interval Rounded(Quantity quantity, Interval change) => quantity.Kind != QuantityKind.Fraction ? change
        : change with { Mean = Math.Round(change.Mean, 4), Low = Math.Round(change.Low, 4), High = Math.Round(change.High, 4) };

    private double Now(string word, int firm) => Compared.Now(Compared.Measures.At(word, firm)).Mean is var mean && double.IsFinite(mean) ? mean : 0;
}
