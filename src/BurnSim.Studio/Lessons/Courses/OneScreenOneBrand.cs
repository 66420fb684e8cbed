using BurnSim.Reports;
using BurnSim.Studio.Words;

namespace BurnSim.Studio.Lessons.Courses;

/// <summary>What does the biggest buyer do to everyone else's cost?</summary>
internal static class OneScreenOneBrand
{
    // A new user's cost next to the big one's: below the first it is about the same, above the second more than twice.
    private const double Same = 1.25, Twice = 2;

    public static Lesson Lesson { get; } = new()
    {
        Name = "one-screen-one-brand",
        Title = new("One screen, one brand", "一块屏幕，一个品牌"),
        Question = new("What does the biggest buyer of ads do to everyone else's cost?", "最大的广告主会让别人的成本变成什么样？"),
        Scene = market =>
        [
            new($"Three firms advertise on one platform. “big” pays {Facts.Daily(market, "big").English} a day, “left” and “right” {Facts.Daily(market, "left").English} each: together as much as “big”.",
                Chinese.Say($"三家公司在同一个平台投广告。“big”每天付{Facts.Daily(market, "big").Chinese}，“left”与“right”各{Facts.Daily(market, "left").Chinese}：合起来与“big”一样多。")),
            new("All pay the same price for an impression. But people notice what they see most: the biggest on the screen crowds out the rest.",
                "每次曝光大家付同样的价。但人们只注意看得最多的那个：屏幕上最大的会把其余的挤掉。"),
        ],
        Prediction = new(
            new("What does a new user cost the small ones, next to the big one?", "小公司的每个新用户，比大公司贵多少？"),
            [new("about the same", "差不多"), new("more, up to twice as much", "更贵，但不到两倍"), new("more than twice as much", "两倍以上")],
            runs => Ratio(runs) switch { < Same => 0, < Twice => 1, _ => 2 }),
        Happened = runs =>
        [
            new($"A new user costs “big” {Facts.Cac(runs, "big").English} of ads, “left” {Facts.Cac(runs, "left").English} and “right” {Facts.Cac(runs, "right").English}: {Amount.Plain(Ratio(runs))} times as much.",
                Chinese.Say($"每个新用户的广告费：“big”{Facts.Cac(runs, "big").Chinese}，“left”{Facts.Cac(runs, "left").Chinese}，“right”{Facts.Cac(runs, "right").Chinese}，是前者的{Chinese.Plain(Ratio(runs))}倍。")),
            new($"For half of the money “big” ends with {Facts.Share(runs, "big").English} of all users.", Chinese.Say($"“big”只出了一半的钱，最后却有{Facts.Share(runs, "big").Chinese}的用户。")),
        ],
        Formula = new(
            "attention = Σm · mʳ ÷ Σmʳ   (m: impressions bought, r: dominance)",
            "关注 = Σm · mʳ ÷ Σmʳ  （m：买到的曝光，r：主导度）"),
        Why =
        [
            new("With dominance one, attention goes by what was bought. Above one, who shows most is noticed more than in proportion (Tullock): an advertiser pays for his own impressions and for being overlooked beside a bigger one.",
                "主导度为一时，关注按购买量分配。大于一时，曝光最多者得到的关注超过其比例（Tullock）：小广告主花了钱，却在大广告主旁边被忽视。"),
            new("So the same yuan buys the big one more users than the small one, and being small is dear.", "于是同样一元钱，大公司买到的用户更多；小，就是贵。"),
        ],
        Tries =
        [
            new(new("Let everyone get what he paid for", "让每家都得到所付的份额"), ["platforms.bilibili.dominance=1"],
                new("Does the big one still lead? By how much less?", "大公司还领先吗？少领先多少？"), "users(big)", false),
            new(new("Let attention go even more to the biggest", "让关注更集中于最大者"), ["platforms.bilibili.dominance=6"],
                new("What is left for the small ones?", "小公司还剩下什么？"), "users(left)", false),
            new(new("Let one small firm spend as much as the big one", "让一家小公司和大公司花得一样多"), ["firms.left.strategy.daily=400k"],
                new("Twice the money: how many times the users?", "两倍的钱：用户是几倍？"), "users(left)", true),
        ],
    };

    private static double Ratio(LessonRuns runs) => (runs.Firm("left").CacStart.Mean + runs.Firm("right").CacStart.Mean) / 2 / runs.Firm("big").CacStart.Mean;
}
