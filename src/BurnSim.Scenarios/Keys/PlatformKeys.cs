using System.Collections.Immutable;
using BurnSim.Scenarios.Values;
using BurnSim.Scenarios.Yaml;

namespace BurnSim.Scenarios.Keys;

internal static class PlatformKeys
{
    private const int MostSlots = 20;

    public static readonly Section<Platform> Section = new Section<Platform>(
        "platforms.<id>",
        new() { Id = "", Inventory = 1, Conversion = 0, Audience = ImmutableDictionary<string, Number>.Empty },
        "A place to advertise.")
    { Check = Check }
    .With("name", new TextForm(), p => p.Name, (p, v) => p with { Name = v }, "Name for people; else the id.")
    .With("inventory", Measure.CountPerDay, double.Epsilon, 1e13, p => p.Inventory, (p, v) => p with { Inventory = v },
        "Impressions per day that AI apps can reach, at the start.", required: true)
    .With("growth", Measure.GrowthPerYear, -0.99, 10, p => p.Growth, (p, v) => p with { Growth = v },
        "Growth of the inventory, compounded.")
    .With("outside_demand", Measure.MoneyPerDay, 0, 1e12, p => p.OutsideDemand, (p, v) => p with { OutsideDemand = v },
        "What all other advertisers spend here.")
    .With("reserve", Measure.MoneyPerThousand, double.Epsilon, 1e9, p => p.Reserve, (p, v) => p with { Reserve = v },
        "Least price.")
    .With("auction", WordForm<AuctionKind>.OfEnum(), p => p.Auction, (p, v) => p with { Auction = v },
        "One price and a contest for attention, or ranked slots that each pay the next bid.")
    .With("dominance", Measure.Plain, 0.1, 50, p => p.Dominance, (p, v) => p with { Dominance = v },
        "1 shares attention in proportion; above 1 the biggest buyer crowds out the rest.")
    .With("slots", new ListForm<Number>(new NumberForm(Measure.Share, new(0, 1)), MostSlots, inLine: true),
        p => p.Slots, (p, v) => p with { Slots = v },
        "Second price only: each slot's share of the inventory, best first; at most 1 together.")
    .With("conversion", Measure.Rate, 0, 10, p => p.Conversion, (p, v) => p with { Conversion = v },
        "Users won per person and day at saturated exposure.", required: true)
    .With("audience", new SharesForm(Named.Segment, whole: false), p => p.Audience, (p, v) => p with { Audience = v },
        "Share of each segment that is on the platform; 0 where left out.", required: true)
    .With("owner", new Optional<string>(new NameForm(Named.Firm),
        o => o is not null), p => p.Owner, (p, v) => p with { Owner = v },
        "The firm that owns the platform.")
    .With("owner_discount", Measure.Share, 0, 0.99, p => p.OwnerDiscount, (p, v) => p with { OwnerDiscount = v },
        "How much less the owner pays.")
    .With("house_share", Measure.Share, 0, 1, p => p.HouseShare, (p, v) => p with { HouseShare = v },
        "Share of the inventory that the owner gets free.")
    .With("closed_to", new ListForm<string>(new NameForm(Named.Firm), 10_000, inLine: true),
        p => p.ClosedTo, (p, v) => p with { ClosedTo = v },
        "Firms that may not advertise here from the start.");

    private static bool Check(Platform platform, Map map, Field field, Binding binding)
    {
        var good = true;
        if (map.Find("slots") is { } slots && (Sums.Of(platform.Slots) > 1 + 1e-6 || platform.Slots.IsEmpty))
        {
            good = binding.Fail(Codes.Sum, field.Inside(slots), "slots are at least one and at most 100% together");
        }

        foreach (var (key, value) in new[] { ("owner_discount", platform.OwnerDiscount), ("house_share", platform.HouseShare) })
        {
            if (platform.Owner is null && value.Value is not Certain { Value: 0 })
            {
                good = binding.Fail(Codes.Together, field.Inside(map.Find(key)!), "only a platform with an owner has that");
            }
        }

        return good;
    }
}
