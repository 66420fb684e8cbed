using BurnSim.Experiments;
using BurnSim.Experiments.Luck;
using BurnSim.Reports.Explanations;

namespace BurnSim.Studio.Words;

/// <summary>How much of a winner's lead is luck, in words.</summary>
internal static class LuckSentences
{
    /// <summary>A paragraph; empty where the null market wasn't played.</summary>
    public static string Of(LuckControl luck, Scenario scenario, Tongue tongue) =>
        tongue == Tongue.Chinese ? Said(luck, scenario) : LuckWords.Of(luck, scenario);

    private static string Said(LuckControl luck, Scenario scenario)
    {
        var (real, chance, firms) = (luck.Real, luck.Null, scenario.Firms.Length);
        if (real.Runs == 0 || chance.Runs == 0) return "";
        if (firms == 1) return "运气对照：只有一家公司，无论运气如何都是它领先。";
        var likeliest = scenario.Firms[luck.Likeliest];
        var part = double.IsFinite(luck.Part.Mean)
            ? Chinese.Say($"平均领先幅度中有{Chinese.Percent(luck.Part.Mean)}只靠运气就能得到（95% 置信区间{Chinese.PercentRange(luck.Part.Low, luck.Part.High)}）")
            : "没有需要解释的领先";
        return Chinese.Say($"运气对照：{firms}家公司完全相同时，第一名最后领先第二名{Points(chance.Lead)}，这里是{Points(real.Lead)}：{part}。")
            + Chinese.Say($"只靠运气，{With(chance.TakesAll)}的模拟是赢家通吃，这里是{With(real.TakesAll)}。")
            + Chinese.Say($"{likeliest.Called}在{With(real.Wins[luck.Likeliest])}的模拟中领先，")
            + Chinese.Say($"而{firms}家相同的公司各占{Chinese.Percent(1.0 / firms)}：{(luck.IsBeyondChance ? "不只是运气" : "运气就可能做到")}。");
    }

    private static string Points(Spread lead) =>
        Chinese.Say($"{Bare(lead.P50)}个百分点（5–95% 的模拟：{Bare(lead.P5)}至{Bare(lead.P95)}）");

    private static string Bare(double share) => Chinese.Percent(share).TrimEnd('%');

    private static string With(Chance chance) => Chinese.Say($"{Chinese.Percent(chance.Value)}（{Chinese.Interval(chance)}）");
}
