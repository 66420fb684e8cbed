using BurnSim.Reports;
using BurnSim.Studio.Playing;
using BurnSim.Studio.Stage;
using BurnSim.Studio.Words;
using Microsoft.AspNetCore.Components;

namespace BurnSim.Studio.Lessons;

/// <summary>How much of it is luck: the market beside the same of identical firms, played when asked for.</summary>
public partial class LuckPanel
{
    private static readonly Phrase
        Heading = new("How much of this is luck?", "其中多少是运气？"),
        Explains = new("Play the same market with all firms alike: same people, platforms and money, no firm better than another. Whatever lead is left, luck alone makes.",
            "让所有公司完全相同，再玩同一个市场：人群、平台与资金不变，谁也不比谁强。剩下的领先全凭运气。"),
        PlayAlike = new("Play it with all firms alike", "让所有公司相同再模拟"),
        Starting = new("Playing the first runs …", "正在进行首批模拟……"),
        AsItIs = new("as it is", "原市场"), Alike = new("all firms alike", "公司全部相同"),
        Lead = new("How far the first ends ahead", "第一名最终领先多少"),
        LeadNote = new("Its share less the second's: median; whiskers: nine runs in ten", "与第二名份额之差：中位数；须线：九成模拟"),
        Median = new("Median", "中位数"), TakesAll = new("How often the winner takes all", "赢家通吃的频率"), OfEach = new(" of each", "各"), Which = new("Market", "市场");

    private Live<LuckHeld>? live;
    private (Scenario Market, ulong Seed, long Runs) asked;
    private (LuckHeld? Held, Tongue Tongue) seen;
    private Picture? lead, takesAll;

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

    private void Play()
    {
        live?.Dispose();
        asked = (Market, Seed, Runs);
        live = LuckHeld.Play(Market, Seed, Runs, Turns, Redraw);
    }

    private void Look()
    {
        if (live?.Said is not { } held || seen == (held, Desk.Tongue)) return;
        seen = (held, Desk.Tongue);
        lead = Rows(Median, LessonWords.NineInTen, ahead => (ahead.Lead.P50, ahead.Lead.P5, ahead.Lead.P95));
        takesAll = Rows(StageWords.Chance, StageWords.Interval, ahead => (ahead.TakesAll.Value, ahead.TakesAll.Low, ahead.TakesAll.High));

        Picture Rows(Phrase value, Phrase range, Func<Ahead, (double, double, double)> of)
        {
            Bar Row(Phrase name, Ahead ahead, Ink ink)
            {
                var (at, low, high) = of(ahead);
                return new(Say(name), ink.Colour, at, low, high);
            }

            return Bars.Draw([Row(AsItIs, held.Real, Palette.Of(0)), Row(Alike, held.Alike, Palette.Others)], Desk.Tongue, Say(Which), Say(value), Say(range));
        }
    }

    private void Redraw() => _ = InvokeAsync(StateHasChanged);
}
