using System.Collections.Immutable;
using BurnSim.Reports;
using BurnSim.Studio.Words;

namespace BurnSim.Studio.Stage;

/// <summary>All there is a picture of: two that are always there, the rest one at a time.</summary>
internal static class Subjects
{
    private static readonly Phrase
        Shade = new("line: median, shade: nine runs in ten", "线：中位数；阴影：九成模拟"),
        Half = new("line: median, shade: half of the runs", "线：中位数；阴影：半数模拟");

    public static readonly Subject
        Shares = new(new("Share of active users", "活跃用户份额"),
            _ => new($"While in the market; {Shade.English}", $"在市期间；{Shade.Chinese}"), Stage.Shares.Draw),
        Wins = new(new("Who leads at the end", "谁最终领先"),
            scene => new($"Chance over {StageWords.Drawn(scene.Summary.RunsFinished).English}; whiskers: 95 % interval",
                $"{StageWords.Drawn(scene.Summary.RunsFinished).Chinese}中的概率；须线：95% 区间"), Stage.Wins.Draw);

    public static readonly ImmutableArray<Subject> More =
    [
        new(new("Users", "用户"), _ => new($"Active users of the market and of each firm; {Shade.English}",
            $"全市场与各公司的活跃用户；{Shade.Chinese}"), MarketUsers.Draw),
        new(new("Cash", "现金"), scene => new($"Startups' cash, {scene.Currency}; {Half.English}",
            $"创业公司现金，{scene.Currency}；{Half.Chinese}"), Cash.Draw),
        new(new("Cost of a user", "获客成本"), scene => new(
            $"Ads paid per registered user against ads paid a day, {scene.Currency}; medians by quarter, ring first, dot last",
            $"每注册用户广告费（纵）与每日广告费（横），{scene.Currency}；按季中位数，空心为始，实心为终"), CostOfUser.Draw),
        new(new("Verdicts", "结局"), _ => new("What the runs would be called if they ended there, share of runs",
            "若在该日结束，各模拟的结局，占模拟比例"), Verdicts.Draw),
        new(new("Concentration", "集中度"), _ => new($"Herfindahl–Hirschman index, Σ share² (1 = monopoly); {Shade.English}",
            $"赫芬达尔—赫希曼指数，Σ 份额²（1 = 垄断）；{Shade.Chinese}"), Concentration.Draw),
    ];
}
