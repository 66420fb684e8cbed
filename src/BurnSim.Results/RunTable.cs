using System.Collections.Immutable;
using BurnSim.Recording;

namespace BurnSim.Results;

/// <summary>A row of <c>runs.parquet</c>: one firm in one run.</summary>
public readonly record struct RunRow(Scenario Scenario, uint Run, int Firm, Outcome Outcome);

/// <summary>What <c>runs.parquet</c> tells.</summary>
public static class RunTable
{
    public const string Name = "runs";

    /// <summary>Runs of a row group; its rows are these times the firms.</summary>
    public const int GroupRuns = 1024;

    public static ImmutableArray<Column<RunRow>> Columns() =>
    [
        Count("run", "", "number of the run, from 0", r => r.Run),
        new Names<RunRow>("firm", "id of the firm", r => Id(r, r.Firm)),
        Number("users", "people", "active users at the end", r => r.Outcome.Users[r.Firm]),
        Number("share", "0..1", "share of all active users at the end", r => r.Outcome.Share[r.Firm]),
        Count("rank", "", "1 has the most users at the end", r => r.Outcome.Rank[r.Firm]),
        Count("leads", "0 or 1", "1: alone has the most users at the end", r => r.Outcome.Leader == r.Firm ? 1 : 0),
        Number("ads", "money", "ads paid over the run", r => r.Outcome.Ads[r.Firm]),
        Number("training", "money", "training paid", r => r.Outcome.Training[r.Firm]),
        Number("staff", "money", "staff and other fixed costs paid", r => r.Outcome.Staff[r.Firm]),
        Number("serving", "money", "serving paid", r => r.Outcome.Serving[r.Firm]),
        Number("revenue", "money", "revenue earned", r => r.Outcome.Revenue[r.Firm]),
        Number("parent", "money", "paid in by a parent", r => r.Outcome.FromParent[r.Firm]),
        Number("first_cash", "money", "cash on the day it entered", r => r.Outcome.FirstCash[r.Firm]),
        Number("raised", "money", "raised in rounds", r => r.Outcome.Raised[r.Firm]),
        Number("burned", "money", "all costs paid less revenue", r => r.Outcome.Burned[r.Firm]),
        Number("cash", "money", "cash at the end", r => r.Outcome.Cash[r.Firm]),
        Number("valuation", "money", "post-money valuation at the end; 0 for firms that are gone",
            r => r.Outcome.Valuation[r.Firm]),
        Number("cac_start", "money per user", "ads per registered user in its first 91 days; empty where ads won none",
            r => r.Outcome.CacStart[r.Firm]),
        Number("cac_end", "money per user", "the same in its last 91 days", r => r.Outcome.CacEnd[r.Firm]),
        Number("ltv", "money per user", "lifetime value of a user at the end", r => r.Outcome.Ltv[r.Firm]),
        Number("runway", "days", "days its cash lasts at the end", r => r.Outcome.Runway[r.Firm]),
        Number("burn_multiple", "", "net burn over revenue in the last 28 days; empty without revenue",
            r => r.Outcome.BurnMultiple[r.Firm]),
        new Names<RunRow>("fate", "waiting, operating, bankrupt, acquired or merged",
            r => Kebab.Of(r.Outcome.Fate[r.Firm])),
        Number("fate_day", "days", "day of the story on which it left; empty: it did not", r =>
            r.Outcome.FateDay[r.Firm] < 0 ? double.NaN : r.Outcome.FateDay[r.Firm]),
        new Names<RunRow>("into", "firm that took it over", r => Id(r, r.Outcome.Into[r.Firm])),
        new Names<RunRow>("verdict", "how the run ended: the same in all rows of a run",
            r => Kebab.Of(r.Outcome.Verdict)),
        Number("market_users", "people", "active users of all firms at the end", r => r.Outcome.MarketUsers),
        Number("hhi", "0..1", "Herfindahl–Hirschman index at the end, Σ share²", r => r.Outcome.Hhi),
        Number("days_to_tip", "days", "days until the leader never changed again", r => r.Outcome.DaysToTip),
        Number("deadweight_burn", "money", "ads paid by firms that did not survive", r => r.Outcome.DeadweightBurn),
        Number("ads_total", "money", "ads paid by all firms", r => r.Outcome.AdsTotal),
    ];

    private static string? Id(in RunRow row, int firm) => firm < 0 ? null : row.Scenario.Firms[firm].Id;

    private static Values<RunRow, double> Number(string name, string unit, string meaning, Func<RunRow, double> read) =>
        new(name, unit, meaning, read);

    private static Values<RunRow, long> Count(string name, string unit, string meaning, Func<RunRow, long> read) =>
        new(name, unit, meaning, read);
}
