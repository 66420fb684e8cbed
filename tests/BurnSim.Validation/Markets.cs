using System.Collections.Immutable;
using BurnSim.Strategies;

namespace BurnSim.Validation;

/// <summary>The plainest markets: everything is off that a test doesn't switch on.</summary>
internal static class Markets
{
    public static Scenario Of(int days, Segment segment, params Firm[] firms) => new()
    {
        Name = "plain",
        Start = new DateOnly(2024, 1, 1),
        Days = days,
        Segments = [segment],
        Platforms = [],
        Firms = [.. firms],
        Capital = new Capital { Close = 0 },
        Exits = new Exits { MergeRate = 0 },
    };

    /// <summary>People who neither adopt, settle, look around nor lapse.</summary>
    public static Segment Still(double size) => new()
    {
        Id = "people",
        Size = size,
        Imitation = 0,
        Innovation = 0,
        QualityPull = 0,
        QualityHold = 0,
        Openness = 0,
        WinBack = 0,
        Settle = 0,
        TrialLapse = 0,
        CoreLapse = 0,
    };

    public static Firm Firm(string id, double users = 0, double cash = 0) => new()
    {
        Id = id,
        Cash = cash,
        Users = users,
        CoreShare = 0,
        RunwayFloor = 0,
        Strategy = new Constant(0),
    };

    public static Platform Platform(string id = "square", double inventory = 1e6, double outside = 0) => new()
    {
        Id = id,
        Inventory = inventory,
        OutsideDemand = outside,
        Conversion = 0.001,
        Audience = ImmutableDictionary<string, Number>.Empty.Add("people", 1),
    };

    /// <summary>
    /// A market with everything on: two segments, two platforms, startups and an owner, noise, rounds and exits.
    /// </summary>
    public static Scenario Lively(int days = 365, double money = 1) => new()
    {
        Name = "lively",
        Start = new DateOnly(2024, 1, 1),
        Days = days,
        Segments =
        [
            Still(2e6) with
            {
                Id = "young", Imitation = 0.004, Innovation = 2e-4, QualityPull = 0.7, QualityHold = 0.1,
                Openness = 0.4, WinBack = 0.3, Settle = 0.1, TrialLapse = 0.02, CoreLapse = 0.006, Data = 400,
            },
            Still(5e6) with
            {
                Id = "old", Imitation = 0.002, Innovation = 1e-4, QualityPull = 0.6, QualityHold = 0.1,
                Openness = 0.2, WinBack = 0.2, Settle = 0.1, TrialLapse = 0.03, CoreLapse = 0.008, Data = 200,
            },
        ],
        Platforms =
        [
            Platform("feed", 5e6, 30_000 * money) with
            {
                Reserve = 0.001 * money, Dominance = 1.5, Owner = "giant", OwnerDiscount = 0.3, HouseShare = 0.02,
                Audience = ImmutableDictionary<string, Number>.Empty.Add("young", 0.8).Add("old", 0.3),
            },
            Platform("search", 3e6, 20_000 * money) with
            {
                Reserve = 0.001 * money, Auction = AuctionKind.SecondPrice,
                Audience = ImmutableDictionary<string, Number>.Empty.Add("young", 0.5).Add("old", 0.7),
            },
        ],
        Firms =
        [
            Firm("ant", 20_000, 9e6 * money) with
            {
                CoreShare = 0.5, Staff = 5_000 * money, ServingCost = 0.02 * money, TrainingSpend = 4_000 * money,
                ReleaseEvery = 90, RunwayFloor = 30, Strategy = new Blitz(300),
            },
            Firm("bee", 15_000, 2e6 * money) with
            {
                CoreShare = 0.5, Staff = 8_000 * money, ServingCost = 0.02 * money, TrainingSpend = 2_000 * money,
                ReleaseEvery = 120, Strategy = new Constant(20_000 * money),
            },
            Firm("cat", 5_000, 4e6 * money) with
            {
                CoreShare = 0.5, Staff = 3_000 * money, ServingCost = 0.02 * money, Synthetic = 0.3,
                Strategy = new ShareOfVoice("feed", 0.3, 30_000 * money),
            },
            Firm("giant", 10_000, 5e7 * money) with
            {
                Kind = FirmKind.Incumbent, Allowance = 20_000 * money, Staff = 5_000 * money, TrainingSpend = 9_000 * money,
                Strategy = new Match(1.2, 5_000 * money), Enters = new DateOnly(2024, 4, 1),
            },
        ],
        Buzz = new Buzz { Volatility = 0.3, ViralRate = 1 / 180.0 },
        Training = new Training { ReleaseLuck = 0.3, ComputePrice = 2e-20 * money, OpenGap = 2 },
        Capital = new Capital
        {
            PerUser = 200 * money, Tech = 2e6 * money, Pool = 3e7 * money, Close = 0.02, MinGap = 90,
        },
        Exits = new Exits { MergeBurn = 1 },
    };
}
