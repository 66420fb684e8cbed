using System.Collections.Immutable;
using BurnSim.Recording;

namespace BurnSim.Studio.Words;

public class HappeningsTests
{
    private static readonly DateOnly Day = new(2024, 6, 1);

    private static Money Yuan(double amount) => new(amount, "CNY");

    /// <summary>One of each kind of happening at least, and of each reason.</summary>
    private static readonly (Happening What, string Chinese)[] Told =
    [
        (new Entered("Kimi", Yuan(1e9), 3.2e6), "Kimi 入市：现金 10 亿元，用户 320 万。"),
        (new RoundRaised("月之暗面", new(1e9, "USD"), new(2.5e9, "USD"), null), "月之暗面融资 10 亿 USD，投后估值 25 亿 USD（首轮融资）。"),
        (new RoundRaised("Kimi", Yuan(1e9), Yuan(2.1e10), 1.5), "Kimi 融资 10 亿元，投后估值 210 亿元（是上一轮的 1.5 倍）。"),
        (new RoundRaised("Kimi", Yuan(2e8), Yuan(1e9), 0.8), "Kimi 融资 2 亿元，投后估值 10 亿元（比上一轮低 20%）。"),
        (new QualityMoved("Kimi", Improvement.Release, 1.25, 0.3, 0, WasBest: false), "Kimi 发布新模型：质量 1.25 代（+0.3），成为最好的模型。"),
        (new QualityMoved("Kimi", Improvement.OpenModels, 1.25, 0.3, 0, WasBest: true), "Kimi 追上开源模型：质量 1.25 代（+0.3），仍是最好的模型。"),
        (new QualityMoved("豆包", Improvement.Shock, 0.5, 0.2, 0.75, WasBest: false), "豆包在两次发布之间有进步：质量 0.5 代（+0.2），比最好的模型落后 0.75 代。"),
        (new QualityMoved("豆包", Improvement.Shock, 0.5, -0.2, 0.75, WasBest: true), "豆包在两次发布之间退步：质量 0.5 代（−0.2），比最好的模型落后 0.75 代。"),
        (new PriceSpiked("Bilibili", Yuan(12.4), 2.1), "Bilibili 的千次曝光价格涨到 12.4 元，是此前四周中位数的 2.1 倍。"),
        (new PlatformClosed("微信", ["Kimi", "豆包"]), "微信不再向 Kimi 和豆包卖广告。"),
        (new PlatformOpened("微信", ["Kimi"]), "微信重新向 Kimi 卖广告。"),
        (new CapitalTurned(Regime.Normal, Regime.Hot), "资本转热：估值和投资意愿上升。"),
        (new CapitalTurned(Regime.Normal, Regime.Cold), "资本进入寒冬：估值和投资意愿下降。"),
        (new CapitalTurned(Regime.Cold, Regime.Normal), "资本在寒冬之后恢复正常。"),
        (new AllowanceSet("元宝", 0.5), "元宝的母公司把拨款减到 50%。"),
        (new AllowanceSet("元宝", 1), "元宝的母公司恢复全额拨款。"),
        (new Closed("Kimi", 3.85e7, Yuan(0), Yuan(3.5e8)), "Kimi 现金耗尽，倒闭时有 3,850 万用户。它没有融过资，广告花费 3.5 亿元。"),
        (new Bought("Kimi", 3.85e7, Yuan(1e9), Yuan(3.5e8), "豆包"), "Kimi 现金耗尽，带着 3,850 万用户被豆包收购。它累计融资 10 亿元，广告花费 3.5 亿元。"),
        (new Merged("Kimi", 3.85e7, Yuan(1e9), Yuan(3.5e8), "豆包", 9e6), "Kimi 与豆包合并：3,850 万用户并入 900 万用户。它累计融资 10 亿元，广告花费 3.5 亿元。"),
        (new LeadTaken("Kimi", null, 0.34, 1.2e7, null), "Kimi 领先，占 1,200 万用户的 34%。"),
        (Lead(new RivalGone("豆包")), "Kimi 取代豆包成为第一，占 1,200 万用户的 34%：豆包已退出。"),
        (Lead(new TookOver(["智谱", "海螺"])), "Kimi 取代豆包成为第一，占 1,200 万用户的 34%：它接手了智谱和海螺。"),
        (Lead(new RivalLostMore("豆包", 90, 2e6, 1e5)), "Kimi 取代豆包成为第一，占 1,200 万用户的 34%：最近 90 天里豆包流失 200 万用户，它只流失 10 万。"),
        (Lead(new Close("豆包", 90, new(3e5, 1e5), new(3.1e5, 1.2e5))),
            "Kimi 取代豆包成为第一，占 1,200 万用户的 34%：两家本来接近，最近 90 天里它赢得 30 万用户、流失 10 万，豆包赢得 31 万、流失 12 万。"),
        (Lead(new ByAds(90, 5e6, 3e6, Yuan(4e8), Yuan(2e8))),
            "Kimi 取代豆包成为第一，占 1,200 万用户的 34%：最近 90 天里它赢得 500 万用户，对手 300 万，广告花费 4 亿元，对手 2 亿元。"),
        (Lead(new ByQuality(90, 5e6, 3e6, 0.5)), "Kimi 取代豆包成为第一，占 1,200 万用户的 34%：最近 90 天里它赢得 500 万用户，对手 300 万，模型领先 0.5 代。"),
        (Lead(new ByPrice(90, 5e6, 3e6, Yuan(8.5), Yuan(12))),
            "Kimi 取代豆包成为第一，占 1,200 万用户的 34%：最近 90 天里它赢得 500 万用户，对手 300 万，获客成本 8.5 元，对手 12 元。"),
        (Lead(new ByTalk(90, 5e6, 3e6)), "Kimi 取代豆包成为第一，占 1,200 万用户的 34%：最近 90 天里它赢得 500 万用户，对手 300 万，靠的是口碑。"),
        (new Ended("Kimi", 0.34, 1.2e7, Verdict.Oligopoly), "故事结束：Kimi 领先，占 1,200 万用户的 34%；结局：寡头。"),
        (new Ended(null, 0, 0, Verdict.Nobody), "故事结束：没有领先者；结局：无人存活。"),
    ];

