using System.Collections.Immutable;
using BurnSim.Strategies;

namespace BurnSim.Experiments.Explanations;

/// <summary>What can be otherwise in a market: one mechanism, one channel, one event, one decision or one endowment at a time.</summary>
public static class Counterfactuals
{
    // Quarters of a story of two years.
    private const int MostStretches = 8;

    /// <summary>All that has something to change.</summary>
    /// <param name="market">The market as it is.</param>
    /// <param name="firm">The firm whose lead is explained, by number in id order.</param>
    /// <param name="rivals">Whose decisions and endowments are changed as well, the main rival first.</param>
    /// <param name="advertises">Whether a firm buys any ads.</param>
    public static ImmutableArray<Counterfactual> Of(Scenario market, int firm, ImmutableArray<int> rivals, Func<int, bool> advertises) =>
    [
        .. Mechanisms.All.Where(mechanism => mechanism.IsOn(market)).Select(mechanism => new WithoutMechanism(mechanism, mechanism.Off(market))),
        .. market.Platforms.Where(IsOwned).Select(platform => Unowned(market, platform)),
        .. market.Events.Select((happens, at) => new WithoutEvent(happens, market with { Events = market.Events.RemoveAt(at) })),
        .. rivals.Prepend(firm).Where(advertises).SelectMany(of => Enum.GetValues<AdsInstead>().Select(instead => Ads(market, of, instead, Stretch.Whole(market)))),
        .. rivals.Take(1).Prepend(firm).Where(advertises).SelectMany(of => Quiet(market, of)),
        .. rivals.Take(1).Prepend(firm).SelectMany(of => Enum.GetValues<Endowment>().Select(what => Endowed(market, of, what)).OfType<Counterfactual>()),
    ];

    private static bool IsOwned(Platform platform) => !platform.ClosedTo.IsEmpty
        || platform.Owner is not null && (platform.HouseShare.Value != new Certain(0) || platform.OwnerDiscount.Value != new Certain(0));

    private static WithoutChannel Unowned(Scenario market, Platform platform) => new(platform, market with
    {
        Platforms = market.Platforms.Replace(platform, platform with { OwnerDiscount = 0, HouseShare = 0, ClosedTo = [] }),
    });

    /// <summary>No ads in one stretch after another.</summary>
    private static IEnumerable<Counterfactual> Quiet(Scenario market, int firm) => Stretch.Cut(market, MostStretches) is { Length: > 1 } stretches
        ? stretches.Select(stretch => Ads(market, firm, AdsInstead.None, stretch)) : [];

    /// <summary>The firm's own plan and every one it changes to, with other ads.</summary>
    private static OtherAds Ads(Scenario market, int number, AdsInstead instead, Stretch during)
    {
        var (firm, from, to) = (market.Firms[number], market.TickOf(during.From), market.TickOf(during.To));
        StrategyPlan Other(StrategyPlan plan) => instead == AdsInstead.MedianRival ? new AsRivalsDo(plan)
            : new Muted(plan, instead == AdsInstead.Half ? 0.5 : 0, from, to);
        return new(firm, instead, during, market with
        {
            Firms = market.Firms.SetItem(number, firm with { Strategy = Other(firm.Strategy) }),
            Events = [.. market.Events.Select(happens => happens is StrategyChange { Strategy: { } plan } change && change.Firm == firm.Id
                ? change with { Strategy = Other(plan) } : happens)],
        });
    }

    /// <summary>Null: the firm has what its median rival has.</summary>
    private static OtherEndowment? Endowed(Scenario market, int number, Endowment what)
    {
        var firm = market.Firms[number];
        double Worth(Firm of) => what switch
        {
            Endowment.Users => of.Users.At(0.5),
            Endowment.Money => of.Cash.At(0.5) + of.Allowance.At(0.5) * market.Days,
            Endowment.Organic => of.Organic.At(0.5),
            _ => of.Compute.At(0.5),
        };
        var rivals = market.Firms.Remove(firm).Sort((a, b) => Worth(a).CompareTo(Worth(b)) is var order and not 0 ? order : string.CompareOrdinal(a.Id, b.Id));
        if (rivals.IsEmpty || Worth(rivals[(rivals.Length - 1) / 2]) == Worth(firm)) return null;
        var like = rivals[(rivals.Length - 1) / 2];
        return new(firm, what, like, market with
        {
            Firms = market.Firms.SetItem(number, what switch
            {
                Endowment.Users => firm with { Users = like.Users },
                Endowment.Money => firm with { Cash = like.Cash, Allowance = like.Allowance },
                Endowment.Organic => firm with { Organic = like.Organic },
                _ => firm with { Compute = like.Compute, Corpus = like.Corpus, TrainingSpend = like.TrainingSpend },
            }),
        });
    }
}
