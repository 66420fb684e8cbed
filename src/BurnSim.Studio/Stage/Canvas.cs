using BurnSim.Reports;

namespace BurnSim.Studio.Stage;

/// <summary>Axes, margins and labels of the pictures: the marks are those of a report's figures, and nothing zooms.</summary>
internal static class Canvas
{
    /// <summary>Letters of marks and labels, pixels; no smaller anywhere.</summary>
    public const int Small = 13;

    private const int Top = 12, Bottom = 40, Left = 52, Right = 14;

    // Between labels at the ends of lines, pixels.
    private const int Gap = 16;

    // Letters of a label.
    private const int Long = 18;

    /// <summary>A picture over the whole story: its dates stand from the first run on.</summary>
    /// <param name="scene">The story.</param>
    /// <param name="height">Upward axis.</param>
    /// <param name="pixels">How high the picture is.</param>
    /// <param name="ends">What is written where lines end, in what ink and at what height.</param>
    public static Layout OverTime(Scene scene, Scale height, int pixels, params IReadOnlyList<(string Text, string Colour, double At)> ends) =>
        Plain(Dates(scene), height, pixels, Bottom, ends) with { Hovermode = "x unified" };

    /// <summary>A picture of one quantity against another.</summary>
    /// <param name="along">Axis from left to right.</param>
    /// <param name="height">Upward axis.</param>
    /// <param name="pixels">How high the picture is.</param>
    /// <param name="title">What lies along, with its unit.</param>
    /// <param name="ends">What is written beside the picture, in what ink and at what height.</param>
    public static Layout Across(Scale along, Scale height, int pixels, string title, IReadOnlyList<(string Text, string Colour, double At)> ends) =>
        Plain(Along(along) with { Title = new(title, new(Pen.Faint, Small)) }, height, pixels, Bottom + 12, ends);

    /// <summary>An axis with a report's marks.</summary>
    public static Axis Along(Scale scale) => new()
    {
        Type = scale.Log ? "log" : "linear",
        Range = scale.Log ? [Math.Log10(scale.Low), Math.Log10(scale.High)] : [scale.Low, scale.High],
        Tickmode = "array",
        Tickvals = [.. scale.Marks.Select(mark => mark.Value)],
        Ticktext = [.. scale.Marks.Select(mark => mark.Text)],
    };

    /// <summary>An upward axis of names, the first on top.</summary>
    public static Axis Named(IReadOnlyList<string> names) => new()
    {
        Range = [names.Count - 0.5, -0.5],
        Showgrid = false,
        Tickfont = null,
        Ticklabelstandoff = 6,
        Tickmode = "array",
        Tickvals = [.. Enumerable.Range(0, names.Count).Select(row => (double)row)],
        Ticktext = [.. names.Select(Short)],
    };

    /// <summary>About how wide a text is in small letters, pixels.</summary>
    public static int Lengthy(string text) => 6 + text.Sum(letter => letter >= '⺀' ? Small : Small * 6 / 11);

    /// <summary>A name that leaves room for lines on a phone; it is whole in the legend.</summary>
    public static string Short(string text)
    {
        var name = text.Split(" (")[0];
        return name.Length > Long ? name[..(Long - 1)] + "…" : name;
    }

    private static Layout Plain(Axis along, Scale height, int pixels, int bottom, IReadOnlyList<(string Text, string Colour, double At)> ends) => new()
    {
        Height = pixels,
        Hovermode = "closest",
        Margin = new(Top, Right + ends.Select(end => Lengthy(Short(end.Text))).DefaultIfEmpty().Max(), bottom, Left),
        Xaxis = along,
        Yaxis = Along(height),
        Annotations = [.. Labels(ends, height, pixels - Top - bottom)],
    };

    private static Axis Dates(Scene scene) => new()
    {
        Type = "date",
        Range = [scene.Date(0), scene.Date(scene.Bands.Dates.Length - 1)],
        Hoverformat = scene.Say(new("%e %b %Y", "%Y-%m-%d")),
        Tickformatstops =
        [
            new([null, "M1"], scene.Say(new("%e %b\n%Y", "%m-%d\n%Y"))),
            new(["M1", null], scene.Say(new("%b\n%Y", "%-m月\n%Y"))),
        ],
        Showgrid = false,
        Showline = true,
        Ticks = "outside",
    };

    private static IEnumerable<Label> Labels(IReadOnlyList<(string Text, string Colour, double At)> ends, Scale height, float room)
    {
        var places = Apart.Pushed([.. ends.Select(end => (float)(1 - height.At(end.At)) * room)], Gap, 0, room);
        return ends.Zip(places, (end, place) => new Label(Short(end.Text), 1, 1 - place / room, end.Colour) { Xref = "paper", Yref = "paper" });
    }
}
