using BurnSim.Reports;
using BurnSim.Studio.Playing;
using BurnSim.Studio.Words;
using Microsoft.AspNetCore.Components;

namespace BurnSim.Studio.Lessons;

/// <summary>How much of it is luck: the market beside the same of identical firms, played when asked for.</summary>
public partial class LuckPanel
{
    private const string Solid = "#0b5394", Grey = "#6e7781";

    private static readonly Phrase
        Heading = new("How much of this is luck?", "其中多少是运气？"),
        Explains = new("Play the same market with all firms alike: same people, platforms and money, no firm better than another. Whatever lead is left, luck alone makes.",
            "让所有公司完全相同，再玩同一个市场：人群、平台与资金不变，谁也不比谁强。剩下的领先全凭运气。"),
        PlayAlike = new("Play it with all firms alike", "让所有公司相同再模拟"),
        Starting = new("Playing the first runs …", "正在进行首批模拟……"),
        AsItIs = new("as it is", "原市场"), Alike = new("all firms alike", "公司全部相同"),
        Lead = new("How far the first ends ahead of the second: median, and 5–95 % of runs", "第一名最终领先第二名多少：中位数，及 5–95 % 的模拟"),
        TakesAll = new("How often the winner takes all, with the 95 % interval", "赢家通吃的频率，及 95 % 区间");

    private LiveLuck? live;
    private (Scenario Market, ulong Seed, long Runs) asked;

    [Inject]
    private Turns Turns { get; set; } = null!;

    [Parameter, EditorRequired]
    public Scenario Market { get; set; } = null!;

    [Parameter, EditorRequired]
    public ulong Seed { get; set; }

    [Parameter, EditorRequired]
    public long Runs { get; set; }

    protected override object Shows => Desk.Tongue;

    protected override void OnParametersSet()
    {
        if (live is not null && asked != (Market, Seed, Runs)) Play();
    }

    public override void Dispose()
    {
        live?.Dispose();
        base.Dispose();
        GC.SuppressFinalize(this);
    }

    private static Phrase SoFar(long done, long runs) => new($"{Amount.Count(done)} of {Amount.Count(runs)} runs of each", $"各 {Amount.Count(done)} / {Amount.Count(runs)} 次模拟");

    private void Play()
    {
        live?.Dispose();
        asked = (Market, Seed, Runs);
        live = new(Market, Seed, Runs, Turns, Redraw);
    }

    private Bar Row(Phrase name, Ahead ahead, string colour) => new(Say(name), colour, ahead.Lead.P50, ahead.Lead.P5, ahead.Lead.P95,
        $"{Amount.Percent(ahead.Lead.P50)} ({Amount.PercentRange(ahead.Lead.P5, ahead.Lead.P95)})");

    private Bar TakesAllRow(Phrase name, Ahead ahead, string colour) => new(Say(name), colour, ahead.TakesAll.Value, ahead.TakesAll.Low, ahead.TakesAll.High,
        $"{Amount.Percent(ahead.TakesAll.Value)} ({Amount.Interval(ahead.TakesAll)})");

    private void Redraw() => _ = InvokeAsync(StateHasChanged);
}
