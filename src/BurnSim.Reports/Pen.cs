using SkiaSharp;

namespace BurnSim.Reports;

/// <summary>Writes and rules on a canvas where a plot has no word for it: titles, labels at line ends, leaders.</summary>
internal sealed class Pen(SKCanvas canvas, Lettering letters)
{
    /// <summary>Text.</summary>
    public const string Ink = "#1F2328";

    /// <summary>Units, notes and marks of axes.</summary>
    public const string Faint = "#59636E";

    /// <summary>Grid lines.</summary>
    public const string Grid = "#E4E7EB";

    /// <summary>Axis lines.</summary>
    public const string Axis = "#AEB4BA";

    /// <summary>What it is drawn on.</summary>
    public const string Paper = "#FFFFFF";

    /// <summary>One line of text whose middle stands at a height.</summary>
    public void Write(string text, float x, float middle, float size, string colour = Ink, bool bold = false,
        SKTextAlign align = SKTextAlign.Left)
    {
        using var font = letters.Font(size, bold);
        using var paint = new SKPaint { Color = SKColor.Parse(colour), IsAntialias = true };
        // 0.36 em: half the height of a capital.
        canvas.DrawText(text, x, middle + 0.36f * size, align, font, paint);
    }

    public float Width(string text, float size) => letters.Width(text, size);

    /// <summary>The size at which a line of text is no wider than there is room.</summary>
    public float Fit(string text, float size, float room, bool bold = false) =>
        Math.Min(size, size * room / letters.Width(text, size, bold));

    public void Rule(float fromX, float fromY, float toX, float toY, string colour, float width = 1, byte opacity = 255)
    {
        using var paint = new SKPaint
        {
            Color = SKColor.Parse(colour).WithAlpha(opacity), IsAntialias = true, StrokeWidth = width, IsStroke = true,
        };
        canvas.DrawLine(fromX, fromY, toX, toY, paint);
    }

    public void Dot(float x, float y, float radius, string colour)
    {
        using var paint = new SKPaint { Color = SKColor.Parse(colour), IsAntialias = true };
        canvas.DrawCircle(x, y, radius, paint);
    }

    /// <summary>The tip of an arrow, pointing away from where it comes from; a dot where that is the same place.</summary>
    public void Arrow(float fromX, float fromY, float toX, float toY, string colour)
    {
        var (alongX, alongY) = (toX - fromX, toY - fromY);
        var length = MathF.Sqrt(alongX * alongX + alongY * alongY);
        if (length < 1)
        {
            Dot(toX, toY, 5, colour);
            return;
        }

        (alongX, alongY) = (alongX / length, alongY / length);
        using var paint = new SKPaint { Color = SKColor.Parse(colour), IsAntialias = true };
        using var tip = new SKPath();
        tip.MoveTo(toX + 5 * alongX, toY + 5 * alongY);
        tip.LineTo(toX - 8 * alongX - 6 * alongY, toY - 8 * alongY + 6 * alongX);
        tip.LineTo(toX - 8 * alongX + 6 * alongY, toY - 8 * alongY - 6 * alongX);
        tip.Close();
        canvas.DrawPath(tip, paint);
    }

    public void Fill(SKRect area, string colour)
    {
        using var paint = new SKPaint { Color = SKColor.Parse(colour), IsAntialias = true };
        canvas.DrawRect(area, paint);
    }
}
