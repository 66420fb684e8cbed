using BurnSim.Experiments;
using BurnSim.Recording;

namespace BurnSim.Reports.Pictures;

/// <summary>Startups' money in the bank and how long it lasts.</summary>
internal static class CashRunway
{
    // Beyond ten years nobody plans.
    private const double Longest = 120;

    public static Sheet? Draw(Story story)
    {
        var startups = story.Cast.Ranked.Where(firm => story.Summary.Firms[firm].Kind == FirmKind.Startup).ToArray();
        var cash = Lines(story, startups, FirmMetric.Cash);
        var runway = Lines(story, startups, FirmMetric.Runway)
            .Select(line => (line.Firm, Of: line.Of.Select(at => (at.X, Of: Within(at.Of))).ToList())).ToArray();
        if (cash.Length == 0 || runway.Length == 0)
        {
            return null;
        }

        var (firm, shortest) = runway.Select(line => (line.Firm, At: line.Of.MinBy(at => at.Of.P50))).MinBy(line => line.At.Of.P50);
        var month = Amount.Month(story.Bands.Dates[0].AddDays((int)shortest.X));
        var least = shortest.Of.P50 >= Longest ? "more than ten years" : Amount.Months(shortest.Of.P50);
        var sheet = new Sheet(story.Letters, 860)
        {
            Name = "cash-runway",
            Title = $"Tightest: {story.Name(firm)} has {least} of runway in {month}{story.Median}",
            Subtitle = "Startups while in the market; line: median, shade: half of the runs",
            Caption = $"Startups' cash and runway over time; the tightest median is {story.Called(firm)}'s, {least} in {month}.",
        };
        var cashLabels = cash.Select(line => $"{story.Name(line.Firm)} {Amount.Money(line.Of[^1].Of.P50)}").ToArray();
        var runwayLabels = runway.Select(line => $"{story.Name(line.Firm)} "
            + Amount.Months(line.Of[^1].Of.P50)).ToArray();
        var right = Names.Before(story.Letters, [.. cashLabels, .. runwayLabels]);
        var above = sheet.Add(story.Dates(8), Scale.FromZero(cash.SelectMany(line => line.Of.Select(at => at.Of.P75)), Amount.Mark, 5, 1),
            80, Sheet.Top + 24, right, 430).Head("Cash", story.Currency);
        Pictures.Lines.Draw(story, above, cash, cashLabels, bands: true);
        var months = runway.SelectMany(line => line.Of.SelectMany(at => new[] { at.Of.P25, at.Of.P75 })).Append(12).ToArray();
        var below = sheet.Add(story.Dates(8), Months([.. months]), 80, 512, right, 810).Head("Runway", "months the cash lasts at today's burn");
        Pictures.Lines.Draw(story, below, runway, runwayLabels, bands: true);
        return sheet;
    }

    private static (int Firm, List<(double X, Spread Of)> Of)[] Lines(Story story, int[] firms, FirmMetric metric) =>
        [.. firms.Select(firm => (Firm: firm, Of: story.Series(firm, metric))).Where(line => line.Of.Count > 1)];

    private static Spread Within(Spread months)
    {
        static double Cut(double value) => Math.Clamp(value, 1, Longest);
        return new(Cut(months.Mean), Cut(months.P5), Cut(months.P25), Cut(months.P50), Cut(months.P75), Cut(months.P95));
    }

    private static Scale Months(double[] months)
    {
        double[] marks = [1, 2, 3, 6, 12, 24, 36, 60, Longest];
        var (low, high) = (marks.Last(mark => mark <= months.Min()), marks.First(mark => mark >= months.Max()));
        return new(low, high, true, [.. marks.Where(mark => mark >= low && mark <= high)
            .Select(mark => (mark, mark == Longest ? "120+" : Amount.Mark(mark)))]);
    }
}
