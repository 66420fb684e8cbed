using ScottPlot;
using SkiaSharp;

namespace BurnSim.Reports;

/// <summary>
/// One plot on a sheet: its data area in the sheet's pixels, an axis each way, what is drawn in it (by ScottPlot) and
/// what is written about it.
/// </summary>
internal sealed class Panel
{
    /// <summary>Size of marks and labels, pixels on a sheet 1200 wide.</summary>
    public const float Small = 15;

    private const float Gap = 19;

    private readonly Scale x, y;
    private readonly List<Action<Plot>> shapes = [];
    private readonly List<Action<Pen>> notes = [];
    private readonly List<(string Text, string Colour, float FromX, float FromY)> ends = [];

    public Panel(SKRect area, Scale x, Scale y)
    {
        (Area, this.x, this.y) = (area, x, y);
    }

    /// <summary>Where the data stand.</summary>
    public SKRect Area { get; }

    /// <summary>Lines across at the marks of the x axis too (for bars that lie down: instead).</summary>
    public Panel Across(bool alsoLevel = false)
    {
        shapes.Add(plot => (plot.Grid.XAxisStyle.IsVisible, plot.Grid.YAxisStyle.IsVisible) = (true, alsoLevel));
        return this;
    }

    /// <summary>No axes at all.</summary>
    public Panel Bare()
    {
        shapes.Add(plot => plot.Axes.Bottom.FrameLineStyle.Width = 0);
        return this;
    }

    /// <summary>A heading above the area: what it shows, and in what unit.</summary>
    public Panel Head(string title, string unit = "", string colour = Pen.Ink)
    {
        notes.Add(pen =>
        {
            // A long name gives way to the number beside it.
            var room = Area.Width - (unit == "" ? 0 : pen.Width(unit, Small - 1) + 10);
            pen.Write(title, Area.Left, Area.Top - 18, pen.Fit(title, Small + 1, room, bold: true), colour, bold: true);
            pen.Write(unit, Area.Right, Area.Top - 18, Small - 1, Pen.Faint, align: SKTextAlign.Right);
        });
        return this;
    }

    /// <summary>A line below the x axis that says what it measures.</summary>
    public Panel Foot(string text)
    {
        notes.Add(pen => pen.Write(text, Area.MidX, Area.Bottom + 44, Small, Pen.Faint, align: SKTextAlign.Center));
        return this;
    }

    /// <summary>A line through points (x, y).</summary>
    public void Line(IReadOnlyList<(double X, double Y)> points, Ink ink, float width = 2.5f)
    {
        if (points.Count == 0)
        {
            return;
        }

        Coordinates[] places = [.. points.Select(Place)];
        shapes.Add(plot =>
        {
            var line = plot.Add.ScatterLine(places);
            line.LineWidth = width;
            line.LineColor = Color.FromHex(ink.Colour);
            line.LinePattern = new([.. ink.Dashes.Select(length => length * width)], 0, "");
        });
    }

    /// <summary>A line that keeps each height until the next point.</summary>
    public void Steps(IReadOnlyList<(double X, double Y)> points, Ink ink) =>
        Line([.. points.SelectMany((point, i) => i == 0 ? [point] : new[] { (point.X, points[i - 1].Y), point })], ink);

    /// <summary>The area between two heights.</summary>
    public void Band(IReadOnlyList<(double X, double Low, double High)> points, string colour, double opacity)
    {
        if (points.Count < 2)
        {
            return;
        }

        Shape([.. points.Select(point => Place((point.X, point.Low))),
            .. points.Reverse().Select(point => Place((point.X, point.High)))], colour, opacity);
    }

    /// <summary>A filled rectangle.</summary>
    public void Box(double left, double right, double bottom, double top, string colour, double opacity = 1) =>
        Shape([Place((left, bottom)), Place((right, bottom)), Place((right, top)), Place((left, top))], colour, opacity);

    /// <summary>A dot.</summary>
    public void Dot(double atX, double atY, string colour, float radius = 4) =>
        notes.Add(pen => pen.Dot(PixelX(atX), PixelY(atY), radius, colour));

    /// <summary>Many dots, below lines.</summary>
    public void Cloud(IReadOnlyList<(double X, double Y)> points, string colour, float size)
    {
        Coordinates[] places = [.. points.Select(Place)];
        shapes.Add(plot => plot.Add.Markers(places, MarkerShape.FilledCircle, size, Color.FromHex(colour)));
    }

    /// <summary>The tip of a line that comes from a point.</summary>
    public void Arrow((double X, double Y) from, (double X, double Y) to, string colour) => notes.Add(pen =>
        pen.Arrow(PixelX(from.X), PixelY(from.Y), PixelX(to.X), PixelY(to.Y), colour));

