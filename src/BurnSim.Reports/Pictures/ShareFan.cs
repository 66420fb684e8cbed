using BurnSim.Recording;

namespace BurnSim.Reports.Pictures;

/// <summary>Each firm's share of users over time: median, half and nine tenths of the runs.</summary>
static class ShareFan
{
    public static Sheet? Draw(Story story)
    {
        var fans = story.Cast.Ranked.Select(firm => (Firm: firm, Of: story.Series(firm, FirmMetric.Share)))
            .Where(fan => fan.Of.Count > 1).ToArray();
        if (fans.Length < 2)
        {
            return null;
        }

        var first = story.Cast.Ranked[0];
        var share = story.Summary.Firms[first].Share;
        var range = share.P5 == share.P95 ? "" : $", in nine runs of ten with {Amount.PercentRange(share.P5, share.P95)}";
        var sheet = new Sheet(story.Letters, Grid.Height(fans.Length))
        {
            Name = "share-fan",
            Title = $"{story.Name(first)} ends with {Amount.Percent(share.P50)} of users{story.Median}{range}",
            Subtitle = "Share of active users while in the market; line: median, dark: half of the runs, light: nine in ten; right: at the end, all runs",
            Caption = $"Share of active users over time: {story.Called(first)} ends with "
                + $"{Amount.Percent(share.P50)}{story.Median}{range}.",
        };
        var height = Scale.FromZero(fans.SelectMany(fan => fan.Of.Select(at => at.Of.P95)), Amount.MarkPercent, 4, least: 0.01);
        for (var i = 0; i < fans.Length; i++)
        {
            var (firm, of) = fans[i];
            var cell = Grid.Cell(i, fans.Length);
            var panel = sheet.Add(story.Dates(Grid.Marks(fans.Length)), height, cell.Left, cell.Top, cell.Right, cell.Bottom);
            var final = story.Summary.Firms[firm].Share;
            panel.Head(story.Name(firm), $"{Amount.Percent(final.P50)} ({Amount.PercentRange(final.P5, final.P95)})",
                story.Cast.InkOf(firm).Text);
            Fan.Draw(panel, of, story.Cast.InkOf(firm));
        }

        return sheet;
    }
}
