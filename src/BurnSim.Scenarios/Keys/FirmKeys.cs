using BurnSim.Scenarios.Values;
using BurnSim.Scenarios.Yaml;
using BurnSim.Strategies;

namespace BurnSim.Scenarios.Keys;

internal static class FirmKeys
{
    public static readonly Section<Firm> Section = new Section<Firm>(
        "firms.<id>", new() { Id = "", Cash = 0, Strategy = new Constant(0) }, "A firm and its app.")
    { Check = Check }
    .With("name", new TextForm(), f => f.Name, (f, v) => f with { Name = v }, "Name for people; else the id.")
    .With("kind", WordForm<FirmKind>.OfEnum(), f => f.Kind, (f, v) => f with { Kind = v },
        "A startup lives on investors and can fail; an incumbent lives on a parent.")
    .With("enters", new OptionalDate(new DateForm(inStory: true)), f => f.Enters, (f, v) => f with { Enters = v },
        "The day it enters the market; else it is there from the start.")
    .With("cash", Measure.Money, 0, 1e15, f => f.Cash, (f, v) => f with { Cash = v },
        "Money on the day it enters.", required: true)
    .With("users", Measure.People, 0, 1e10, f => f.Users, (f, v) => f with { Users = v },
        "Active users on the day it enters.")
    .With("core_share", Measure.Share, 0, 1, f => f.CoreShare, (f, v) => f with { CoreShare = v },
        "Share of the first users who are core users.")
    .With("users_by_segment", new SharesForm(Named.Segment, whole: true),
        f => f.UsersBySegment, (f, v) => f with { UsersBySegment = v },
        "How the first users divide over segments; else by segment size.")
    .With("organic", Measure.Plain, 0, 1e6, f => f.Organic, (f, v) => f with { Organic = v },
        "Weight in adoption without ads or friends.")
    .With("compute", Measure.Count, MarketKeys.LeastCompute, MarketKeys.MostCompute,
        f => f.Compute, (f, v) => f with { Compute = v },
        "Training compute so far, FLOP.")
    .With("corpus", Measure.Count, MarketKeys.LeastData, MarketKeys.MostData,
        f => f.Corpus, (f, v) => f with { Corpus = v },
        "Text to train on at the start, tokens.")
    .With("training_spend", Measure.MoneyPerDay, 0, 1e12, f => f.TrainingSpend, (f, v) => f with { TrainingSpend = v },
        "Training spend, unless the strategy says otherwise.")
    .With("synthetic", Measure.Share, 0, 1, f => f.Synthetic, (f, v) => f with { Synthetic = v },
        "Synthetic share of the training set, unless the strategy says otherwise.")
    .With("release_every", Measure.Days, 1, 36525, f => f.ReleaseEvery, (f, v) => f with { ReleaseEvery = v },
        "Time between model releases.")
    .With("staff", Measure.MoneyPerDay, 0, 1e12, f => f.Staff, (f, v) => f with { Staff = v },
        "Staff and all else that doesn't grow with users.")
    .With("serving_cost", Measure.MoneyPerUserDay, 0, 1e6, f => f.ServingCost, (f, v) => f with { ServingCost = v },
        "Cost of serving a user, at the start.")
    .With("arpu", Measure.MoneyPerUserDay, 0, 1e6, f => f.Arpu, (f, v) => f with { Arpu = v }, "Revenue per user.")
    .With("other_revenue", Measure.MoneyPerDay, 0, 1e12, f => f.OtherRevenue, (f, v) => f with { OtherRevenue = v },
        "Revenue that doesn't come from the app's users.")
    .With("allowance", Measure.MoneyPerDay, 0, 1e12, f => f.Allowance, (f, v) => f with { Allowance = v },
        "What a parent pays in.")
    .With("runway_floor", Measure.Days, 0, 36525, f => f.RunwayFloor, (f, v) => f with { RunwayFloor = v },
        "No ads or training are bought that would leave less than this of fixed burn in the bank.")
    .With("last_post_money", Measure.Money, 0, 1e15, f => f.LastPostMoney, (f, v) => f with { LastPostMoney = v },
        "Post-money valuation of the last round before the story; 0: none yet.")
    .With("last_round", new OptionalDate(new DateForm()), f => f.LastRound, (f, v) => f with { LastRound = v },
        "Date of the last round before the story; else long ago.")
    .With("split", new SharesForm(Named.Platform, whole: true), f => f.Split, (f, v) => f with { Split = v },
        "Fixed division of ads over platforms; else by observed yield.")
    .With("strategy", StrategyKeys.Form, f => f.Strategy, (f, v) => f with { Strategy = v },
        "How it spends: see strategies.", required: true);

    private static bool Check(Firm firm, Map map, Field field, Binding binding) =>
        firm.LastRound is not { } round || binding.Story is not var (first, _) || round <= first
        || binding.Fail(Codes.OutsideStory, field.Inside(map.Find("last_round")!),
            $"the last round before the story is not after its start, {first:yyyy-MM-dd}; make it an event");
}
