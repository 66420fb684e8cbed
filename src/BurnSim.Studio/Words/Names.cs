using BurnSim.Recording;
using BurnSim.Reports;

namespace BurnSim.Studio.Words;

/// <summary>What kinds of things are called.</summary>
internal static class Names
{
    public static Phrase Of(Verdict verdict) => new(Wording.Of(verdict), verdict switch
    {
        Verdict.WinnerTakeAll => "赢家通吃",
        Verdict.Duopoly => "双寡头",
        Verdict.Oligopoly => "寡头",
        Verdict.Fragmented => "分散竞争",
        _ => "无人存活",
    });

    public static Phrase Of(Fate fate) => new(Wording.Of(fate), fate switch
    {
        Fate.Waiting => "未入场",
        Fate.Operating => "运营中",
        Fate.Bankrupt => "倒闭",
        Fate.Acquired => "被收购",
        _ => "被合并",
    });

    public static Phrase Of(Regime regime) => regime switch
    {
        Regime.Hot => new("hot", "火热"),
        Regime.Cold => new("cold", "寒冬"),
        _ => new("normal", "正常"),
    };

    public static Phrase Of(FirmKind kind) => kind == FirmKind.Startup ? new("startup", "创业公司") : new("incumbent", "大厂");

    public static Phrase Of(StoryKind kind) => kind switch
    {
        StoryKind.Entry => new("enters", "入场"),
        StoryKind.Round => new("round", "融资"),
        StoryKind.Release => new("model", "模型"),
        StoryKind.Price => new("ad price", "广告价格"),
        StoryKind.Platform => new("platform", "平台"),
        StoryKind.Capital => new("capital", "资本"),
        StoryKind.Allowance => new("parent", "母公司"),
        StoryKind.Exit => new("exit", "离场"),
        StoryKind.Lead => new("lead", "领先"),
        _ => new("end", "结局"),
    };
}
