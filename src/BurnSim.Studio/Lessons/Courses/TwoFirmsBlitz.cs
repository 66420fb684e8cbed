using BurnSim.Recording;
using BurnSim.Reports;
using BurnSim.Strategies;
using BurnSim.Studio.Words;

namespace BurnSim.Studio.Lessons.Courses;

/// <summary>Does it pay to burn faster?</summary>
internal static class TwoFirmsBlitz
{
    public static Lesson Lesson { get; } = new()
    {
        Name = "two-firms-blitz",
        Title = new("Burn fast or slow?", "烧得快，还是烧得慢？"),
        Question = new("Two equal firms with equal money. One spends it fast, one slowly. Who wins?", "两家公司完全一样，钱也一样多。一家花得快，一家花得慢。谁赢？"),
        Scene = market =>
        [
            new($"“fast” and “slow” begin with {Facts.Cash(market, "fast").English} and {Facts.Users(market, "fast").English} users each, and pay the same staff.",
                Chinese.Say($"“fast”与“slow”起初各有{Facts.Cash(market, "fast").Chinese}与{Facts.Users(market, "fast").Chinese}用户，人员开支相同。")),
            new($"“fast” spends on ads as if its money had to last {Months(market, "fast")} months, “slow” as if {Months(market, "slow")}. There are no investors.",
                Chinese.Say($"“fast”按钱要用{Months(market, "fast")}个月来投广告，“slow”按{Months(market, "slow")}个月。没有投资人。")),
        ],
        Prediction = new(
            new("Who leads at the end?", "最后谁领先？"),
            [new("fast", "fast（快）"), new("slow", "slow（慢）"), new("each about as often", "两家机会差不多")],
            runs => runs.Leader("fast", "slow")),
        Happened = runs =>
        [
            new($"A quarter of the way through, “fast” has {Share(runs, 0.25).English} of all users on average.", Chinese.Say($"走完四分之一时，“fast”平均占全部用户的{Share(runs, 0.25).Chinese}。")),
            new($"“fast” runs out of money in {Amount.Percent(VerdictLine.BurnOut(runs.Firm("fast")).Value)} of runs. At the end “slow” leads in {Amount.Percent(runs.Firm("slow").Win.Value)}, “fast” in {Amount.Percent(runs.Firm("fast").Win.Value)}.",
                Chinese.Say($"“fast”在{Chinese.Percent(VerdictLine.BurnOut(runs.Firm("fast")).Value)}的模拟中花光了钱。最后“slow”在{Chinese.Percent(runs.Firm("slow").Win.Value)}的模拟中领先，“fast”在{Chinese.Percent(runs.Firm("fast").Win.Value)}。")),
            new($"In its first quarter a new user costs “fast” {Facts.Cac(runs, "fast").English} of ads, “slow” {Facts.Cac(runs, "slow").English}.",
                Chinese.Say($"第一季度，每个新用户的广告费：“fast”{Facts.Cac(runs, "fast").Chinese}，“slow”{Facts.Cac(runs, "slow").Chinese}。")),
        ],
        Formula = new(
            "ads a day = cash ÷ runway − staff;   price = (others' demand + Σ bids) ÷ inventory",
            "每天广告费 = 现金 ÷ 资金月数 − 人员开支；  价格 =（其他需求 + Σ 出价）÷ 库存"),
        Why =
        [
            new("Who spends in a rush bids the price up for himself and shows the same people the same ad again: his users are dear.",
                "花得急的人自己把广告价抬高，又让同一批人反复看同一则广告：他的用户更贵。"),
            new("Users lapse, so a lead has to be paid for again and again. When the money is gone, staff still have to be paid; the firm closes and its users are free for whoever is left.",
                "用户会流失，领先要不断花钱维持。钱花光了，人员开支还在；公司倒闭，它的用户归留下来的人。"),
            new("Burning fast is a bet that somebody pays for the next round before the money is gone.", "快烧是在赌：钱花光之前，有人为下一轮买单。"),
        ],
        Tries =
        [
            new(new("Let investors in", "引入投资人"), ["capital.close=5%/day"],
                new("Traffic now raises money. Who leads at the end, and who pays for it?", "现在流量能换来融资。最后谁领先？谁在付钱？"), "p_win(fast)", true),
            new(new("Let the fast one slow down", "让快的慢一些"), ["firms.fast.strategy.runway=24 months"],
                new("A little faster than the other, but still alive at the end.", "只比对手快一点，但能活到最后。"), "p_survive(fast)", true),
            new(new("Give the fast one twice the money", "给快的两倍的钱"), ["firms.fast.cash=1.2bn"],
                new("It burns more. Does it win more?", "烧得更多了。赢得更多吗？"), "burned(fast)", true),
        ],
    };

    private static string Months(Scenario market, string firm) =>
        Amount.Count((long)Math.Round(((Blitz)Facts.Firm(market, firm).Strategy).Runway.At(0.5) / (365.25 / 12)));

    private static Phrase Share(LessonRuns runs, double part) => Facts.Percent(runs.Mean("fast", FirmMetric.Share, part));
}
