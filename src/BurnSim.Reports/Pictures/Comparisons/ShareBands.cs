using BurnSim.Experiments;
using BurnSim.Experiments.Comparisons;
using BurnSim.Reports.Comparisons;

namespace BurnSim.Reports.Pictures.Comparisons;

/// <summary>Shares over time before and after, of the firms moved most; without alternatives of the likeliest winners.</summary>
internal static class ShareBands
{
    private const int Most = 9, MostFirms = 4;

    private static readonly Ink Before = new(Palette.Others.Colour, 3, 2);

    public static Sheet? Draw(ComparisonStory story)
    {
        var shown = Shown(story);
        if (shown.Length == 0 || story.Compared.Shares.Dates.Length < 2) return null;
        var (first, of) = shown[0];
        var (was, now) = (Last(story, null, first), Last(story, of, first));
        var sheet = new Sheet(story.Letters, Grid.Height(shown.Length))
        {
            Name = "shares",
            Title = of is null ? $"{story.Drawn.Firm(first)} ends with {Amount.PercentRange(was.P5, was.P95)} of users in nine futures of ten"
                : $"{story.Drawn.Firm(first)} ends with {Amount.Percent(now.P50)} of users instead of {Amount.Percent(was.P50)} (medians)",
            Subtitle = (of is null ? "Share of active users: line: median, dark: half of the futures, light: nine in ten"
                : $"Share of active users, of the firms moved most; grey and dashed: as it is, in colour: otherwise; line: median, shade: half of the {story.Run}s")
                + (story.From is { } day ? $"; rule: {ComparisonLine.Day(day)}" : "") + $"; {story.Runs}",
            Caption = $"Share of active users over time, 0 for who is gone: {story.Called.Firm(first)} ends with a median of {Amount.Percent(was.P50)}"
                + $" (5–95 %: {Amount.PercentRange(was.P5, was.P95)})" + (of is null ? "." : $" as it is, {Amount.Percent(now.P50)} ({Amount.PercentRange(now.P5, now.P95)}) with {story.Label(of, story.Called)}."),
        };
        var dates = Scale.Dates(story.Compared.Shares.Dates[0], (int)Day(story, story.Compared.Shares.Dates[^1]), Grid.Marks(shown.Length));
        var height = Scale.FromZero(shown.Select(pane => Highest(story, pane) * Headroom(story)), Amount.MarkPercent, 4, least: 0.01);
        for (var at = 0; at < shown.Length; at++)
        {
            var cell = Grid.Cell(at, shown.Length);
            Draw(story, shown[at], sheet.Add(dates, height, cell.Left, cell.Top, cell.Right, cell.Bottom), height.High);
        }

        return sheet;
    }

    private static void Draw(ComparisonStory story, (int Firm, Comparison? Of) pane, Panel panel, double high)
    {
        var ((firm, of), ink) = (pane, story.InkOf(pane.Firm));
        var (was, now) = (Last(story, null, firm), Last(story, of, firm));
        var change = of is null ? $"{Amount.Percent(now.P50)} ({Amount.PercentRange(now.P5, now.P95)})" : $"{Amount.Percent(was.P50)} → {Amount.Percent(now.P50)}";
        if (!IsOneOfMany(story)) panel.Head(story.Drawn.Firm(firm), change, ink.Text);
        else panel.Head(story.Label(of!, story.Drawn)).Write($"{story.Drawn.Firm(firm)} {change}", 0, high, 6, 12, ink.Text, bold: true);
        if (story.From is { } from) panel.Stroke(Day(story, from), 0, Day(story, from), high / Headroom(story), Pen.Axis);
        Fan.Draw(panel, Series(story, null, firm), of is null ? ink : Before, outer: of is null);
        if (of is not null) Fan.Draw(panel, Series(story, of, firm), ink, outer: false);
    }

    /// <summary>Firms and alternatives: four firms of one alternative, two of two, one of each of more.</summary>
    private static (int Firm, Comparison? Of)[] Shown(ComparisonStory story)
    {
        Comparison[] different = [.. story.Compared.Comparisons.Where(comparison => comparison.Differing > 0).Take(Most)];
        return story.Compared.Comparisons.IsEmpty ? [.. story.Firms.Take(MostFirms).Select(firm => (firm, (Comparison?)null))]
            : [.. different.SelectMany(comparison => story.Firms.OrderByDescending(firm => Moved(story, comparison, firm)).Prepend(story.Subject(comparison)).Distinct()
                .Take(Math.Max(1, MostFirms / different.Length)).Select(firm => (firm, (Comparison?)comparison)))];
    }

    private static bool IsOneOfMany(ComparisonStory story) => story.Compared.Comparisons.Length > 1;

    /// <summary>How much higher a panel is than its bands: one of many has the firm's name in it.</summary>
    private static double Headroom(ComparisonStory story) => IsOneOfMany(story) ? 1.15 : 1;

    private static double Highest(ComparisonStory story, (int Firm, Comparison? Of) pane) =>
        Series(story, null, pane.Firm).Concat(Series(story, pane.Of, pane.Firm)).Max(at => pane.Of is null ? at.Of.P95 : at.Of.P75);

    private static double Moved(ComparisonStory story, Comparison comparison, int firm) => Math.Abs(Last(story, comparison, firm).P50 - Last(story, null, firm).P50);

    private static Spread Last(ComparisonStory story, Comparison? of, int firm) => Shares(story, of)[firm, story.Compared.Shares.Dates.Length - 1];

    private static List<(double X, Spread Of)> Series(ComparisonStory story, Comparison? of, int firm) =>
        [.. story.Compared.Shares.Dates.Select((date, point) => (Day(story, date), Shares(story, of)[firm, point]))];

    private static ShareTallies Shares(ComparisonStory story, Comparison? of) => of?.Shares ?? story.Compared.Shares;

    private static double Day(ComparisonStory story, DateOnly date) => date.DayNumber - story.Compared.Shares.Dates[0].DayNumber;
}
