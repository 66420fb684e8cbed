using BurnSim.Experiments.Designs;
using BurnSim.Experiments.Quantities;
using BurnSim.Reports.Sweeps;
using SkiaSharp;

namespace BurnSim.Reports.Pictures.Sweeps;

/// <summary>A quantity over all values of two paths, light to dark, its values in the cells where there is room.</summary>
internal static class HeatMap
{
    /// <summary>Room that a bar of colours needs to the right of a map, pixels.</summary>
    public const float BarRoom = 92;

    private const float BarWidth = 18;

    // White lines between cells, pixels, while cells are bigger than this.
    private const float Gap = 1, Roomy = 12;

    /// <summary>The range of colours: from 0 for what can't be below it, else just around the values.</summary>
    public static Scale Range(SweepStory story, IReadOnlyList<int> quantities)
    {
        var quantity = story.Quantity(quantities[0]);
        var values = quantities.SelectMany(of => Enumerable.Range(0, story.Design.Points.Length).Select(point => story.Effects.Means[point, of].Mean))
            .Where(double.IsFinite).DefaultIfEmpty(0).ToArray();
        string Mark(double value) => SweepWords.Mark(quantity, value);
        return quantity.Kind == QuantityKind.Chance ? Scale.FromZero(values, Mark, 5, 0.01)
            : Scale.Around(values.Min(), values.Max(), Mark, 5);
    }

    public static Panel Draw(SweepStory story, Sheet sheet, SKRect area, int quantity, Scale range)
    {
        var (across, up) = (story.Design.Varied[0], story.Design.Varied[1]);
        var (columns, rows) = (story.Design.Paths[across].Levels, story.Design.Paths[up].Levels);
        var (cellWidth, cellHeight) = (area.Width / columns.Length, area.Height / rows.Length);
        var names = LevelAxis.Names(story.Design.Paths[across], story.Drawn).Names;
        var panel = sheet.Add(
            LevelAxis.Positions(names, Math.Max(2, (int)(area.Width / (16 + names.Max(name => story.Letters.Width(name, Panel.Small)))))),
            LevelAxis.Positions(LevelAxis.Names(story.Design.Paths[up], story.Drawn).Names, Math.Max(2, (int)(area.Height / 24))),
            area.Left, area.Top, area.Right, area.Bottom);
        for (var point = 0; point < story.Design.Points.Length; point++)
        {
            var (x, y) = (columns.IndexOf(story.Design.Points[point].Levels[across]), rows.IndexOf(story.Design.Points[point].Levels[up]));
            var value = story.Effects.Means[point, quantity].Mean;
            var colour = double.IsFinite(value) ? Ramp.At(range.At(value)) : Pen.Grid;
            var (centreX, centreY) = (panel.PixelX(x), panel.PixelY(y));
            var gap = Math.Min(cellWidth, cellHeight) > Roomy ? Gap : 0;
            var text = double.IsFinite(value) ? SweepWords.Bare(story.Quantity(quantity), value) : Amount.None;
            panel.Note(pen =>
            {
                // On whole pixels: no seams between cells.
                pen.Fill(new(MathF.Round(centreX - cellWidth / 2) + gap, MathF.Round(centreY - cellHeight / 2) + gap,
                    MathF.Round(centreX + cellWidth / 2) - gap, MathF.Round(centreY + cellHeight / 2) - gap), colour);
                if (cellHeight >= 17 && pen.Width(text, Panel.Small - 1) + 6 <= cellWidth)
                {
                    pen.Write(text, centreX, centreY, Panel.Small - 1, Ramp.On(colour), align: SKTextAlign.Center);
                }
            });
        }

        return panel;
    }

    /// <summary>What the colours mean, from bottom to top.</summary>
    public static void Bar(Sheet sheet, SKRect beside, Scale range, string title)
    {
        var area = new SKRect(beside.Right + BarRoom - BarWidth - 8, beside.Top, beside.Right + BarRoom - 8, beside.Bottom);
        var bar = sheet.Add(new(0, 1, false, []), range, area.Left, area.Top, area.Right, area.Bottom);
        bar.Note(pen =>
        {
            for (var step = 0; step < (int)area.Height; step++)
            {
                pen.Fill(new(area.Left, area.Bottom - step - 1, area.Right, area.Bottom - step), Ramp.At(step / (area.Height - 1)));
            }

            pen.Write(title, area.Right, area.Top - 18, Panel.Small - 1, Pen.Faint, align: SKTextAlign.Right);
        });
    }
}
