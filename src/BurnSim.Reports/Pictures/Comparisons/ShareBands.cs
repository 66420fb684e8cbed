using BurnSim.Experiments;
using BurnSim.Experiments.Comparisons;
using BurnSim.Reports.Comparisons;

namespace BurnSim.Reports.Pictures.Comparisons;

/// <summary>Shares over time before and after, of the firms moved most; without alternatives of the likeliest winners.</summary>
internal static class ShareBands
{
    private const int Most = 9, MostFirms = 4;

    // Where the firm's name stands in the panel.
    private const double Headroom = 1.15;

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
        var series = shown.Select(panel => (Before: Series(story.Compared.Shares, panel.Firm), After: panel.Of is { } changed ? Series(changed.Shares, panel.Firm) : null)).ToArray();
        var isOneOfMany = story.Compared.Comparisons.Length > 1;
        var highest = series.SelectMany(pair => pair.Before.Concat(pair.After ?? [])).Max(at => of is null ? at.Of.P95 : at.Of.P75);
        var height = Scale.FromZero([highest * (isOneOfMany ? Headroom : 1)], Amount.MarkPercent, 4, least: 0.01);
        var dates = story.Compared.Shares.Dates;
        for (var at = 0; at < shown.Length; at++)
        {
            var ((firm, alternative), cell) = (shown[at], Grid.Cell(at, shown.Length));
            var panel = sheet.Add(Scale.Dates(dates[0], dates[^1].DayNumber - dates[0].DayNumber, Grid.Marks(shown.Length)), height, cell.Left, cell.Top, cell.Right, cell.Bottom);
            var (before, then) = (Last(story, null, firm), Last(story, alternative, firm));
            var change = alternative is null ? $"{Amount.Percent(then.P50)} ({Amount.PercentRange(then.P5, then.P95)})" : $"{Amount.Percent(before.P50)} → {Amount.Percent(then.P50)}";
            if (!isOneOfMany) panel.Head(story.Drawn.Firm(firm), change, story.InkOf(firm).Text);
            else panel.Head(story.Label(alternative!, story.Drawn)).Write($"{story.Drawn.Firm(firm)} {change}", 0, height.High, 6, 12, story.InkOf(firm).Text, bold: true);
            if (story.From is { } from) panel.Stroke(from.DayNumber - dates[0].DayNumber, 0, from.DayNumber - dates[0].DayNumber, height.High / (isOneOfMany ? Headroom : 1), Pen.Axis);
            if (alternative is null) Fan.Draw(panel, series[at].Before, story.InkOf(firm));
            else
            {
                Fan.Draw(panel, series[at].Before, Before, outer: false);
                Fan.Draw(panel, series[at].After!, story.InkOf(firm), outer: false);
            }
        }

        return sheet;
    }

    /// <summary>Firms and alternatives: four firms of one alternative, two of two, one of each of more.</summary>
    private static (int Firm, Comparison? Of)[] Shown(ComparisonStory story)
    {
        Comparison[] different = [.. story.Compared.Comparisons.Where(comparison => comparison.Differing > 0).Take(Most)];
        return story.Compared.Comparisons.IsEmpty ? [.. story.Firms.Take(MostFirms).Select(firm => (firm, (Comparison?)null))]
            : [.. different.SelectMany(comparison => story.Firms.OrderByDescending(firm => Moved(story, comparison, firm)).Prepend(story.Subject(comparison)).Distinct()
                .Take(Math.Max(1, MostFirms / different.Length)).Select(firm => (firm, (Comparison?)comparison)))];
    }

    private static double Moved(ComparisonStory story, Comparison comparison, int firm) => Math.Abs(Last(story, comparison, firm).P50 - Last(story, null, firm).P50);

    private static Spread Last(ComparisonStory story, Comparison? of, int firm) => (of?.Shares ?? story.Compared.Shares)[firm, story.Compared.Shares.Dates.Length - 1];

    private static List<(double X, Spread Of)> Series(ShareTallies shares, int firm) =>
        [.. shares.Dates.Select((date, point) => ((double)(date.DayNumber - shares.Dates[0].DayNumber), shares[firm, point]))];
}
