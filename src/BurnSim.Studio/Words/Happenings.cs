using BurnSim.Recording;

namespace BurnSim.Studio.Words;

/// <summary>What happened in a run, in a sentence.</summary>
internal static class Happenings
{
    public static string Of(StoryEntry entry, Tongue tongue) => tongue == Tongue.Chinese ? Said(entry.What) : entry.Text;

    private static string Said(Happening happening) => happening switch
    {
        Entered of => Chinese.Say($"{of.Firm}入市：现金{Chinese.Sum(of.Cash)}，用户{Chinese.Count(of.Users)}。"),
        RoundRaised of => Chinese.Say($"{of.Firm}融资{Chinese.Sum(of.Raised)}，投后估值{Chinese.Sum(of.Post)}（{Step(of)}）。"),
        QualityMoved of => Chinese.Say($"{of.Firm}{News(of)}：质量{Chinese.Generations(of.Quality)}代")
            + Chinese.Say($"（{(of.Step > 0 ? "+" : "")}{Chinese.Generations(of.Step)}），{Place(of)}。"),
        PriceSpiked of => Chinese.Say($"{of.Platform}的千次曝光价格涨到{Chinese.Sum(of.Price)}，是此前四周中位数的{Chinese.Plain(of.Times)}倍。"),
        PlatformClosed of => Chinese.Say($"{of.Platform}不再向{Chinese.List(of.Firms)}卖广告。"),
        PlatformOpened of => Chinese.Say($"{of.Platform}重新向{Chinese.List(of.Firms)}卖广告。"),
        CapitalTurned { To: Regime.Hot } => "资本转热：估值和投资意愿上升。",
        CapitalTurned { To: Regime.Cold } => "资本进入寒冬：估值和投资意愿下降。",
        CapitalTurned of => $"资本在{Names.Of(of.From).Chinese}之后恢复正常。",
        AllowanceSet { Part: < 1 } of => Chinese.Say($"{of.Firm}的母公司把拨款减到{Chinese.Percent(of.Part)}。"),
        AllowanceSet of => Chinese.Say($"{of.Firm}的母公司恢复全额拨款。"),
        Left of => Chinese.Say($"{Exit(of)}。{(of.Raised.Amount > 0 ? Chinese.Say($"它累计融资{Chinese.Sum(of.Raised)}") : "它没有融过资")}，")
            + Chinese.Say($"广告花费{Chinese.Sum(of.Ads)}。"),
        LeadTaken of => Chinese.Say($"{of.Firm}{(of.From is { } from ? Chinese.Say($"取代{from}成为第一") : "领先")}，")
            + $"{Share(of.Share, of.Users)}{(of.Why is { } why ? $"：{Reason(why)}" : "")}。",
        Ended of => $"故事结束：{(of.Leader is { } leader ? Chinese.Say($"{leader}领先，{Share(of.Share, of.Users)}") : "没有领先者")}；"
            + $"结局：{Names.Of(of.Verdict).Chinese}。",
        _ => throw new ArgumentOutOfRangeException(nameof(happening), happening, "nobody has said how to tell that"),
    };

    private static string Share(double share, double users) => Chinese.Say($"占{Chinese.Count(users)}用户的{Chinese.Percent(share)}");

    private static string Step(RoundRaised of) => of.Step is not { } step ? "首轮融资"
        : step >= 1 ? Chinese.Say($"是上一轮的{Chinese.Plain(step)}倍") : Chinese.Say($"比上一轮低{Chinese.Percent(1 - step)}");

    private static string News(QualityMoved of) => of.How switch
    {
        Improvement.Release => "发布新模型",
        Improvement.OpenModels => "追上开源模型",
        _ => of.Step > 0 ? "在两次发布之间有进步" : "在两次发布之间退步",
    };

    private static string Place(QualityMoved of) => of.Behind > 0 ? Chinese.Say($"比最好的模型落后{Chinese.Generations(of.Behind)}代")
        : of.WasBest ? "仍是最好的模型" : "成为最好的模型";

    private static string Exit(Left left) => left switch
    {
        Bought of => Chinese.Say($"{of.Firm}现金耗尽，带着{Chinese.Count(of.Users)}用户被{of.By}收购"),
        Merged of => Chinese.Say($"{of.Firm}与{of.Into}合并：{Chinese.Count(of.Users)}用户并入{Chinese.Count(of.Others)}用户"),
        _ => Chinese.Say($"{left.Firm}现金耗尽，倒闭时有{Chinese.Count(left.Users)}用户"),
    };

    private static string Reason(LeadReason why) => why switch
    {
        RivalGone of => Chinese.Say($"{of.Rival}已退出"),
        TookOver of => Chinese.Say($"它接手了{Chinese.List(of.Firms)}"),
        RivalLostMore of => Chinese.Say($"{Span(of.Days)}{of.Rival}流失{Chinese.Count(of.RivalLost)}用户，它只流失{Chinese.Count(of.Lost)}"),
        Close of => Chinese.Say($"两家本来接近，{Span(of.Days)}它赢得{Chinese.Count(of.Own.Won)}用户、流失{Chinese.Count(of.Own.Lost)}，")
            + Chinese.Say($"{of.Rival}赢得{Chinese.Count(of.Others.Won)}、流失{Chinese.Count(of.Others.Lost)}"),
        WonMore of => Chinese.Say($"{Span(of.Days)}它赢得{Chinese.Count(of.Won)}用户，对手{Chinese.Count(of.RivalWon)}，{How(of)}"),
        _ => throw new ArgumentOutOfRangeException(nameof(why), why, "nobody has said how to tell that"),
    };

    private static string How(WonMore won) => won switch
    {
        ByAds of => Chinese.Say($"广告花费{Chinese.Sum(of.Ads)}，对手{Chinese.Sum(of.RivalAds)}"),
        ByQuality of => Chinese.Say($"模型领先{Chinese.Generations(of.Generations)}代"),
        ByPrice of => Chinese.Say($"获客成本{Chinese.Sum(of.Price)}，对手{Chinese.Sum(of.RivalPrice)}"),
        _ => "靠的是口碑",
    };

    private static string Span(double days) => Chinese.Say($"最近{Chinese.Plain(days)}天里");
}
