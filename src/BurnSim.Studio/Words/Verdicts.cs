using BurnSim.Experiments;
using BurnSim.Reports;

namespace BurnSim.Studio.Words;

/// <summary>What can be quoted of an ensemble: who wins, how surely, who burns out and what it cost.</summary>
internal static class Verdicts
{
    /// <summary>A few sentences.</summary>
    public static string Of(Summary summary, Tongue tongue) =>
        tongue == Tongue.Chinese ? string.Concat(VerdictFact.Of(summary).Select(Said)) : VerdictLine.Of(summary);

    private static string Said(VerdictFact fact) => fact switch
    {
        NothingFinished { First: { } first } of => Chinese.Say($"没有一次模拟跑完：{Chinese.Count(of.Failed)}次失败，")
            + Chinese.Say($"第一次（第{Chinese.Count(first.Run)}次）在{first.Stage}：{first.Message}"),
        NothingFinished => "没有一次模拟跑完。",
        NobodyLeft { Runs: 1 } => "这一次模拟结束时，没有公司存活。",
        NobodyLeft of => Chinese.Say($"{In(of.Runs)}有{Chinese.Percent(of.Chance.Value)}在结束时没有公司存活{Interval(of.Chance)}。"),
        NoFirms => "这个市场没有公司。",
        Alone { Runs: 1 } of => Chinese.Say($"{of.Firm}独占市场，结束时有{Chinese.Count(of.Users.P50)}用户。"),
        Alone of => Chinese.Say($"{of.Firm}独占市场，结束时有{Chinese.Count(of.Users.P50)}用户")
            + Chinese.Say($"（5–95%：{Chinese.Count(of.Users.P5)}至{Chinese.Count(of.Users.P95)}），")
            + Chinese.Say($"{In(of.Runs)}有{Chinese.Percent(of.Survives.Value)}存活到最后。"),
        WonOnce of => Chinese.Say($"这一次模拟中，{of.Firm}以{Chinese.Percent(of.Share)}的用户份额拿下市场；单次模拟说明不了可能性大小。"),
        TooClose of => Chinese.Say($"胜负难料：{Takes(of.First, of.Runs)}，{string.Join("，", of.Rivals.Select(Named))}")
            + $"{(of.More > 0 ? Chinese.Say($"，另有{Chinese.Count(of.More)}家紧随其后") : "")}。",
        Favourite of => $"{Takes(of.First, of.Runs)}{(of.Second is { } second ? $"；{Named(second)}" : "")}。",
        TypicalEnd { IsOneRun: true } of => $"结局：{Names.Of(of.Verdict).Chinese}。",
        TypicalEnd of => $"典型结局：{Names.Of(of.Verdict).Chinese}（{Chinese.Percent(of.Chance.Value)}）。",
        BurntOut { IsOneRun: true } of => Chinese.Say($"烧光现金的有{Chinese.List([.. of.Firms.Select(firm => firm.Firm)])}")
            + $"{(of.More > 0 ? Chinese.Say($"，另有{Chinese.Count(of.More)}家") : "")}。",
        BurntOut of => $"烧光现金的可能：{string.Join("，", of.Firms.Select(firm => $"{firm.Firm} {Chinese.Percent(firm.Chance.Value)}"))}"
            + $"{(of.More > 0 ? Chinese.Say($"，另有{Chinese.Count(of.More)}家可能性较小") : "")}。",
        NobodyBurnsOut => Chinese.Say($"没有哪家创业公司烧光现金的可能超过{Chinese.Plain(100 * VerdictFact.Worth)}%。"),
        AdsPaid of => Chinese.Say($"{(of.IsOneRun ? "" : "平均每次模拟")}广告花费{Chinese.Sum(of.Ads)}，")
            + (of.Lost > 0 ? Chinese.Say($"其中{Chinese.Percent(of.Lost)}出自没能存活的公司。") : "都出自存活的公司。"),
        RunsMissing of => string.Join("；", Missing(of)) + "。",
        _ => throw new ArgumentOutOfRangeException(nameof(fact), fact, "nobody has said how to tell that"),
    };

    private static IEnumerable<string> Missing(RunsMissing of)
    {
        if (of.Failed > 0) yield return Chinese.Say($"{Amount.Count(of.Failed)}次模拟失败");
        if (of.Stopped > 0) yield return Chinese.Say($"提前停止，计划的{Amount.Count(of.Asked)}次还差{Amount.Count(of.Stopped)}次");
    }

    private static string Takes(Odds firm, long runs) =>
        Chinese.Say($"{In(runs)}，{firm.Firm}拿下市场的占{Chinese.Percent(firm.Chance.Value)}{Interval(firm.Chance)}");

    private static string Named(Odds firm) => Chinese.Say($"{firm.Firm}占{Chinese.Percent(firm.Chance.Value)}");

    private static string In(long runs) => Chinese.Say($"{Amount.Count(runs)}次模拟中");

    private static string Interval(Chance chance) => Chinese.Say($"（95% 置信区间{Chinese.Interval(chance)}）");
}
