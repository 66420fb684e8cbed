using BurnSim.Experiments.Designs;
using BurnSim.Studio.Playing;
using BurnSim.Studio.Stage;
using BurnSim.Studio.Words;
using Microsoft.AspNetCore.Components;

namespace BurnSim.Studio.WhatIf;

/// <summary>A comparison as it stands: what can be quoted, a picture, and all numbers in tables.</summary>
public partial class ComparisonView
{
    internal static readonly Phrase Axis = new("Change in P(win), points", "获胜概率的变化（百分点）");

    private static readonly Phrase
        First = new("Playing the first runs …", "正在进行首批模拟……"),
        Both = new(" on both", "两边各"),
        Rest = new("All that compare says", "compare 的全部说明"),
        PictureTitle = new("Change in each firm's chance to win, with its 95 % interval; hollow: it can't be told from chance. The table below has the numbers.",
            "各公司获胜概率的变化及 95% 区间；空心：无法与偶然区分。数字见下表。"),
        Caption = new("What changes for each firm, within runs, under the same luck; 95 % intervals", "各公司的变化：同一运气下逐次模拟相减；95% 区间"),
        MarketCaption = new("What changes for the market", "整个市场的变化"),
        Firm = new("Firm", "公司"), Win = new("P(win)", "获胜概率"),
        Users = new("Users", "用户"), Burned = new("Burned", "烧掉的钱"),
        Rises = new("wins more often", "更常获胜"), Falls = new("wins less often", "更少获胜"),
        Greater = new("rises", "上升"), Less = new("falls", "下降"),
        Unknown = new("can't be told from chance", "无法与偶然区分"), Same = new("the same in every run", "每次模拟都相同");

    private Held? drawn;
    private Tongue tongue;
    private Plot? picture;

    [Parameter, EditorRequired]
    public Live<Held> Live { get; set; } = null!;

    protected override object Shows => Desk.Tongue;

    /// <summary><c>+19 points (15 to 23)</c>.</summary>
    internal static string Points(Interval change, Tongue tongue)
    {
        var (points, range) = (Signed.Points(change.Mean, tongue), Signed.Range(change, Signed.Points, tongue));
        return tongue == Tongue.Chinese ? $"{points} 个百分点{(range.Length == 0 ? "" : $"（{range}）")}" : $"{points} points{(range.Length == 0 ? "" : $" ({range})")}";
    }

    /// <summary>The changes' picture, a new one when they are new.</summary>
    private Plot Picture(Held held)
    {
        if (picture is not null && (drawn, tongue) == (held, Desk.Tongue)) return picture;
        (drawn, tongue) = (held, Desk.Tongue);
        return picture = Differences.Draw(held.Firms, tongue);
    }

    private string Written(Interval change, Func<double, Tongue, string> write) => write(change.Mean, Desk.Tongue);

    private string Range(Interval change, Func<double, Tongue, string> write) => Signed.Range(change, write, Desk.Tongue);

    private static bool IsSame(Interval change) => change is { Mean: 0, Low: 0, High: 0 };

    private static Phrase Clear(Interval change) => IsSame(change) ? Same : !change.IsClear ? Unknown : change.Mean > 0 ? Rises : Falls;

    private static Phrase Told(Interval change) => IsSame(change) ? Same : !change.IsClear ? Unknown : change.Mean > 0 ? Greater : Less;

    private static Func<double, Tongue, string> Write(string word) => word switch
    {
        "hhi" => Signed.Index,
        "market_users" => Signed.People,
        _ => Signed.Money,
    };

    private static Phrase MarketWord(string word) => word switch
    {
        "hhi" => new("HHI (concentration)", "HHI（集中度）"),
        "market_users" => new("Users of all firms", "全部公司的用户"),
        _ => new("Deadweight burn (ads of firms that did not survive)", "无谓烧钱（未存活公司的广告费）"),
    };
}
