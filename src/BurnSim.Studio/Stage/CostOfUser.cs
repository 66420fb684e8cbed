using BurnSim.Reports;
using Plotly.Blazor.LayoutLib;
using Plotly.Blazor.Traces.ScatterLib;
using Trace = Plotly.Blazor.Traces.Scatter;

namespace BurnSim.Studio.Stage;

/// <summary>What a new user costs against what is spent: each firm's way through the story, quarter by quarter.</summary>
internal static class CostOfUser
{
    private const int Pixels = 320;

    public static Picture? Draw(Scene scene)
    {
        var ways = scene.Cast.Ranked.Select(firm => (Firm: firm, Of: scene.Courses.Quarters(firm))).Where(way => way.Of.Length > 0).ToArray();
        if (ways.Length == 0) return null;
        var all = ways.SelectMany(way => way.Of).ToArray();
        var (along, up) = (Scale.Wide([.. all.Select(at => at.Spend)], Amount.Mark, sparse: true), Scale.Wide([.. all.Select(at => at.Cac)], Amount.Mark));
        var layout = Canvas.Plain(Pixels);
        layout.HoverMode = HoverModeEnum.Closest;
        layout.Margin.R = 10 + ways.Max(way => Canvas.Lengthy(scene.Name(way.Firm)));
        layout.Margin.B = 50;
        layout.XAxis = [Canvas.Along(along)];
        layout.XAxis[0].Title = new()
        {
            Text = scene.Say(new($"Ads paid a day, {scene.Summary.Currency}", $"每日广告费，{scene.Summary.Currency}")), Font = new() { Color = Pen.Faint, Size = Canvas.Small },
        };
        layout.YAxis = [Canvas.Upward(up)];
        layout.Annotations = [.. ways.Select(way => Label(scene, way.Firm, way.Of[^1], along, up))];
        return new([.. ways.Reverse().Select(way => Way(scene, way.Firm, way.Of))], layout, () => new(
            [scene.Say(StageWords.Firm), .. Enumerable.Range(1, ways.Max(way => way.Of.Length)).Select(quarter => scene.Say(new($"Quarter {quarter}", $"第 {quarter} 季")))],
            [.. ways.Select(way => (System.Collections.Immutable.ImmutableArray<string>)
                [scene.Name(way.Firm), .. Enumerable.Range(0, ways.Max(other => other.Of.Length)).Select(quarter => quarter < way.Of.Length ? Told(scene, way.Of[quarter]) : Amount.None)])]));
    }

    private static Annotation Label(Scene scene, int firm, (double Spend, double Cac) at, Scale along, Scale up) => new()
    {
        Text = scene.Name(firm),
        X = along.Log ? Math.Log10(at.Spend) : at.Spend,
        Y = up.Log ? Math.Log10(at.Cac) : at.Cac,
        XAnchor = Plotly.Blazor.LayoutLib.AnnotationLib.XAnchorEnum.Left,
        XShift = 6,
        ShowArrow = false,
        Font = new() { Color = scene.IsLit(firm) ? scene.Cast.InkOf(firm).Text : Palette.Others.Colour },
    };

    private static Trace Way(Scene scene, int firm, (double Spend, double Cac)[] of)
    {
        var ink = scene.Cast.InkOf(firm);
        var way = Brush.Line(new Trace
        {
            X = [.. of.Select(at => (object)at.Spend)],
            Y = [.. of.Select(at => (object)at.Cac)],
            TextArray = [.. of.Select(at => Told(scene, at))],
        }, scene.Name(firm), ink, scene.IsLit(firm));
        way.Mode = ModeFlag.Lines | ModeFlag.Markers;
        way.Marker = new()
        {
            Size = 8,
            ColorArray = [.. of.Select((_, quarter) => (object)(quarter == 0 && of.Length > 1 ? Pen.Paper : ink.Colour))],
            SizeArray = [.. of.Select((_, quarter) => (decimal?)(quarter == 0 || quarter == of.Length - 1 ? 9 : 5))],
            Line = new() { Color = ink.Colour, Width = 2 },
        };
        return way;
    }

    private static string Told(Scene scene, (double Spend, double Cac) at) => scene.Say(new(
        $"{Amount.Money(at.Cac, scene.Summary.Currency)} a user at {Amount.Money(at.Spend, scene.Summary.Currency)} a day",
        $"每用户 {Amount.Money(at.Cac, scene.Summary.Currency)}，每日 {Amount.Money(at.Spend, scene.Summary.Currency)}"));
}
