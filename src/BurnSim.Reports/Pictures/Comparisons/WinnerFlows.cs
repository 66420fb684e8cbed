using BurnSim.Experiments.Comparisons;
using BurnSim.Reports.Comparisons;
using SkiaSharp;

namespace BurnSim.Reports.Pictures.Comparisons;

/// <summary>Who wins instead of whom: runs flow from their winner as it is, left, to their winner otherwise, right.</summary>
internal static class WinnerFlows
{
    private const int Most = 6, Columns = 3;
    private const float Head = 34, Between = 26, Margin = 24;

    // A flow turns on the way as a smooth step does, in so many pieces.
    private const int Pieces = 24;

    // Between the firms of a side, parts of the height; narrower firms have no name.
    private const double Gap = 0.025, Named = 0.012;

    public static Sheet? Draw(ComparisonStory story)
    {
        Comparison[] shown = [.. story.Compared.Comparisons.Where(comparison => comparison.Flips.Changed.Count > 0).Take(Most)];
        if (shown.Length == 0) return null;
        var (columns, rows) = (Math.Min(Columns, shown.Length), (shown.Length + Columns - 1) / Columns);
        var (height, first) = (rows == 1 ? 430f : 330f, shown[0].Flips);
        var sheet = new Sheet(story.Letters, Sheet.Top + rows * (height + Head) + 14)
        {
            Name = "winners",
            Title = $"{Amount.Percent(first.Changed.Value)} of the winners change with {story.Label(shown[0], story.Drawn)}"
                + (first.Most is var (from, to, _) ? $", most from {ComparisonStory.Winner(from, story.Drawn)} to {ComparisonStory.Winner(to, story.Drawn)}" : ""),
            Subtitle = $"Winners of the same {story.Run}s, left as it is, right otherwise; grey: the winner stays, in colour: who wins instead; {story.Runs}",
            Caption = $"From whom to whom: {new ComparisonLine(story).Flipped(shown[0].Flips)}.",
        };
        var width = (Sheet.Width - 2 * Margin - Between * (columns - 1)) / columns;
        for (var at = 0; at < shown.Length; at++)
        {
            var (left, top) = (Margin + at % columns * (width + Between), Sheet.Top + at / columns * (height + Head) + Head);
            Flow(story, sheet, shown[at], new(left, top, left + width, top + height - 30), shown.Length > 1);
        }

        return sheet;
    }

    private static void Flow(ComparisonStory story, Sheet sheet, Comparison comparison, SKRect area, bool isOneOfMany)
    {
        var flows = comparison.Flips.Flows;
        double runs = flows.Sum(flow => flow.Runs);
        int[] order = [.. story.Firms.Append(-1).Where(firm => flows.Any(flow => flow.From == firm || flow.To == firm))];
        // Beside others there is room for names on the left only.
        var (before, behind) = isOneOfMany ? (Math.Min(190, 0.5f * area.Width), 60) : (250, 250);
        var total = 1 + Gap * (order.Length - 1);
        var panel = sheet.Add(new(0, 1, false, []), new(0, total, false, []), area.Left + before, area.Top, area.Right - behind, area.Bottom).Bare();
        var (changed, label) = ($"{Amount.Percent(comparison.Flips.Changed.Value)} change", story.Label(comparison, story.Drawn));
        if (isOneOfMany)
        {
            panel.Note(pen =>
            {
                pen.Write(label, area.Left, area.Top - 20, pen.Fit(label, Panel.Small, area.Width - 20 - pen.Width(changed, Panel.Small), bold: true), bold: true);
                pen.Write(changed, area.Right, area.Top - 20, Panel.Small, Pen.Faint, align: SKTextAlign.Right);
            });
        }

        var (from, to) = (Tops(order, firm => flows.Where(flow => flow.From == firm).Sum(flow => flow.Runs) / runs, total),
            Tops(order, firm => flows.Where(flow => flow.To == firm).Sum(flow => flow.Runs) / runs, total));
        var (left, right) = (from.ToDictionary(side => side.Key, side => side.Value.Top), to.ToDictionary(side => side.Key, side => side.Value.Top));
        foreach (var source in order)
        {
            foreach (var (_, target, count) in flows.Where(flow => flow.From == source).OrderBy(flow => Array.IndexOf(order, flow.To)))
            {
                var (start, end, thick) = (left[source], right[target], count / runs);
                (left[source], right[target]) = (start - thick, end - thick);
                if (source == target) panel.Band(Ribbon(start, end, thick), Palette.Others.Colour, 0.22);
                else panel.Band(Ribbon(start, end, thick), story.InkOf(target).Colour, 0.75);
            }
        }

        Names(story, panel, order, from, 0, before - 12, true);
        Names(story, panel, order, to, 1, behind - 12, !isOneOfMany);
    }

    private static (double X, double Low, double High)[] Ribbon(double start, double end, double thick) =>
        [.. Enumerable.Range(0, Pieces + 1).Select(piece => (double)piece / Pieces).Select(x =>
        {
            var top = start + (end - start) * x * x * (3 - 2 * x);
            return (x, top - thick, top);
        })];

    /// <summary>Where each firm's part of a side begins, from the top, and how great it is.</summary>
    private static Dictionary<int, (double Top, double Part)> Tops(int[] order, Func<int, double> part, double total)
    {
        var (tops, top) = (new Dictionary<int, (double, double)>(), total);
        foreach (var firm in order)
        {
            tops[firm] = (top, part(firm));
            top -= part(firm) + Gap;
        }

        return tops;
    }

    private static void Names(ComparisonStory story, Panel panel, int[] order, Dictionary<int, (double Top, double Part)> side, int x, float room, bool isNamed)
    {
        foreach (var firm in order)
        {
            var (top, part) = side[firm];
            if (part == 0) continue;
            panel.Box(x == 0 ? 0 : 0.985, x == 0 ? 0.015 : 1, top - part, top, story.InkOf(firm).Colour);
            if (part < Named) continue;
            var (text, y, at) = ($"{(isNamed ? $"{ComparisonStory.Winner(firm, story.Drawn)} " : "")}{Amount.Percent(part)}", panel.PixelY(top - part / 2), x == 0 ? panel.Area.Left - 8 : panel.Area.Right + 8);
            panel.Note(pen => pen.Write(text, at, y, pen.Fit(text, Panel.Small, room), story.InkOf(firm).Text, align: x == 0 ? SKTextAlign.Right : SKTextAlign.Left));
        }
    }
}
