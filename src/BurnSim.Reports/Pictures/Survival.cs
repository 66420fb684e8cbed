using BurnSim.Recording;
using SkiaSharp;

namespace BurnSim.Reports.Pictures;

/// <summary>Who is still there: Kaplan–Meier curves over time, and how the runs end for each firm.</summary>
internal static class Survival
{
    private const float Row = 34;

    private static readonly (Fate Fate, string Colour)[] Ends =
    [
        (Fate.Operating, "#4B9CD3"), (Fate.Merged, "#B7A0D6"), (Fate.Acquired, "#F1B04C"), (Fate.Bankrupt, "#A63D2F"), (Fate.Waiting, "#D7DBDF"),
    ];

    public static Sheet? Draw(Story story)
    {
        if (story.Summary.RunsFinished < 2)
        {
            return null;
        }

        var firms = story.Cast.Ranked.Where(firm => story.Summary.Firms[firm].Kind == FirmKind.Startup || Gone(story, firm) > 0).ToArray();
        var curves = firms.Select(firm => (Firm: firm, Of: KaplanMeier.Of(story.Bands, firm))).Where(curve => curve.Of.Length > 1).ToArray();
        if (curves.Length == 0)
        {
            return null;
        }

        var (worst, of) = curves.MinBy(curve => curve.Of[^1].Survival);
        var last = of[^1];
        var rows = Math.Max(curves.Length, 1);
        var sheet = new Sheet(story.Letters, Math.Max(690, Sheet.Top + 90 + rows * Row + 60))
        {
            Name = "survival",
            Title = last.Survival == 1 ? $"Every startup survives in all of {story.Runs}"
                : $"{story.Name(worst)} is still in business at the end in {Amount.Percent(last.Survival)} of runs"
                    + (curves.Length > 1 ? ", the fewest" : ""),
            Subtitle = "Left: Kaplan–Meier chance of still being in business since entry, shade: 95 % (Greenwood); right: how the runs end",
            Caption = $"Chance of still being in business: {story.Called(worst)} has the lowest at the end, "
                + $"{Amount.Percent(last.Survival)} (95 % interval {Amount.PercentRange(last.Low, last.High)}).",
        };
        var labels = curves.Select(curve => $"{story.Name(curve.Firm)} {Amount.Percent(curve.Of[^1].Survival)}").ToArray();
        var room = labels.Max(label => story.Letters.Width(label, Panel.Small)) + 40;
        var left = sheet.Add(story.Dates(5), Scale.FromZero([1], Amount.MarkPercent, 4), 80, Sheet.Top + 24, 760 - room, 630).Head("Still in business", "chance");
        foreach (var (curve, label) in curves.Zip(labels).Reverse())
        {
            var ink = story.Cast.InkOf(curve.Firm);
            left.Band([.. curve.Of.SelectMany((at, i) => i == 0
                ? [(story.X(at.Point), at.Low, at.High)]
                : new[] { (story.X(at.Point), curve.Of[i - 1].Low, curve.Of[i - 1].High), (story.X(at.Point), at.Low, at.High) })], ink.Colour, 0.16);
            left.Steps([.. curve.Of.Select(at => (story.X(at.Point), at.Survival))], ink);
            left.End(label, ink, story.X(curve.Of[^1].Point), curve.Of[^1].Survival);
        }

        DrawEnds(story, sheet, [.. curves.Select(curve => curve.Firm)]);
        return sheet;
    }

    private static void DrawEnds(Story story, Sheet sheet, int[] firms)
    {
        var left = 780 + Names.Width(story.Letters, firms.Select(story.Name)) - 30;
        var top = Sheet.Top + 24;
        var panel = sheet.Add(Scale.FromZero([1], Amount.MarkPercent, 2), new(0, firms.Length, false, []), left, top, 1165, top + firms.Length * Row)
            .Across().Head("At the end");
        for (var row = 0; row < firms.Length; row++)
        {
            var from = 0.0;
            var middle = firms.Length - row - 0.5;
            panel.Write(story.Name(firms[row]), 0, middle, offX: -10, align: SKTextAlign.Right);
            foreach (var (fate, colour) in Ends)
            {
                var to = from + story.Summary.Firms[firms[row]].Fates.GetValueOrDefault(fate) / (double)story.Summary.RunsFinished;
                panel.Box(from, to, middle - 0.34, middle + 0.34, colour);
                from = to;
            }
        }

        var shown = Ends.Where(end => firms.Any(firm => story.Summary.Firms[firm].Fates.GetValueOrDefault(end.Fate) > 0)).ToArray();
        panel.Note(pen => Key.Draw(pen, story.Letters, [.. shown.Select(end => (Wording.Of(end.Fate), end.Colour))],
            left, panel.Area.Bottom + 52, 1180));
    }

    private static long Gone(Story story, int firm) =>
        story.Summary.RunsFinished - story.Summary.Firms[firm].Fates.GetValueOrDefault(Fate.Operating)
        - story.Summary.Firms[firm].Fates.GetValueOrDefault(Fate.Waiting);
}