    /// <summary>A straight thin line between two points.</summary>
    public void Stroke(double fromX, double fromY, double toX, double toY, string colour, float width = 1.5f) =>
        notes.Add(pen => pen.Rule(PixelX(fromX), PixelY(fromY), PixelX(toX), PixelY(toY), colour, width));

    /// <summary>Text beside a point, so many pixels off.</summary>
    public void Write(string text, double atX, double atY, float offX = 0, float offY = 0, string colour = Pen.Ink,
        bool bold = false, SKTextAlign align = SKTextAlign.Left) =>
        notes.Add(pen => pen.Write(text, PixelX(atX) + offX, PixelY(atY) + offY, Small, colour, bold, align));

    /// <summary>Whatever else is to be written, in the sheet's pixels.</summary>
    public void Note(Action<Pen> note) => notes.Add(note);

    /// <summary>A label for the line that ends at a point, in the margin to the right; labels push each other apart.</summary>
    public void End(string text, Ink ink, double atX, double atY) => ends.Add((text, ink.Text, PixelX(atX), PixelY(atY)));

    public float PixelX(double value) => Area.Left + (float)x.At(value) * Area.Width;

    public float PixelY(double value) => Area.Bottom - (float)y.At(value) * Area.Height;

    /// <summary>Draws plot, labels and notes.</summary>
    public void Draw(SKCanvas canvas, Pen pen)
    {
        using var plot = new Plot();
        plot.FigureBackground.Color = Colors.Transparent;
        plot.RenderManager.ClearCanvasBeforeEachRender = false;
        plot.Layout.Fixed(new PixelPadding(0));
        plot.Axes.SetLimits(0, 1, 0, 1);
        plot.Axes.Title.IsVisible = plot.Axes.Right.IsVisible = plot.Axes.Top.IsVisible = false;
        Rule(plot.Axes.Bottom, x);
        Rule(plot.Axes.Left, y);
        plot.Grid.XAxisStyle.IsVisible = false;
        plot.Grid.MajorLineColor = Color.FromHex(Pen.Grid);
        foreach (var shape in shapes)
        {
            shape(plot);
        }

        var area = new PixelRect(Area.Left, Area.Right, Area.Bottom, Area.Top);
        // A plot whose limits are new draws itself once more, and what is translucent twice: let the first go nowhere.
        using (var nowhere = new SKNoDrawCanvas((int)Sheet.Width, (int)Sheet.Width))
        {
            plot.Render(nowhere, area);
        }

        plot.Render(canvas, area);
        // Not ScottPlot's own labels: where they stand depends on the font.
        foreach (var (value, text) in x.Marks)
        {
            pen.Write(text, PixelX(value), Area.Bottom + 19, Small, Pen.Faint, align: SKTextAlign.Center);
        }

        foreach (var (value, text) in y.Marks)
        {
            pen.Write(text, Area.Left - 8, PixelY(value), Small, Pen.Faint, align: SKTextAlign.Right);
        }

        foreach (var note in notes)
        {
            note(pen);
        }

        var heights = Apart.Pushed([.. ends.Select(end => end.FromY)], Gap, Area.Top, Area.Bottom);
        for (var i = 0; i < ends.Count; i++)
        {
            var (text, colour, fromX, fromY) = ends[i];
            if (Math.Abs(heights[i] - fromY) > 3 || fromX < Area.Right - 3)
            {
                pen.Rule(fromX + 2, fromY, Area.Right + 12, heights[i], colour, 1, opacity: 110);
            }

            pen.Write(text, Area.Right + 15, heights[i], Small, colour);
        }
    }

    private static void Rule(IAxis axis, Scale scale)
    {
        axis.TickGenerator = new ScottPlot.TickGenerators.NumericManual(
            [.. scale.Marks.Select(mark => scale.At(mark.Value))], [.. scale.Marks.Select(_ => "")]);
        axis.MajorTickStyle.Length = axis is IXAxis ? 5 : 0;
        axis.MajorTickStyle.Color = axis.FrameLineStyle.Color = Color.FromHex(Pen.Axis);
        axis.MinorTickStyle.Length = 0;
        axis.FrameLineStyle.Width = axis is IXAxis ? 1 : 0;
    }

    private void Shape(Coordinates[] corners, string colour, double opacity) => shapes.Add(plot =>
    {
        var shape = plot.Add.Polygon(corners);
        shape.FillColor = Color.FromHex(colour).WithAlpha(opacity);
        shape.LineWidth = 0;
    });

    private Coordinates Place((double X, double Y) point) => new(x.At(point.X), y.At(point.Y));
}
