using BurnSim.Reports;
using Plotly.Blazor;
using Plotly.Blazor.LayoutLib;
using XAxisLib = Plotly.Blazor.LayoutLib.XAxisLib;
using YAxisLib = Plotly.Blazor.LayoutLib.YAxisLib;

namespace BurnSim.Studio.Stage;

/// <summary>Axes, margins and letters of the pictures: the marks are those of a report's figures, and nothing zooms.</summary>
internal static class Canvas
{
    /// <summary>Letters of marks and labels, pixels; no smaller anywhere.</summary>
    public const int Small = 13;

    private const int Top = 12, Bottom = 40, Left = 52, Right = 14;

    // Between labels at the ends of lines, pixels.
    private const int Gap = 16;

    /// <summary>A picture over the whole story: its dates stand from the first run on.</summary>
    /// <param name="scene">The story.</param>
    /// <param name="height">Upward axis.</param>
    /// <param name="pixels">How high the picture is.</param>
    /// <param name="ends">What is written where lines end, in what ink and at what height.</param>
    public static Layout OverTime(Scene scene, Scale height, int pixels, params IReadOnlyList<(string Text, string Colour, double At)> ends)
    {
        var layout = Plain(pixels);
        layout.HoverMode = HoverModeEnum.XUnified;
        layout.Margin.R = ends.Count == 0 ? Right : Right + ends.Max(end => Lengthy(Cut(end.Text)));
        layout.XAxis = [Dates(scene)];
        layout.YAxis = [Upward(height)];
        layout.Annotations = [.. Labels(ends, height, pixels - Top - Bottom)];
        return layout;
    }

    /// <summary>A picture with nothing on its axes yet.</summary>
    public static Layout Plain(int pixels) => new()
    {
        Height = pixels,
        AutoSize = true,
        ShowLegend = false,
        DragMode = DragModeEnum.False,
        PaperBgColor = "rgba(0,0,0,0)",
        PlotBgColor = "rgba(0,0,0,0)",
        Margin = new() { T = Top, B = Bottom, L = Left, R = Right, AutoExpand = false },
        Font = new() { Size = Small, Color = Pen.Ink, Family = "system-ui, \"Noto Sans\", \"Noto Sans CJK SC\", sans-serif" },
        HoverLabel = new() { BgColor = "rgba(255,255,255,0.95)", BorderColor = Pen.Axis, NameLength = -1, Font = new() { Size = Small, Color = Pen.Ink } },
    };

    public static YAxis Upward(Scale scale) => new()
    {
        FixedRange = true,
        Type = scale.Log ? YAxisLib.TypeEnum.Log : YAxisLib.TypeEnum.Linear,
        Range = Ends(scale),
        TickMode = YAxisLib.TickModeEnum.Array,
        TickVals = [.. scale.Marks.Select(mark => (object)mark.Value)],
        TickText = [.. scale.Marks.Select(mark => (object)mark.Text)],
        GridColor = Pen.Grid,
        ZeroLine = false,
        TickFont = new() { Color = Pen.Faint },
    };

    public static XAxis Along(Scale scale) => new()
    {
        FixedRange = true,
        Type = scale.Log ? XAxisLib.TypeEnum.Log : XAxisLib.TypeEnum.Linear,
        Range = Ends(scale),
        TickMode = XAxisLib.TickModeEnum.Array,
        TickVals = [.. scale.Marks.Select(mark => (object)mark.Value)],
        TickText = [.. scale.Marks.Select(mark => (object)mark.Text)],
        GridColor = Pen.Grid,
        ZeroLine = false,
        TickFont = new() { Color = Pen.Faint },
    };

    /// <summary>About how wide a text is in small letters, pixels.</summary>
    public static int Lengthy(string text) => 6 + text.Sum(letter => letter >= '⺀' ? Small : Small * 6 / 11);

    private static XAxis Dates(Scene scene) => new()
    {
        FixedRange = true,
        Type = XAxisLib.TypeEnum.Date,
        Range = [scene.Date(0), scene.Date(scene.Bands.Dates.Length - 1)],
        HoverFormat = scene.Say(new("%e %b %Y", "%Y-%m-%d")),
        TickFormatStops =
        [
            new() { DTickRange = [null!, "M1"], Value = scene.Say(new("%e %b\n%Y", "%m-%d\n%Y")) },
            new() { DTickRange = ["M1", null!], Value = scene.Say(new("%b\n%Y", "%-m月\n%Y")) },
        ],
        NTicks = 9,
        TickAngle = 0,
        ShowGrid = false,
        LineColor = Pen.Axis,
        ShowLine = true,
        Ticks = XAxisLib.TicksEnum.Outside,
        TickColor = Pen.Axis,
        TickFont = new() { Color = Pen.Faint },
    };

    private static List<object> Ends(Scale scale) =>
        scale.Log ? [Math.Log10(scale.Low), Math.Log10(scale.High)] : [scale.Low, scale.High];

    private static IEnumerable<Annotation> Labels(IReadOnlyList<(string Text, string Colour, double At)> ends, Scale height, float room)
    {
        var places = Apart.Pushed([.. ends.Select(end => (float)(1 - height.At(end.At)) * room)], Gap, 0, room);
        return ends.Zip(places, (end, place) => new Annotation
        {
            Text = Cut(end.Text),
            XRef = "paper",
            X = 1,
            XAnchor = Plotly.Blazor.LayoutLib.AnnotationLib.XAnchorEnum.Left,
            XShift = 4,
            YRef = "paper",
            Y = 1 - place / room,
            ShowArrow = false,
            Font = new() { Color = end.Colour, Size = Small },
        });
    }

    // A long name must leave room for the lines on a phone; it is whole in the legend.
    private static string Cut(string text)
    {
        var name = text.Split(" (")[0];
        return name.Length > 14 ? name[..13] + "…" : name;
    }
}
