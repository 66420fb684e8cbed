using System.Collections.Immutable;
using BurnSim.Recording;

namespace BurnSim.Results;

/// <summary>A row of <c>runs.parquet</c>: one firm in one run, at one point of a sweep.</summary>
public sealed class RunRow(Scenario scenario)
{
    public Scenario Scenario => scenario;
    public int Point { get; set; }
    public uint Run { get; set; }
    public int Firm { get; set; }
    public Outcome Outcome { get; set; } = new(scenario);
}

/// <summary>What <c>runs.parquet</c> tells.</summary>
public static class RunTable
{
    public const string Name = "runs";

    /// <summary>
    /// Rows of a row group. A column of them, 16 bytes a value, is just not a large object: with those the heap would grow
    /// by a hundred megabytes.
    /// </summary>
    public const int GroupRows = 5_000;

    /// <param name="platforms">Ids of the platforms, each with a column of its own.</param>
    public static ImmutableArray<Column<RunRow>> Columns(IEnumerable<string> platforms) =>
    [
        new Values<RunRow, long>("run", "", "number of the run, from 0", r => r.Run) { Fill = (r, value) => r.Run = (uint)value! },
        new Names<RunRow>("firm", "id of the firm", r => Id(r, r.Firm)) { Fill = (r, id) => r.Firm = Number(r, id) },
        Of("users", "people", "active users at the end", o => o.Users),
        Of("share", "0..1", "share of all active users at the end", o => o.Share),
        new Values<RunRow, long>("rank", "", "1 has the most users at the end", r => r.Outcome.Rank[r.Firm])
        {
            Fill = (r, value) => r.Outcome.Rank[r.Firm] = (int)value!,
        },
        new Values<RunRow, long>("leads", "0 or 1", "1: alone has the most users at the end",
            r => r.Outcome.Leader == r.Firm ? 1 : 0)
        {
            Fill = (r, value) => r.Outcome.Leader = value == 1 ? r.Firm : r.Firm == 0 ? -1 : r.Outcome.Leader,
        },
        Of("ads", "money", "ads paid over the run", o => o.Ads),
        .. platforms.Select((platform, k) => new Values<RunRow, double>(
            $"ads_{platform}", "money", "ads paid on the platform", r => r.Outcome.AdsOn[Spot(r, k)])
        {
            Fill = (r, value) => r.Outcome.AdsOn[Spot(r, k)] = value ?? double.NaN,
        }),
        Of("training", "money", "training paid", o => o.Training),
        Of("staff", "money", "staff and other fixed costs paid", o => o.Staff),
        Of("serving", "money", "serving paid", o => o.Serving),
        Of("revenue", "money", "revenue earned", o => o.Revenue),
        Of("parent", "money", "paid in by a parent", o => o.FromParent),
        Of("first_cash", "money", "cash on the day it entered", o => o.FirstCash),
        Of("raised", "money", "raised in rounds", o => o.Raised),
        Of("burned", "money", "all costs paid less revenue", o => o.Burned),
        Of("cash", "money", "cash at the end", o => o.Cash),
        Of("valuation", "money", "post-money valuation at the end; 0 for firms that are gone", o => o.Valuation),
        Of("cac_start", "money per user", "ads per registered user in its first 91 days; empty where ads won none",
            o => o.CacStart),
        Of("cac_end", "money per user", "the same in its last 91 days", o => o.CacEnd),
        Of("ltv", "money per user", "lifetime value of a user at the end", o => o.Ltv),
        Of("runway", "days", "days its cash lasts at the end", o => o.Runway),
        Of("burn_multiple", "", "net burn over revenue in the last 28 days; empty without revenue", o => o.BurnMultiple),
        new Names<RunRow>("fate", "waiting, operating, bankrupt, acquired or merged",
            r => Fates[(int)r.Outcome.Fate[r.Firm]])
        {
            Fill = (r, name) => r.Outcome.Fate[r.Firm] = (Fate)Fates.IndexOf(name!),
        },
        new Values<RunRow, double>("fate_day", "days", "day of the story on which it left; empty: it did not",
            r => r.Outcome.FateDay[r.Firm] < 0 ? double.NaN : r.Outcome.FateDay[r.Firm])
        {
            Fill = (r, value) => r.Outcome.FateDay[r.Firm] = value ?? -1,
        },
        new Names<RunRow>("into", "firm that took it over", r => Id(r, r.Outcome.Into[r.Firm]))
        {
            Fill = (r, id) => r.Outcome.Into[r.Firm] = Number(r, id),
        },
        new Names<RunRow>("verdict", "how the run ended: the same in all rows of a run",
            r => Verdicts[(int)r.Outcome.Verdict])
        {
            Fill = (r, name) => r.Outcome.Verdict = (Verdict)Verdicts.IndexOf(name!),
        },
        Of("market_users", "people", "active users of all firms at the end", o => o.MarketUsers, (o, v) => o.MarketUsers = v),
        Of("hhi", "0..1", "Herfindahl–Hirschman index at the end, Σ share²", o => o.Hhi, (o, v) => o.Hhi = v),
        Of("days_to_tip", "days", "days until the leader never changed again", o => o.DaysToTip, (o, v) => o.DaysToTip = v),
        Of("deadweight_burn", "money", "ads paid by firms that did not survive", o => o.DeadweightBurn,
            (o, v) => o.DeadweightBurn = v),
        Of("ads_total", "money", "ads paid by all firms", o => o.AdsTotal, (o, v) => o.AdsTotal = v),
    ];

    private static readonly ImmutableArray<string> Fates = [.. Enum.GetValues<Fate>().Select(fate => Kebab.Of(fate))],
        Verdicts = [.. Enum.GetValues<Verdict>().Select(verdict => Kebab.Of(verdict))];

    private static int Spot(in RunRow row, int platform) => row.Firm * row.Scenario.Platforms.Length + platform;

    private static string? Id(in RunRow row, int firm) => firm < 0 ? null : row.Scenario.Firms[firm].Id;

    private static int Number(in RunRow row, string? id)
    {
        for (var f = 0; f < row.Scenario.Firms.Length && id is not null; f++)
        {
            if (row.Scenario.Firms[f].Id == id)
            {
                return f;
            }
        }

        return -1;
    }

    private static Values<RunRow, double> Of(string name, string unit, string meaning, Func<Outcome, double[]> of) =>
        new(name, unit, meaning, r => of(r.Outcome)[r.Firm])
        {
            Fill = (r, value) => of(r.Outcome)[r.Firm] = value ?? double.NaN,
        };

    private static Values<RunRow, double> Of(
        string name, string unit, string meaning, Func<Outcome, double> read, Action<Outcome, double> fill) =>
        new(name, unit, meaning, r => read(r.Outcome)) { Fill = (r, value) => fill(r.Outcome, value ?? double.NaN) };
}
