using BurnSim.Experiments.Quantities;
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
        Fate.Waiting => "未入市",
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

    public static Phrase Of(FirmKind kind) => kind == FirmKind.Startup ? new("startup", "创业公司") : new("incumbent", "大公司");

    /// <summary>A quantity, of whatever firm it is.</summary>
    public static Phrase Of(Quantity quantity) => new(Wording.Of(quantity), quantity.Name.Split('(')[0] switch
    {
        "p_win" => "获胜概率",
        "p_survive" => "存活概率",
        "p_bankrupt" => "倒闭概率",
        "p_acquired" => "被收购概率",
        "p_merged" => "被合并概率",
        "users" => "用户",
        "share" => "用户份额",
        "rank" => "名次",
        "burned" => "烧钱",
        "raised" => "融资",
        "valuation" => "估值",
        "ads" => "广告花费",
        "cac_start" => "首季获客成本",
        "cac_end" => "末季获客成本",
        "ltv" => "用户终身价值",
        "runway" => "现金可撑时间",
        "p_verdict" => $"{VerdictIn(quantity)}的概率",
        "hhi" => "集中度（HHI）",
        "market_users" => "全部公司的用户",
        "days_to_tip" => "领先者不再变化的天数",
        "deadweight_burn" => "无谓烧钱",
        "ads_total" => "全部广告花费",
        var word => throw new ArgumentOutOfRangeException(nameof(quantity), word, "nobody has said how to call that"),
    });

    private static string VerdictIn(Quantity quantity) =>
        Of(Enum.GetValues<Verdict>().First(verdict => quantity.Name.Contains($"({Kebab.Of(verdict)})", StringComparison.Ordinal))).Chinese;
}
