using System.Collections.Immutable;
using BurnSim.Experiments;
using BurnSim.Recording;

namespace BurnSim.Results;

/// <summary>A row of <c>bands.parquet</c>: one quantity on one date over the runs.</summary>
public readonly record struct BandRow(int Tick, DateOnly Date, string Of, string Metric, Spread Spread, long Runs);

/// <summary>What <c>bands.parquet</c> tells.</summary>
public static class BandTable
{
    public const string Name = "bands";

    /// <summary>Rows of a row group.</summary>
    public const int GroupRows = 65_536;

    private const string Unit = "the metric's";

    public static ImmutableArray<Column<BandRow>> Columns() =>
    [
        new Values<BandRow, long>("tick", "ticks", "tick, from 0; the values are those at its end", r => r.Tick),
        new Values<BandRow, DateOnly>("date", "", "the tick's date", r => r.Date),
        new Names<BandRow>("firm", "id of the firm, or `market`, or of the platform where the metric is cpm", r => r.Of),
        new Names<BandRow>("metric",
            "users (people), share (0..1), ads (money per day), cac (money per registered user, last 28 days), retained-cac (money per user "
            + "who became a core user), cash (money), "
            + "runway (months), quality (generations), valuation (money); of the market users and hhi; "
            + "cpm (money per thousand impressions)", r => r.Metric),
        Number("mean", "mean over the runs that count", r => r.Spread.Mean),
        Number("p5", "5 % of them are below", r => r.Spread.P5),
        Number("p25", "25 % are below", r => r.Spread.P25),
        Number("p50", "the median", r => r.Spread.P50),
        Number("p75", "75 % are below", r => r.Spread.P75),
        Number("p95", "95 % are below", r => r.Spread.P95),
        new Values<BandRow, long>("runs", "runs", "runs that count: those in which the firm operates that day", r => r.Runs),
    ];

    /// <summary>All rows: date by date firms, market, platforms.</summary>
    public static IEnumerable<BandRow> Rows(Scenario scenario, Summary summary)
    {
        var bands = summary.Bands;
        for (var point = 0; point < bands.Ticks.Length; point++)
        {
            BandRow Row(string of, string metric, Spread spread, long runs) =>
                new(bands.Ticks[point], bands.Dates[point], of, metric, spread, runs);

            for (var f = 0; f < scenario.Firms.Length; f++)
            {
                foreach (var metric in Enum.GetValues<FirmMetric>())
                {
                    yield return Row(scenario.Firms[f].Id, Kebab.Of(metric), bands.Firm(f, metric, point),
                        bands.Fates[f, (int)Fate.Operating, point]);
                }
            }

            foreach (var metric in Enum.GetValues<MarketMetric>())
            {
                yield return Row("market", Kebab.Of(metric), bands.Of(metric, point), summary.RunsFinished);
            }

            for (var k = 0; k < scenario.Platforms.Length; k++)
            {
                yield return Row(scenario.Platforms[k].Id, "cpm", bands.Cpm[k, point], summary.RunsFinished);
            }
        }
    }

    private static Values<BandRow, double> Number(string name, string meaning, Func<BandRow, double> read) =>
        new(name, Unit, meaning, read);
}
