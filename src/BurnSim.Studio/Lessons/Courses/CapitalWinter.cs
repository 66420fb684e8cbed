using BurnSim.Reports;
using BurnSim.Studio.Words;

namespace BurnSim.Studio.Lessons.Courses;

/// <summary>What happens to firms that live on rounds when rounds stop?</summary>
internal static class CapitalWinter
{
    public static Lesson Lesson { get; } = new()
    {
        Name = "capital-winter",
        Title = new("Capital winter", "资本寒冬"),
        Question = new("Startups burn more than they earn. Then investors stop. Who is left?", "创业公司花的比挣的多。随后投资人停手。谁能留下？"),
        Scene = market =>
        [
            new($"{market.Firms.Length} startups alike, each with {Facts.Cash(market, "alpha").English}, spend as if it had to last half a year, and count on the next round.",
                Chinese.Say($"{market.Firms.Length}家相同的创业公司，各有{Facts.Cash(market, "alpha").Chinese}，按半年花完来投广告，指望下一轮融资。")),
            new($"On {Winter(market).Date:yyyy-MM-dd} capital turns cold, to the end of the story on {market.DateOf(market.Ticks - 1):yyyy-MM-dd}: no round closes any more.",
                Chinese.Say($"{Chinese.Day(Winter(market).Date)}起资本入冬，直到{Chinese.Day(market.DateOf(market.Ticks - 1))}结束：再没有一轮融资能完成。")),
        ],
        Prediction = new(
            new("How many are left at the end, on average?", "最后平均还剩几家？"),
            [new("none", "一家不剩"), new("one", "一家"), new("two", "两家"), new("three", "三家"), new("all four", "四家都在")],
            runs => (int)Math.Round(Left(runs))),
        Drawn = Drawn.Survival,
        Happened = runs =>
        [
            new($"{Amount.Plain(Math.Round(Left(runs), 2))} of {runs.Base.Firms.Length} are left at the end, on average.", Chinese.Say($"{runs.Base.Firms.Length}家中，最后平均剩{Chinese.Plain(Math.Round(Left(runs), 2))}家。")),
            new($"A firm raised {Amount.Money(runs.Base.Firms.Average(firm => firm.Raised.Mean), runs.Base.Currency)} on average before the winter stopped it, and burned {Amount.Money(runs.Base.Firms.Average(firm => firm.Burned.Mean), runs.Base.Currency)}.",
                Chinese.Say($"寒冬前每家平均融到{Chinese.Sum(runs.Base.Firms.Average(firm => firm.Raised.Mean), runs.Base.Currency)}，总共烧掉{Chinese.Sum(runs.Base.Firms.Average(firm => firm.Burned.Mean), runs.Base.Currency)}。")),
            new($"Of all money paid for ads, {Amount.Percent(runs.Base.DeadweightBurn.Mean / runs.Base.AdsTotal.Mean)} was paid by firms that did not survive.",
                Chinese.Say($"全部广告费中，{Chinese.Percent(runs.Base.DeadweightBurn.Mean / runs.Base.AdsTotal.Mean)}由未能存活的公司付出。")),
        ],
        Formula = new(
            "rounds a day = close · appetite(regime) · (valuation ÷ last valuation);   cold: appetite = 0",
            "每天融资次数 = close · 偏好（资本气候）·（估值 ÷ 上轮估值）；  寒冬：偏好 = 0"),
        Why =
        [
            new("Valuation follows traffic, money follows valuation, traffic follows money. The loop runs as long as somebody pays.", "估值跟着流量走，钱跟着估值走，流量跟着钱走。只要有人付钱，循环就转。"),
            new("Appetite multiplies it: at zero no valuation helps. What decides then is how long the cash lasts, and that was decided when times were good.",
                "偏好是个乘数：为零时，多高的估值也没用。这时决定生死的是现金能撑多久，而那早在好年景里就定了。"),
            new("Who closed a round just before the winter lives longer. That is mostly luck.", "寒冬前刚好完成一轮的活得更久。那多半是运气。"),
        ],
        Tries =
        [
            new(new("Call off the winter", "取消寒冬"), ["events.0.regime=hot"],
                new("The same firms, the same burning. Was it a bad business or bad weather?", "同样的公司，同样地烧钱。是生意不好，还是天气不好？"), "p_survive(alpha)", true),
            new(new("Make the winter short", "让寒冬短一些"), ["events.0.for=6 months"],
                new("How many get through, and with how much dearer a round?", "有多少家熬过去？"), "p_survive(alpha)", true),
            new(new("Let alpha be patient", "让 alpha 有耐心"), ["firms.alpha.strategy.runway=24 months"],
                new("It was slower in summer. Where is it in the end?", "夏天它慢。最后它在哪里？"), "p_survive(alpha)", true),
        ],
    };

    private static double Left(LessonRuns runs) => runs.Base.Firms.Sum(firm => firm.Survive.Value);

    private static RegimeForced Winter(Scenario market) => market.Events.OfType<RegimeForced>().First();
}
