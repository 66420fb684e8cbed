using BurnSim.Experiments;

namespace BurnSim.Reports.Pictures;

/// <summary>What a thousand impressions cost on each platform over time.</summary>
internal static class Prices
{
    // More lines than this are a thicket.
    private const int Most = 12;

    public static Sheet? Draw(Story story)
    {
        var lines = Enumerable.Range(0, Math.Min(Most, story.Scenario.Platforms.Length))
            .Select(platform => (Platform: platform, Of: Series(story, platform)))
            .Where(line => line.Of.Length > 1 && line.Of.Any(at => at.Of.P50 > 0)).ToArray();
        if (lines.Length == 0)
        {
            return null;
        }

        var (dearest, of) = lines.MaxBy(line => line.Of[^1].Of.P50 / Math.Max(1e-9, line.Of[0].Of.P50));
        var (from, to) = (of[0].Of.P50, of[^1].Of.P50);
        var sheet = new Sheet(story.Letters, 560)
        {
            Name = "prices",
            Title = $"A thousand impressions on {story.Platform(dearest)} {Wording.Go(from, to, many: true)} from {Amount.Money(from)} to {Amount.Money(to, story.Currency)}",
            Subtitle = $"Price of a thousand impressions (CPM), {story.Currency}; line: median, shade: half of the runs",
            Caption = $"Price of a thousand impressions by platform; the median on {Platform(story, dearest)} goes from "
                + $"{Amount.Money(from, story.Summary.Currency)} to {Amount.Money(to, story.Summary.Currency)}.",
        };
        var labels = lines.Select(line => $"{story.Platform(line.Platform)} {Amount.Money(line.Of[^1].Of.P50)}").ToArray();
        var panel = sheet.Add(story.Dates(8), Scale.Wide([.. lines.SelectMany(line => line.Of.Select(at => at.Of.P75))], Amount.Mark),
            80, Sheet.Top, Names.Before(story.Letters, labels), 510);
        foreach (var (line, label) in lines.Zip(labels))
        {
            var ink = Palette.Channel(line.Platform);
            Fan.Draw(panel, line.Of, ink, outer: false);
            panel.End(label, ink, line.Of[^1].X, line.Of[^1].Of.P50);
        }

        return sheet;
    }

    private static string Platform(Story story, int platform) =>
        story.Scenario.Platforms[platform] is { Name: not "" } named ? named.Name : story.Scenario.Platforms[platform].Id;

    private static (double X, Spread Of)[] Series(Story story, int platform) =>
        [.. Enumerable.Range(0, story.Points).Select(point => (story.X(point), story.Bands.Cpm[platform, point]))
            .Where(at => double.IsFinite(at.Item2.P50))];
}