    private static LeadTaken Lead(LeadReason why) => new("Kimi", "豆包", 0.34, 1.2e7, why);

    [Test]
    public void It_is_told_as_these_are() => Assert.Multiple(() =>
    {
        foreach (var (what, chinese) in Told) Assert.That(Happenings.Of(new(Day, what), Tongue.Chinese), Is.EqualTo(chinese));
    });

    [Test]
    public void English_is_what_trace_prints()
    {
        foreach (var (what, _) in Told) Assert.That(Happenings.Of(new(Day, what), Tongue.English), Is.EqualTo(new StoryEntry(Day, what).Text));
    }

    [Test]
    public void Both_tongues_tell_the_same_numbers() => Assert.Multiple(() =>
    {
        foreach (var (what, _) in Told)
        {
            var entry = new StoryEntry(Day, what);
            Assert.That(Numbers.Agree(entry.Text, Happenings.Of(entry, Tongue.Chinese)), $"{entry.Text}\n{Happenings.Of(entry, Tongue.Chinese)}");
        }
    });

    [TestCase("china-llm-2024.yaml")]
    [TestCase("group-buying-2011.yaml")]
    [TestCase("ride-hailing-2014.yaml")]
    public void So_do_stories_of_real_markets(string file)
    {
        var scenario = Repository.Scenario(file).Scenario!;
        var outcome = new Outcome(scenario);
        var (story, simulation, told) = (new Recording.Story(scenario, outcome), new Simulation(scenario, 7), 0);
        for (var run = 0u; run < 5; run++)
        {
            simulation.Run(run, outcome, story);
            foreach (var entry in story.Entries)
            {
                Assert.That(Numbers.Agree(entry.Text, Happenings.Of(entry, Tongue.Chinese)), $"{entry.Text}\n{Happenings.Of(entry, Tongue.Chinese)}");
                told++;
            }
        }

        Assert.That(told, Is.GreaterThan(100));
    }

    [Test]
    public void Every_kind_of_happening_and_reason_is_told()
    {
        static IEnumerable<Type> Kinds(Type family) => family.Assembly.GetTypes().Where(type => type.IsSubclassOf(family) && !type.IsAbstract);
        Assert.That(Told.Select(told => told.What.GetType()).Distinct(), Is.EquivalentTo(Kinds(typeof(Happening))));
        Assert.That(Told.Select(told => (told.What as LeadTaken)?.Why?.GetType()).OfType<Type>().Distinct(), Is.EquivalentTo(Kinds(typeof(LeadReason))));
    }
}
