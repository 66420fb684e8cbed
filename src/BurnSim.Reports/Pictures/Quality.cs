using BurnSim.Recording;

namespace BurnSim.Reports.Pictures;

/// <summary>The quality race: medians with half of the runs.</summary>
internal static class Quality
{
    public static Sheet? Draw(Story story)
    {
        var lines = story.Cast.Ranked.Select(firm => (Firm: firm, Of: story.Series(firm, FirmMetric.Quality)))
            .Where(line => line.Of.Count > 1).ToArray();
        var all = lines.SelectMany(line => line.Of).ToArray();
        if (all.Length == 0 || all.All(at => at.Of == all[0].Of))
        {
            return null;
        }

        var race = lines.Where(line => line.Of[^1].X == lines.Max(other => other.Of[^1].X)).OrderByDescending(line => line.Of[^1].Of.P50).ToArray();
        var best = race[0];
        var lead = race.Length > 1 ? best.Of[^1].Of.P50 - race[1].Of[^1].Of.P50 : 0;
        var sheet = new Sheet(story.Letters, 660)
        {
            Name = "quality",
            Title = race.Length < 2 ? $"{story.Name(best.Firm)} reaches {Amount.Plain(best.Of[^1].Of.P50)} generations"
                : lead < 0.005 ? $"{story.Name(best.Firm)} and {story.Name(race[1].Firm)} end level in model quality"
                : $"{story.Name(best.Firm)} ends {Amount.Plain(lead)} generations ahead of {story.Name(race[1].Firm)}",
            Subtitle = "Model quality in generations above the reference model at the start; line: median, shade: half of the runs",
            Caption = $"Model quality over time; {story.Called(best.Firm)} ends highest, at a median of "
                + $"{Amount.Plain(best.Of[^1].Of.P50)} generations above the reference model.",
        };
        var scale = Scale.Around(all.Min(at => at.Of.P25), all.Max(at => at.Of.P75), Amount.Mark);
        var labels = lines.Select(line => $"{story.Name(line.Firm)} {Amount.Plain(line.Of[^1].Of.P50)}").ToArray();
        var panel = sheet.Add(story.Dates(8), scale, 80, Sheet.Top, Names.Before(story.Letters, labels), 610);
        Lines.Draw(story, panel, lines, labels, bands: true);
        return sheet;
    }
}
