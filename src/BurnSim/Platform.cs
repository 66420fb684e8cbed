using System.Collections.Immutable;

namespace BurnSim;

/// <summary>How a platform turns bids into impressions.</summary>
public enum AuctionKind
{
    /// <summary>One clearing price; attention shared as a Tullock contest.</summary>
    Contest,

    /// <summary>Ranked slots, each paying the next bid (generalised second price).</summary>
    SecondPrice,
}

/// <summary>A place to advertise.</summary>
public sealed record Platform
{
    public required string Id { get; init; }
    public string Name { get; init; } = "";

    /// <summary>What people read: its name, or its id where it has none.</summary>
    public string Called => Name.Length > 0 ? Name : Id;

    /// <summary>I_k at the start: impressions per day that AI apps can reach.</summary>
    public required Number Inventory { get; init; }

    /// <summary>g_k: growth of the inventory, fraction a year.</summary>
    public Number Growth { get; init; } = 0;

    /// <summary>O_k: what all other advertisers spend here, money per day.</summary>
    public Number OutsideDemand { get; init; } = 0;

    /// <summary>reserve_k: least price, money per impression (files give it per thousand).</summary>
    public Number Reserve { get; init; } = 0.001;

    public AuctionKind Auction { get; init; } = AuctionKind.Contest;

    /// <summary>r_k: 1 shares attention in proportion; above 1 the biggest buyer crowds out the rest.</summary>
    public Number Dominance { get; init; } = 1;

    /// <summary>Second price only: each slot's share of the inventory, best slot first; at most 1 together.</summary>
    public ImmutableArray<Number> Slots { get; init; } = [0.5, 0.3, 0.2];

    /// <summary>conv_k: users won per person and day at saturated exposure.</summary>
    public required Number Conversion { get; init; }

    /// <summary>ρ_ks: share of each segment on the platform, by segment id.</summary>
    public required ImmutableDictionary<string, Number> Audience { get; init; }

    /// <summary>The firm that owns the platform, or null.</summary>
    public string? Owner { get; init; }

    /// <summary>Own-channel discount: the owner pays this fraction less.</summary>
    public Number OwnerDiscount { get; init; } = 0;

    /// <summary>Fraction of the inventory the owner gets free for its own app.</summary>
    public Number HouseShare { get; init; } = 0;

    /// <summary>Firms that may not advertise here from the start.</summary>
    public ImmutableArray<string> ClosedTo { get; init; } = [];
}
