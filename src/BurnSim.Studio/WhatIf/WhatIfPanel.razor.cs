using BurnSim.Reports;
using BurnSim.Studio.Words;

namespace BurnSim.Studio.WhatIf;

/// <summary>What if: pins a baseline and holds the desk against it; and how much of it all is luck.</summary>
public partial class WhatIfPanel
{
    // More changes than these are no what-if that anybody reads.
    private const int MostChanges = 12;

    private static readonly Phrase
        Heading = new("What if", "假如"),
        Why = new("Pin the market as it stands. From then on every change you make is held against it, run by run under the same luck: what differs is your change's doing.",
            "先把当前市场固定为基准。此后每次改动都在同一运气下与它逐次比较：差别就是改动造成的。"),
        PinThis = new("Pin this as the baseline", "固定为基准"), PinInstead = new("Pin this instead", "改以当前为基准"),
        GoBack = new("Back to the baseline", "回到基准"), Unpin = new("Unpin", "取消固定"), Stop = new("Stop the runs", "停止模拟"),
        Is = new("The baseline:", "基准："), Edited = new("(its text edited)", "（文本已改）"),
        Changes = new("What you changed", "您的改动"),
        Nothing = new("Nothing yet. Move a value on the left.", "尚无改动。请在左侧改一个数值。"),
        OtherMarket = new("Another file's market:", "另一个文件的市场："),
        Cannot = new("This can't be held against the baseline. It has:", "无法与基准比较。它有："),
        Remedy = new("What is held against a market has its cast, currency and dates. Pin this instead, or go back.", "可比较的市场须有相同的公司、平台、人群、货币与日期。请改以当前为基准，或回到基准。"),
        Again = new("The command that does this again", "重做此比较的命令");

    protected override object Shows => (Desk.Link, Desk.Live);

    protected override void OnInitialized()
    {
        base.OnInitialized();
        Pin.Changed += Redraw;
    }

    public override void Dispose()
    {
        Pin.Changed -= Redraw;
        base.Dispose();
        GC.SuppressFinalize(this);
    }

    private static Phrase More(int changes) => new($"and {changes} more", $"以及另外 {changes} 处");

    private static Phrase SameLuck(long runs, ulong seed) => new(
        $"Both are played under this page's seed, {seed}, and its {Amount.Count(runs)} runs: run n has the same luck on both.",
        $"两边都用本页的种子 {seed} 与 {Amount.Count(runs)} 次模拟：第 n 次模拟的运气相同。");

    private void Back()
    {
        if (Desk.Baseline is { } baseline) Desk.Follow(baseline.On(Desk));
    }

    private void Redraw() => _ = InvokeAsync(StateHasChanged);
}
