using BurnSim.Reports;
using BurnSim.Studio.Words;

namespace BurnSim.Studio.Lessons.Courses;

/// <summary>Can a startup hold out against a platform's owner?</summary>
internal static class DeepPockets
{
    public static Lesson Lesson { get; } = new()
    {
        Name = "deep-pockets-vs-startup",
        Title = new("Deep pockets against a better product", "大钱袋对好产品"),
        Question = new("A startup has the better model and a head start. The owner of the biggest platform follows. Who wins?", "创业公司模型更好、起步更早。随后最大平台的主人也来了。谁赢？"),
        Scene = market =>
        [
            new($"“startup” begins with {Facts.Cash(market, "startup").English} and trained on twice the compute. “giant” enters on {Facts.Firm(market, "giant").Enters:yyyy-MM-dd} with {Facts.Cash(market, "giant").English}.",
                Chinese.Say($"“startup”起初有{Facts.Cash(market, "startup").Chinese}，训练算力是对手的两倍。“giant”于{Chinese.Day(Facts.Firm(market, "giant").Enters!.Value)}入场，有{Facts.Cash(market, "giant").Chinese}。")),
            new($"The platform is the giant's own: it gets {Amount.Percent(Feed(market).OwnerDiscount.At(0.5))} off the price, and {Amount.Percent(Feed(market).HouseShare.At(0.5))} of all impressions for nothing.",
                Chinese.Say($"平台归 giant 所有：它的广告价便宜{Chinese.Percent(Feed(market).OwnerDiscount.At(0.5))}，另有{Chinese.Percent(Feed(market).HouseShare.At(0.5))}的曝光分文不花。")),
        ],
        Prediction = new(
            new("Who leads at the end?", "最后谁领先？"),
            [new("the startup", "创业公司"), new("the giant", "巨头"), new("each about as often", "两家机会差不多")],
            runs => runs.Leader("startup", "giant")),
        Happened = runs =>
        [
            new($"“giant” leads at the end in {Facts.Win(runs, "giant").English} of runs, “startup” in {Facts.Win(runs, "startup").English}.", Chinese.Say($"“giant”在{Facts.Win(runs, "giant").Chinese}的模拟中最后领先，“startup”在{Facts.Win(runs, "startup").Chinese}。")),
            new($"They end with {Facts.Share(runs, "giant").English} and {Facts.Share(runs, "startup").English} of all users. “startup” is still there in {Amount.Percent(runs.Firm("startup").Survive.Value)} of runs.",
                Chinese.Say($"最后分别占{Facts.Share(runs, "giant").Chinese}与{Facts.Share(runs, "startup").Chinese}的用户。“startup”在{Chinese.Percent(runs.Firm("startup").Survive.Value)}的模拟中仍在。")),
            new($"“startup” burned {Amount.Money(runs.Firm("startup").Burned.Mean, runs.Base.Currency)}, “giant” {Amount.Money(runs.Firm("giant").Burned.Mean, runs.Base.Currency)}, on average.",
                Chinese.Say($"平均烧掉：“startup”{Chinese.Sum(runs.Firm("startup").Burned.Mean, runs.Base.Currency)}，“giant”{Chinese.Sum(runs.Firm("giant").Burned.Mean, runs.Base.Currency)}。")),
        ],
        Formula = new(
            "impressions of the owner = budget ÷ ((1 − discount) · price) + house share · inventory",
            "平台主人的曝光 = 预算 ÷ ((1 − 折扣) · 价格) + 自家份额 · 库存"),
        Why =
        [
            new("An owner pays itself. Discount and house ads are users that a rival can't buy at any price, and the owner's demand raises the price the rival does pay.",
                "平台主人付钱给自己。折扣与自家广告带来的用户，对手出多少钱也买不到；而主人的需求又抬高了对手要付的价格。"),
            new("A better model draws more people per ad, but only by as much as people care; reach comes before taste.", "更好的模型让每则广告吸引更多人，但只到人们在乎的程度；先要被看见，才谈得上口味。"),
        ],
        Tries =
        [
            new(new("Make the platform neutral", "让平台中立"), ["platforms.feed.house_share=0", "platforms.feed.owner_discount=0"],
                new("Neither house ads nor a discount. How much of the giant's win was the platform?", "没有自家广告，也没有折扣。巨头的胜利有多少来自平台？"), "p_win(startup)", true),
            new(new("Let the giant come half a year later", "让巨头再晚半年来"), ["firms.giant.enters=2025-01-01"],
                new("How much is a head start worth against an owner? Look at P(win), then at what the giant burns.", "面对平台主人，先手值多少？先看获胜概率，再看巨头烧的钱。"), "burned(giant)", false),
            new(new("Let the giant match only half", "让巨头只跟一半"), ["firms.giant.strategy.ratio=0.5"],
                new("It spends far less. Does it have to spend?", "它花得少多了。它需要花吗？"), "burned(giant)", false),
        ],
    };

    private static Platform Feed(Scenario market) => market.Platforms.Single();
}
