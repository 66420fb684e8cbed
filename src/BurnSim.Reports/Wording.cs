using BurnSim.Experiments;
using BurnSim.Experiments.Quantities;
using BurnSim.Recording;
using BurnSim.Reports.Sweeps;

namespace BurnSim.Reports;

/// <summary>What things are called before a reader, on screen, in figures and in the report.</summary>
public static class Wording
{
    /// <summary>A firm's name, or its id when it has none.</summary>
    public static string NameOf(FirmSummary firm) => string.IsNullOrWhiteSpace(firm.Name) ? firm.Id : firm.Name;

    /// <summary>How something gets from one value to another: <c>rises</c>, <c>fall</c>, <c>stays</c>.</summary>
    internal static string Go(double from, double to, bool many = false) =>
        (Math.Abs(to - from) <= 0.02 * Math.Abs(from) ? "stay" : to > from ? "rise" : "fall") + (many ? "" : "s");

    /// <summary>Names in a row, so many of them: <c>a, b and 3 more</c>.</summary>
    internal static string Row(IReadOnlyList<string> names, int most = 3) =>
        List([.. names.Take(most), .. names.Count > most ? [$"{Amount.Count(names.Count - most)} more"] : Array.Empty<string>()]);

    /// <summary><c>a, b and c</c>.</summary>
    internal static string List(IReadOnlyList<string> items) =>
        items.Count < 2 ? string.Concat(items) : $"{string.Join(", ", items.Take(items.Count - 1))} and {items[^1]}";

    /// <summary>A text that begins a sentence or stands alone.</summary>
    internal static string Capital(string text) => text.Length == 0 ? text : char.ToUpperInvariant(text[0]) + text[1..];

    /// <summary>What a quantity is of whatever firm: <c>P(win)</c>, <c>users</c>, <c>HHI</c>.</summary>
    public static string Of(Quantity quantity) => SweepWords.Kind(quantity);

    public static string Of(Verdict verdict) => verdict switch
    {
        Verdict.WinnerTakeAll => "winner takes all",
        Verdict.Duopoly => "duopoly",
        Verdict.Oligopoly => "oligopoly",
        Verdict.Fragmented => "fragmented market",
        _ => "nobody left",
    };

    public static string Of(Fate fate) => fate switch
    {
        Fate.Waiting => "not entered",
        Fate.Operating => "operating",
        Fate.Bankrupt => "closed",
        Fate.Acquired => "bought",
        _ => "merged",
    };
}
