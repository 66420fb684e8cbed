using BurnSim.Strategies;

namespace BurnSim.Scenarios.Expressions;

/// <summary>All that a rule can see: the only names an expression reaches.</summary>
internal static class Quantities
{
    /// <summary>A quantity of the deciding firm or the market.</summary>
    public sealed record Own(string Name, string Unit, string Meaning, Quantity Value);

    /// <summary>A quantity of a firm or platform that is named.</summary>
    public sealed record Of(string Name, Named Kind, string Unit, string Meaning, Func<int, Quantity> Value);

    /// <summary>A function of numbers.</summary>
    public sealed record Function(string Name, int Least, int Most, string Meaning);

    public static IReadOnlyList<Own> Plain { get; } =
    [
        new("cash", "money", "Its cash.", s => s.Cash),
        new("runway", "months", "How long the cash lasts at last tick's net burn; 1200 at most.", s => s.Runway),
        new("fixed_burn", "money per day", "Staff and serving less revenue and allowance, at least 0.", s => s.FixedBurn),
        new("users", "people", "Its active users.", s => s.Users),
        new("share", "share", "Its share of all active users.", s => s.Share),
        new("rank", "number", "1 for the leader.", s => s.Rank),
        new("ads", "money per day", "Ads it paid last tick.", s => s.Ads),
        new("cac", "money", "Ads paid per user won over four weeks; 0 before any was won.", s => s.Cac),
        new("marginal_cac", "money", "What the next user costs.", s => s.MarginalCac),
        new("ltv", "money", "Lifetime value of a user.", s => s.Ltv),
        new("quality", "generations", "Its model's quality.", s => s.Quality),
        new("quality_gap", "generations", "How far it is behind the best; 0 for the best.", s => s.QualityGap),
        new("growth", "log-growth per month", "Growth of its users over 90 days.", s => s.Growth),
        new("valuation", "money", "What investors would value it at, post-money.", s => s.Valuation),
        new("days_since_round", "days", "Since its last round.", s => s.DaysSinceRound),
        new("days_to_round", "days", "Until its next round may close; 0 when it may.", s => s.DaysToRound),
        new("hhi", "0 to 1", "Herfindahl-Hirschman index of the shares.", s => s.Hhi),
        new("leader_share", "share", "The leader's share.", s => s.LeaderShare),
        new("rival_ads", "money per day", "Ads all rivals paid last tick.", s => s.RivalAds),
        new("biggest_rival_ads", "money per day", "Ads the biggest rival paid last tick.", s => s.BiggestRivalAds),
        new("best_quality", "generations", "The best model's quality.", s => s.BestQuality),
        new("tick", "number", "This tick's number, from 0.", s => s.Tick),
    ];

    public static IReadOnlyList<Of> Named { get; } =
    [
        new("users", Scenarios.Named.Firm, "people", "A firm's active users.", f => s => s.UsersOf(f)),
        new("share", Scenarios.Named.Firm, "share", "A firm's share.", f => s => s.ShareOf(f)),
        new("ads", Scenarios.Named.Firm, "money per day", "Ads a firm paid last tick.", f => s => s.AdsOf(f)),
        new("quality", Scenarios.Named.Firm, "generations", "A firm's quality.", f => s => s.QualityOf(f)),
        new("valuation", Scenarios.Named.Firm, "money", "A firm's valuation.", f => s => s.ValuationOf(f)),
        new("price", Scenarios.Named.Platform, "money per thousand impressions", "A platform's price last tick.", k => s => s.PriceOf(k)),
    ];

    public static IReadOnlyList<Function> Functions { get; } =
    [
        new("min", 2, 16, "The least of its arguments."),
        new("max", 2, 16, "The greatest of its arguments."),
        new("abs", 1, 1, "Its argument without sign."),
    ];

    /// <summary>Compared with <c>hot</c>, <c>normal</c> or <c>cold</c>; nothing else can be done with it.</summary>
    public const string Regime = "regime";

    public static IReadOnlyList<(string Name, Regime Value)> Regimes { get; } =
        [("hot", BurnSim.Regime.Hot), ("normal", BurnSim.Regime.Normal), ("cold", BurnSim.Regime.Cold)];

    public static IEnumerable<string> Names =>
        Plain.Select(q => q.Name).Concat(Named.Select(q => q.Name)).Concat(Functions.Select(f => f.Name))
            .Concat(Regimes.Select(r => r.Name)).Append(Regime).Concat(["and", "or", "not"]).Distinct();
}
