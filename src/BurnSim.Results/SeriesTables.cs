using System.Collections.Immutable;
using BurnSim.Market;
using BurnSim.Recording;

namespace BurnSim.Results;

/// <summary>A row of a traced run's <c>firms.parquet</c>: one firm at the end of a tick.</summary>
public readonly record struct FirmTick(State State, int Firm);

/// <summary>A row of a traced run's <c>market.parquet</c>: the market at the end of a tick.</summary>
public readonly record struct MarketTick(State State, Outcome Outcome);

/// <summary>What the tables of a traced run tell.</summary>
public static class SeriesTables
{
    public const string Firms = "firms", Market = "market";

    /// <summary>Rows of a row group.</summary>
    public const int GroupRows = 16_384;

    public static ImmutableArray<Column<FirmTick>> FirmColumns() =>
    [
        new Values<FirmTick, long>("tick", "ticks", "tick, from 0; the values are those at its end", r => r.State.Tick),
        new Values<FirmTick, DateOnly>("date", "", "the tick's date", r => r.State.Scenario.DateOf(r.State.Tick)),
        new Names<FirmTick>("firm", "id of the firm", r => r.State.Scenario.Firms[r.Firm].Id),
        new Names<FirmTick>("fate", "waiting, operating, bankrupt, acquired or merged",
            r => Kebab.Of(r.State.Fate[r.Firm])),
        Of("users", "people", "active users", (s, f) => s.Users[f]),
        Of("share", "0..1", "share of all active users", (s, f) => s.Share[f]),
        Of("won", "people per day", "registered users won", (s, f) => s.Won[f] / s.Days),
        Of("settled", "people per day", "trial users who became core users", (s, f) => s.Settled[f] / s.Days),
        Of("ads", "money per day", "ads paid", (s, f) => s.Ads[f] / s.Days),
        Of("cac", "money per user", "ads per registered user, last 28 days", (s, f) => s.Cac(f)),
        Of("cac_retained", "money per user", "ads per user who became a core user, last 28 days", (s, f) => s.RetainedCac(f)),
        Of("ltv", "money per user", "lifetime value of a user", (s, f) => s.Ltv(f)),
        Of("training", "money per day", "training paid", (s, f) => s.Training[f] / s.Days),
        Of("net_burn", "money per day", "all costs paid less revenue and allowance", (s, f) => s.NetBurn[f] / s.Days),
        Of("cash", "money", "cash", (s, f) => s.Cash[f]),
        Of("runway", "months", "months the cash lasts; 1200 at most", (s, f) => s.Runway(f) / State.DaysPerMonth),
        Of("revenue_so_far", "money", "revenue since the start", (s, f) => s.RevenueTotal[f]),
        Of("ads_so_far", "money", "ads paid since the start", (s, f) => s.AdsTotal[f]),
        Of("raised_so_far", "money", "raised in rounds since the start", (s, f) => s.RaisedTotal[f]),
        Of("valuation", "money", "what investors would value it at, post-money", (s, f) => s.Valuation[f]),
        Of("growth", "per month", "monthly log-growth of users over 90 days", (s, f) => s.Growth[f]),
        Of("quality", "generations", "model quality", (s, f) => s.Quality[f]),
        Of("fidelity", "0..1", "how true its training data is to people", (s, f) => s.Fidelity[f]),
        Of("human_data", "tokens", "human data gathered from users", (s, f) => s.HumanData[f]),
        Of("compute", "FLOP", "training compute so far", (s, f) => s.Compute[f]),
        Of("buzz", "", "environmental noise of its ads and word of mouth; 1 on average", (s, f) => s.Buzz[f]),
    ];

    /// <param name="platforms">Ids of the platforms, each with a column of its own.</param>
    public static ImmutableArray<Column<MarketTick>> MarketColumns(IEnumerable<string> platforms) =>
    [
        new Values<MarketTick, long>("tick", "ticks", "tick, from 0; the values are those at its end", r => r.State.Tick),
        new Values<MarketTick, DateOnly>("date", "", "the tick's date", r => r.State.Scenario.DateOf(r.State.Tick)),
        OfMarket("users", "people", "active users of all firms", s => s.MarketUsers),
        OfMarket("hhi", "0..1", "Herfindahl–Hirschman index, Σ share²", s => s.Hhi),
        new Names<MarketTick>("leader", "firm with the most users; empty: none, or a tie",
            r => r.State.Leader < 0 ? null : r.State.Scenario.Firms[r.State.Leader].Id),
        new Names<MarketTick>("verdict", "the verdict if the story ended here", r => Kebab.Of(r.Outcome.Verdict)),
        new Names<MarketTick>("regime", "mood of the capital market: hot, normal or cold", r => Kebab.Of(r.State.Regime)),
        OfMarket("pool_left", "money", "what investors still put in this year; empty: no limit", s => s.PoolLeft),
        .. platforms.Select((platform, k) => OfMarket(
            $"cpm_{platform}", "money", "price of a thousand impressions on the platform", s => 1000 * s.Price[k])),
    ];

    private static Values<FirmTick, double> Of(string name, string unit, string meaning, Func<State, int, double> read) =>
        new(name, unit, meaning, r => read(r.State, r.Firm));

    private static Values<MarketTick, double> OfMarket(
        string name, string unit, string meaning, Func<State, double> read) =>
        new(name, unit, meaning, r => read(r.State));
}
