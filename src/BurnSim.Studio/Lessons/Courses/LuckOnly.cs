using BurnSim.Reports;
using BurnSim.Studio.Words;

namespace BurnSim.Studio.Lessons.Courses;

/// <summary>How much of winner-take-all needs no winner?</summary>
internal static class LuckOnly
{
    public static Lesson Lesson { get; } = new()
    {
        Name = "luck-only",
        Title = new("Luck only", "全凭运气"),
        Question = new("Identical firms, no ads, no quality, no money. How unequal do they end?", "公司完全相同，没有广告，没有质量差别，没有钱。最后会多不平等？"),
        Scene = market =>
        [
            new($"{market.Firms.Length} firms, each with {Facts.Users(market, "anna").English} user. Everybody else hears of them from friends alone, and joins where the friend is.",
                Chinese.Say($"{market.Firms.Length}家公司，各有{Facts.Users(market, "anna").Chinese}个用户。其他人只从朋友那里听说，朋友在哪就加入哪家。")),
            new("Nobody is better at anything.", "谁也不比谁强。"),
        ],
        Prediction = new(
            new("How large is the first one's share at the end, on average?", "第一名最后平均占多大份额？"),
            [new("about an equal part", "差不多是平均的一份"), new("about a third", "三分之一左右"), new("nearly half", "将近一半"), new("more than half", "一半以上")],
            runs => runs.First.Share.Mean switch { var share when share < 1.25 / runs.Market.Firms.Length => 0, < 0.4 => 1, < 0.5 => 2, _ => 3 }),
        Happened = runs =>
        [
            new($"Whoever leads ends with {Amount.Percent(runs.First.Share.Mean)} of all users on average ({Amount.PercentRange(runs.First.Share.P5, runs.First.Share.P95)} in nine runs of ten); an equal part is {Amount.Percent(1.0 / runs.Market.Firms.Length)}.",
                Chinese.Say($"领先者最后平均占{Chinese.Percent(runs.First.Share.Mean)}的用户（十次中有九次在{Chinese.PercentRange(runs.First.Share.P5, runs.First.Share.P95)}）；平均一份是{Chinese.Percent(1.0 / runs.Market.Firms.Length)}。")),
            new($"HHI ends at {Amount.Plain(runs.Base.Hhi.Mean)} on average; the urn says {Amount.Plain(2.0 / (runs.Market.Firms.Length + 1))}, equal parts would give {Amount.Plain(1.0 / runs.Market.Firms.Length)}.",
                Chinese.Say($"HHI 最后平均为{Chinese.Plain(runs.Base.Hhi.Mean)}；罐子模型给出{Chinese.Plain(2.0 / (runs.Market.Firms.Length + 1))}，平均分则为{Chinese.Plain(1.0 / runs.Market.Firms.Length)}。")),
            new($"anna leads in {Facts.Win(runs, "anna").English} of runs, and so, about, does each of the others.", Chinese.Say($"anna 在{Facts.Win(runs, "anna").Chinese}的模拟中领先，其余各家也差不多。")),
        ],
        Formula = new(
            "P(the next one joins i) = users of i ÷ Σ users;   E[HHI] → 2 ÷ (N + 1)",
            "P(下一个人加入 i) = i 的用户 ÷ Σ 用户；  E[HHI] → 2 ÷ (N + 1)"),
        Why =
        [
            new("Take an urn with one ball of each colour. Draw one, put it back with another of its colour, again and again (Pólya). Early draws are pure chance, and every later draw repeats them: shares settle, each time elsewhere.",
                "罐子里每种颜色各一球。抽一个，放回，再加一个同色球，如此反复（波利亚）。最初几抽纯属偶然，其后每一抽都在重复它们：份额会稳定，但每次稳定在不同的地方。"),
            new("So a winner is no proof of a better firm. Ask how often the same firm wins when history is run again.", "所以，有赢家并不证明它更强。要问：历史重来，同一家还会赢几次？"),
        ],
        Tries =
        [
            new(new("Give anna three users", "给 anna 三个用户"), ["firms.anna.users=3"],
                new("Two friends more, on the first day. What are they worth?", "第一天多两个朋友。值多少？"), "p_win(anna)", true),
            new(new("Give each firm many more users", "让每家起步时用户更多"), ["firms.anna.users=20", "firms.bela.users=20", "firms.carl.users=20", "firms.dora.users=20", "firms.ella.users=20"],
                new("More balls in the urn at the start. What becomes of HHI?", "罐子里起初的球更多。HHI 会怎样？"), "hhi", false),
            new(new("Let some come by themselves", "让一些人自己找来"), ["segments.people.innovation=0.001/day"],
                new("Not everybody follows friends. What becomes of HHI?", "不是人人都跟着朋友走。HHI 会怎样？"), "hhi", false),
        ],
        IsLuckOnly = true,
    };
}
