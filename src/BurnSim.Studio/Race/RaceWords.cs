using BurnSim.Recording;
using BurnSim.Reports;
using BurnSim.Studio.Words;

namespace BurnSim.Studio.Race;

/// <summary>What is said in a race.</summary>
internal static class RaceWords
{
    public static readonly Phrase
        Race = new("Race", "赛跑"),
        Play = new("Play", "播放"),
        Pause = new("Pause", "暂停"),
        Forward = new("Step forward", "前进一步"),
        Back = new("Step back", "后退一步"),
        Speed = new("Speed", "速度"),
        Date = new("Date", "日期"),
        Firms = new("Firms: users and cash", "公司：用户与现金"),
        Platforms = new("Platforms: whose ads are seen", "平台：谁的广告被看到"),
        Width = new("Bar: part of the platform that these firms hold, full at the most of this run. Price per thousand impressions.",
            "条形：这些公司占平台曝光的比例，以本次模拟的最高值为满。价格为每千次曝光。"),
        OutOfCash = new("out of cash", "现金耗尽"),
        Bought = new("bought", "被收购"),
        Merged = new("merged", "已合并"),
        NotThere = new("not in the market yet", "尚未入市");

    /// <summary>The mood of investors.</summary>
    public static Phrase Capital(Regime regime) => new($"Capital: {Names.Of(regime).English}", $"资本：{Names.Of(regime).Chinese}");

    /// <summary>How much of what firms hold of a platform one has.</summary>
    public static Phrase Has(string firm, double part) => new($"{firm} has {Amount.Percent(part)} of it", Chinese.Say($"{firm}占其中{Chinese.Percent(part)}"));

    /// <summary>How fast a race goes.</summary>
    public static Phrase DaysPerSecond(int days) => new($"{days} days a second", $"每秒 {days} 天");

    /// <summary>Why a firm isn't in the market; null: it is.</summary>
    public static Phrase? Absence(Fate fate) => fate switch
    {
        Fate.Waiting => NotThere,
        Fate.Bankrupt => OutOfCash,
        Fate.Acquired => Bought,
        Fate.Merged => Merged,
        _ => null,
    };
}
