using System.Collections.Immutable;
using BurnSim.Experiments;
using BurnSim.Recording;
using BurnSim.Reports;

namespace BurnSim.Studio.Words;

public class VerdictsTests
{
    private static FirmSummary Firm(string name, long wins, long burnt, long runs) => new()
    {
        Id = name, Name = name, Kind = FirmKind.Startup, Win = Chance.Of(wins, runs), Survive = Chance.Of(runs - burnt, runs),
        Users = new(3.85e7, 1e6, 2e7, 3.85e7, 5e7, 7e7), Share = new(0.34, 0.1, 0.2, 0.34, 0.4, 0.5), Burned = default, Raised = default, Valuation = default,
        CacStart = default, CacEnd = default, Spent = [], Received = [],
        Fates = ImmutableDictionary<Fate, long>.Empty.Add(Fate.Bankrupt, burnt),
    };

    private static Summary Of(long runs, params FirmSummary[] firms) => new()
    {
        Scenario = "", Question = "", Currency = "CNY", Start = new(2024, 1, 1), End = new(2025, 12, 31), Seed = 1, RunsAsked = runs, RunsFinished = runs,
        Failed = [], Firms = [.. firms], Verdicts = ImmutableDictionary<Verdict, Chance>.Empty.Add(Verdict.Duopoly, Chance.Of(runs * 71 / 100, runs)),
        Hhi = default, MarketUsers = default, DaysToTip = default, DeadweightBurn = new(2.52e9, 0, 0, 0, 0, 0), AdsTotal = new(2.1e10, 0, 0, 0, 0, 0),
        Bands = null!,
    };

    private static readonly Summary Clear = Of(1000, Firm("豆包", 620, 0, 1000), Firm("Kimi", 200, 0, 1000), Firm("海螺", 10, 0, 1000)),
        Tie = Of(1000, Firm("豆包", 340, 300, 1000), Firm("Kimi", 330, 200, 1000), Firm("海螺", 330, 100, 1000), Firm("智谱", 300, 0, 1000)),
        Once = Of(1, Firm("豆包", 1, 0, 1), Firm("Kimi", 0, 1, 1)) with { DeadweightBurn = default };

    private static readonly (Summary Summary, string Chinese)[] Told =
    [
        (Clear, "1,000 次模拟中，豆包拿下市场的占 62%（95% 置信区间 59–65%）；Kimi 占 20%。典型结局：双寡头（71%）。"
            + "没有哪家创业公司烧光现金的可能超过 5%。平均每次模拟广告花费 210 亿元，其中 12% 出自没能存活的公司。"),
        (Tie, "胜负难料：1,000 次模拟中，豆包拿下市场的占 34%（95% 置信区间 31–37%），Kimi 占 33%，海螺占 33%，另有 1 家紧随其后。典型结局：双寡头（71%）。"
            + "烧光现金的可能：豆包 30%，Kimi 20%，另有 1 家可能性较小。平均每次模拟广告花费 210 亿元，其中 12% 出自没能存活的公司。"),
        (Once with { Verdicts = ImmutableDictionary<Verdict, Chance>.Empty.Add(Verdict.WinnerTakeAll, Chance.Of(1, 1)) },
            "这一次模拟中，豆包以 34% 的用户份额拿下市场；单次模拟说明不了可能性大小。结局：赢家通吃。烧光现金的有 Kimi。广告花费 210 亿元，都出自存活的公司。"),
        (Of(1000, Firm("豆包", 1000, 0, 1000)) with { Currency = "USD" },
            "豆包独占市场，结束时有 3,850 万用户（5–95%：100 万至 7,000 万），1,000 次模拟中有 100% 存活到最后。"
            + "没有哪家创业公司烧光现金的可能超过 5%。平均每次模拟广告花费 210 亿 USD，其中 12% 出自没能存活的公司。"),
        (Clear with { Verdicts = ImmutableDictionary<Verdict, Chance>.Empty.Add(Verdict.Nobody, Chance.Of(1000, 1000)), AdsTotal = default },
            "1,000 次模拟中有 100% 在结束时没有公司存活（95% 置信区间 99.6–100%）。没有哪家创业公司烧光现金的可能超过 5%。"),
        (Clear with { RunsAsked = 2000, Failed = [new(3, "Train", "loss is not a number")], Firms = [], AdsTotal = default, Verdicts = ImmutableDictionary<Verdict, Chance>.Empty },
            "这个市场没有公司。1 次模拟失败；提前停止，计划的 2,000 次还差 999 次。"),
        (Once with { Verdicts = ImmutableDictionary<Verdict, Chance>.Empty.Add(Verdict.Nobody, Chance.Of(1, 1)), AdsTotal = default },
            "这一次模拟结束时，没有公司存活。烧光现金的有 Kimi。"),
        (Of(1, Firm("豆包", 1, 0, 1)) with { AdsTotal = default }, "豆包独占市场，结束时有 3,850 万用户。"),
        (Clear with { RunsFinished = 0, Failed = [] }, "没有一次模拟跑完。"),
        (Clear with { RunsFinished = 0, Failed = [new(3, "Train", "loss is not a number")] }, "没有一次模拟跑完：1 次失败，第一次（第 3 次）在 Train：loss is not a number"),
    ];

    [Test]
    public void It_is_told_as_these_are() => Assert.Multiple(() =>
    {
        foreach (var (summary, chinese) in Told) Assert.That(Verdicts.Of(summary, Tongue.Chinese), Is.EqualTo(chinese));
    });

    [Test]
    public void Both_tongues_tell_the_same_numbers() => Assert.Multiple(() =>
    {
        foreach (var (summary, chinese) in Told)
        {
            var english = Verdicts.Of(summary, Tongue.English);
            Assert.That(english, Is.EqualTo(VerdictLine.Of(summary)));
            Assert.That(Numbers.Agree(english, chinese), $"{english}\n{chinese}");
        }
    });

    [Test]
    public void Every_fact_is_told()
    {
        var facts = typeof(VerdictFact).Assembly.GetTypes().Where(type => type.IsSubclassOf(typeof(VerdictFact)));
        Assert.That(Told.SelectMany(told => VerdictFact.Of(told.Summary)).Select(fact => fact.GetType()).Distinct(), Is.EquivalentTo(facts));
    }
}
