using BurnSim.Recording;

namespace BurnSim.Reports.Pictures;

/// <summary>How concentrated the market is over time, and what one would call it.</summary>
internal static class Concentration
{
    // From one winner to none: a diverging scale that stays apart for the colour-blind (after Brewer's PuOr).
    internal static readonly string[] Colours = ["#B35806", "#F1A340", "#998EC3", "#542788", "#9AA0A6"];

    public static Sheet? Draw(Story story)
    {
        var hhi = story.Series(MarketMetric.Hhi);
        if (hhi.Count < 2 || story.Summary.Firms.Length < 2)
        {
            return null;
        }

        var kinds = Enum.GetValues<Verdict>();
        var shown = kinds.Where(kind => Enumerable.Range(0, story.Points).Any(point => story.Bands.Verdicts[(int)kind, point] > 0)).ToArray();
        var typical = kinds.MaxBy(kind => story.Summary.Verdicts.GetValueOrDefault(kind).Count);
        var chance = story.Summary.Verdicts.GetValueOrDefault(typical);
        var final = story.Summary.Hhi;
        var start = hhi[0].Of.P50;
        var sheet = new Sheet(story.Letters, 780)
        {
            Name = "concentration",
            Title = $"Typical end: {Wording.Of(typical)} ({Amount.Percent(chance.Value)} of runs)"
                + (typical == Verdict.Nobody ? "" : Math.Abs(final.P50 - start) < 0.02 ? $"; concentration stays near {Amount.Plain(final.P50)}"
                    : $"; concentration {Wording.Go(start, final.P50)} from {Amount.Plain(start)} to {Amount.Plain(final.P50)}"),
            Subtitle = "Above: Herfindahl–Hirschman index, Σ share² (1 = monopoly); below: what the runs would be called if they ended there",
            Caption = $"The Herfindahl–Hirschman index ends at a median of {Amount.Plain(final.P50)} (5–95 %: {Amount.Plain(final.P5)} "
                + $"to {Amount.Plain(final.P95)}); the most frequent ending is {Wording.Of(typical)}, in {Amount.Percent(chance.Value)} of runs.",
        };
        var labels = shown.Select(kind => $"{Wording.Of(kind)} {Amount.Percent(Part(story, kind, story.Points - 1))}").ToArray();
        var right = Names.Before(story.Letters, [.. labels, "median 0.00"]);
        var above = sheet.Add(story.Dates(8), Scale.FromZero(hhi.Select(at => at.Of.P95), Amount.Mark, 4, 0.1), 80, Sheet.Top + 24, right, 380)
            .Head("Concentration", "HHI");
        Fan.Draw(above, hhi, Palette.Market);
        above.End($"median {Amount.Plain(hhi[^1].Of.P50)}", Palette.Market, hhi[^1].X, hhi[^1].Of.P50);
        var below = sheet.Add(story.Dates(8), Scale.FromZero([1], Amount.MarkPercent, 4), 80, 460, right, 730).Head("Verdict", "share of runs");
        var floor = new double[story.Points];
        foreach (var (kind, label) in shown.Zip(labels))
        {
            var from = floor.ToArray();
            var top = floor.Select((sum, point) => sum + Part(story, kind, point)).ToArray();
            below.Band([.. Enumerable.Range(0, story.Points).Select(point => (story.X(point), from[point], top[point]))], Colours[(int)kind], 0.9);
            if (top[^1] > from[^1])
            {
                below.End(label, new(Pen.Ink), story.X(story.Points - 1), (from[^1] + top[^1]) / 2);
            }

            floor = top;
        }

        return sheet;
    }

    private static double Part(Story story, Verdict kind, int point) =>
        (double)story.Bands.Verdicts[(int)kind, point] / Math.Max(1, story.Summary.RunsFinished);
}
