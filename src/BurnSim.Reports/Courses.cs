using BurnSim.Experiments;
using BurnSim.Recording;

namespace BurnSim.Reports;

/// <summary>What an ensemble's lines over time go through, point by point.</summary>
internal sealed class Courses(Summary summary)
{
    // Medians over a handful of runs jump about: a firm's line ends when fewer than this fraction of runs still have it.
    private const double Few = 0.05;

    private const double Quarter = 365.25 / 4;

    /// <summary>A firm's spread over time, as long as enough runs have it in the market.</summary>
    public IEnumerable<(int Point, Spread Of)> Of(int firm, FirmMetric metric)
    {
        var (bands, least) = (summary.Bands, Math.Max(1, Few * summary.RunsFinished));
        return Enumerable.Range(0, bands.Dates.Length)
            .Where(point => bands.Fates[firm, (int)Fate.Operating, point] >= least)
            .Select(point => (point, bands.Firm(firm, metric, point)))
            .Where(at => double.IsFinite(at.Item2.P50));
    }

    public IEnumerable<(int Point, Spread Of)> Of(MarketMetric metric) =>
        Enumerable.Range(0, summary.Bands.Dates.Length).Select(point => (point, summary.Bands.Of(metric, point)))
            .Where(at => double.IsFinite(at.Item2.P50));

    /// <summary>Fraction of runs in which a firm operates at a point.</summary>
    public double Operating(int firm, int point) =>
        (double)summary.Bands.Fates[firm, (int)Fate.Operating, point] / Math.Max(1, summary.RunsFinished);

    /// <summary>Quarterly means of the medians of what a firm spends a day and what a user costs it, while both are above 0.</summary>
    public (double Spend, double Cac)[] Quarters(int firm) =>
        [.. Of(firm, FirmMetric.Ads).Zip(Of(firm, FirmMetric.Cac), (ads, cac) => (ads.Point, Ads: ads.Of.P50, Cac: cac.Of.P50))
            .Where(at => at.Ads > 0 && at.Cac > 0)
            .GroupBy(at => (int)((summary.Bands.Dates[at.Point].DayNumber - summary.Bands.Dates[0].DayNumber) / Quarter))
            .Select(quarter => (quarter.Average(at => at.Ads), quarter.Average(at => at.Cac)))];
}
