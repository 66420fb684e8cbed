using System.Text;
using System.Text.RegularExpressions;
using SkiaSharp;

namespace BurnSim.Reports;

/// <summary>A figure being drawn: a heading that says the finding, a line that says what is shown, and panels.</summary>
internal sealed partial class Sheet(Lettering letters, float height)
{
    /// <summary>All sheets are this wide, pixels.</summary>
    public const float Width = 1200;

    /// <summary>Below this the panels begin.</summary>
    public const float Top = 92;

    private const float Margin = 24;

    // PNGs have twice the pixels, for screens that do.
    private const int Density = 2;

    private readonly List<Panel> panels = [];

    /// <summary>File name without its ending.</summary>
    public required string Name { get; init; }

    /// <summary>The finding.</summary>
    public required string Title { get; init; }

    /// <summary>What is shown, and how to read it.</summary>
    public required string Subtitle { get; init; }

    /// <summary>One sentence with the main number in it.</summary>
    public required string Caption { get; init; }

    public Panel Add(Scale x, Scale y, float left, float top, float right, float bottom)
    {
        var panel = new Panel(new(left, top, right, bottom), x, y);
        panels.Add(panel);
        return panel;
    }

    public byte[] Png()
    {
        using var surface = SKSurface.Create(new SKImageInfo((int)Width * Density, (int)height * Density, SKColorType.Rgba8888, SKAlphaType.Opaque));
        surface.Canvas.Scale(Density);
        Draw(surface.Canvas);
        using var image = surface.Snapshot();
        using var pixels = image.PeekPixels();
        // Flat colours need no filter: less time than trying all five, and smaller files. Above 4 the packing takes twice the time
        // for two hundredths. Null is for pixels that can not be read, and these can.
        using var data = pixels.Encode(new SKPngEncoderOptions(SKPngEncoderFilterFlags.None, 4));
        return data!.ToArray();
    }

    public string Svg()
    {
        using var stream = new MemoryStream();
        using (var canvas = SKSvgCanvas.Create(new SKRect(0, 0, Width, height), stream))
        {
            Draw(canvas);
        }

        // Readers without the font here get the next best instead of their browser's serif.
        var family = letters.Regular.FamilyName;
        return Dark.Mode(letters.Respelled(Renumbered(Encoding.UTF8.GetString(stream.ToArray()))))
            .Replace($"font-family=\"{family}\"", $"font-family=\"{family}, Noto Sans, Arial, sans-serif\"", StringComparison.Ordinal);
    }

    // Skia numbers clips through all it ever drew: from 1 on in each picture, so that its bytes are its own.
    private static string Renumbered(string svg)
    {
        var numbers = new Dictionary<string, int>(StringComparer.Ordinal);
        return Clip().Replace(svg, clip =>
        {
            numbers.TryAdd(clip.Groups[2].Value, numbers.Count + 1);
            return $"{clip.Groups[1].Value}cl_{numbers[clip.Groups[2].Value]}";
        });
    }

    [GeneratedRegex("""(id="|url\(#)cl_([0-9a-f]+)""")]
    private static partial Regex Clip();

    private void Draw(SKCanvas canvas)
    {
        var pen = new Pen(canvas, letters);
        pen.Fill(new(0, 0, Width, height), Pen.Paper);
        pen.Write(Fitting(Title, ref titleSize, bold: true), Margin, 32, titleSize, bold: true);
        pen.Write(Subtitle, Margin, 60, pen.Fit(Subtitle, 15, Width - 2 * Margin), Pen.Faint);
        foreach (var panel in panels)
        {
            panel.Draw(canvas, pen);
        }
    }

    private float titleSize = 23;

    // A long title is set smaller, never cut.
    private string Fitting(string text, ref float size, bool bold)
    {
        while (letters.Width(text, size, bold) > Width - 2 * Margin && size > 12)
        {
            size -= 0.5f;
        }

        return text;
    }
}
