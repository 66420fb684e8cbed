using BurnSim.Experiments;
using BurnSim.Reports;
using BurnSim.Studio.Words;

namespace BurnSim.Studio.Lessons.Courses;

/// <summary>What is a contest for attention worth?</summary>
internal static class AdContest
{
    /// <summary>What all users together are worth to those who have them, as the scenario's question has it; money.</summary>
    internal const double Prize = 30e6;

    // A difference in payoff smaller than this part of the prize is none.
    private const double Near = 0.01;

    public static Lesson Lesson { get; } = new()
    {
        Name = "ad-contest",
        Title = new("A contest for attention", "关注之争"),
        Question = new("How much do two firms spend on one screen when each answers the other?", "同一块屏幕上两家针锋相对，会花多少钱？"),
        Scene = market =>
        [
            new($"“red” and “blue” share a prize of {Amount.Money(Prize, market.Currency)} as they share the users. Each pays {Facts.Daily(market, "red").English} a day for ads, over {market.Days} days.",
                Chinese.Say($"“red”与“blue”按用户份额分{Chinese.Sum(Prize, market.Currency)}的奖金。各自每天付{Facts.Daily(market, "red").Chinese}广告费，共{market.Days}天。")),
            new("Red thinks of paying less, alone: five eighths of that. It would lose users to blue.", "red 考虑单方面少花：只花八分之五。这样会输掉一些用户给 blue。"),
        ],
        Prediction = new(
            new("If red alone pays less, is red better off?", "如果只有 red 少花钱，red 会更好吗？"),
            [new("better off", "更好"), new("worse off", "更差"), new("no difference", "没有差别")],
            runs => (Payoff(runs, runs.Other("red")) - Payoff(runs, runs.Firm("red"))) switch { > Near * Prize => 0, < -Near * Prize => 1, _ => 2 }),
        Against = ["firms.red.strategy.daily=250k"],
        Happened = runs =>
        [
            new($"With both as they are, each has half of the users and {Money(runs, runs.Firm("red")).English} left of its part of the prize after ads.",
                Chinese.Say($"两家照旧时，各占一半用户，奖金减去广告费后各剩{Money(runs, runs.Firm("red")).Chinese}。")),
            new($"With less, red has {Amount.Percent(runs.Other("red").Share.Mean)} of the users, and {Money(runs, runs.Other("red")).English} left; blue {Money(runs, runs.Other("blue")).English}.",
                Chinese.Say($"少花之后，red 有{Chinese.Percent(runs.Other("red").Share.Mean)}的用户，剩{Money(runs, runs.Other("red")).Chinese}；blue 剩{Money(runs, runs.Other("blue")).Chinese}。")),
            new($"Of the prize, {Amount.Percent(runs.Base.AdsTotal.Mean / Prize)} goes to the screen when both fight, {Amount.Percent(runs.Against!.AdsTotal.Mean / Prize)} when red gives way.",
                Chinese.Say($"两家相争时，奖金的{Chinese.Percent(runs.Base.AdsTotal.Mean / Prize)}归了屏幕；red 退让时为{Chinese.Percent(runs.Against!.AdsTotal.Mean / Prize)}。")),
        ],
        Formula = new(
            "payoff = prize · b ÷ Σb − b;   best answer in equilibrium: b = r (n − 1) · prize ÷ n²",
            "收益 = 奖金 · b ÷ Σb − b；  均衡中的最优：b = r (n − 1) · 奖金 ÷ n²"),
        Why =
        [
            new("A yuan more wins users, but only from the other, and he answers. Past a quarter of the prize each, the next yuan brings in less than a yuan (Tullock).",
                "多花一元能赢来用户，但只是从对手那里；而他会还手。每家花到奖金的四分之一以后，再花一元换回不到一元（Tullock）。"),
            new("Both would be better off if both spent little. But then either gains by spending a little more: a prisoner's dilemma. The screen is who always wins.",
                "两家都少花，两家都更好。可那时谁多花一点谁就占便宜：囚徒困境。永远赢的是屏幕。"),
        ],
        Tries =
        [
            new(new("Let both pay less", "让两家都少花"), ["firms.red.strategy.daily=250k", "firms.blue.strategy.daily=250k"],
                new("The same users for each. Where did the money go before?", "各自用户不变。以前的钱去了哪里？"), "burned(blue)", false),
            new(new("Let red alone pay double", "让 red 单方面翻倍"), ["firms.red.strategy.daily=800k"],
                new("It leads in every run. Work out what is left of its part of the prize.", "它每次都领先。算一算它那份奖金还剩多少。"), "users(red)", true),
            new(new("Let red alone pay less", "让 red 单方面少花"), ["firms.red.strategy.daily=250k"],
                new("It leads in no run, and earns more. What should be counted as winning?", "它一次也不领先，却赚得更多。什么才算赢？"), "users(red)", false),
        ],
    };

    private static double Payoff(LessonRuns runs, FirmSummary firm) => Prize * firm.Share.Mean - LessonRuns.Ads(firm, runs.Market);

    private static Phrase Money(LessonRuns runs, FirmSummary firm) => Facts.Money(Payoff(runs, firm), runs.Base.Currency);
}
