using BurnSim.Experiments.Designs;
using BurnSim.Experiments.Quantities;
using BurnSim.Reports.Sweeps;
using SkiaSharp;

namespace BurnSim.Reports.Pictures.Sweeps;

/// <summary>How far each path moves the leading quantities from its first value to its last, the furthest on top.</summary>
internal static class Tornado
{
    private const int MostPaths = 20, MostQuantities = 3;
    private const float Row = 48, Head = 24, Number = 82;

    // Blue up and vermilion down stay apart for every sight (Okabe and Ito 2008).
    private static readonly Ink Up = Palette.Of(0), Down = Palette.Of(5);

    public static Sheet? Draw(SweepStory story)
    {
        if (story.Effects.Paths.Length < 2 || story.Headline < 0) return null;
        int[] quantities = [.. new[] { story.Headline }.Concat(story.Contenders).Concat(story.Of("hhi")).Distinct().Take(MostQuantities)];
        if (story.Of("hhi").FirstOrDefault(-1) is var hhi and >= 0 && quantities.Length == MostQuantities) quantities[^1] = hhi;
        var paths = story.Ranked(story.Headline).Take(MostPaths).ToArray();
        var clear = paths.Count(path => SweepStory.Change(path, story.Headline).IsClear);
        var bottom = Sheet.Top + Head + paths.Length * Row;
        var sheet = new Sheet(story.Letters, bottom + 44)
        {
            Name = "tornado",
            Title = SweepLine.Title(story, story.Drawn, story.Headline),
            Subtitle = $"From first value to last, over all values of the other paths; whiskers: 95 % interval, pale: it holds 0; {story.Basis}",
            Caption = $"{clear} of {paths.Length} paths clearly move {story.Called.Title(story.Quantity(story.Headline))}; the strongest is "
                + $"{story.Called.Path(story.Vary(paths[0]))} with {story.Called.Change(story.Quantity(story.Headline), SweepStory.Change(paths[0], story.Headline).Mean)}.",
        };
        string[] names = [.. paths.Select(path => story.Drawn.Path(story.Vary(path)))], ranges = [.. paths.Select(path => story.Drawn.FromTo(path.Levels[0].Level, path.Levels[^1].Level))];
        var left = Math.Min(380, Names.Width(story.Letters, names.Concat(ranges)));
        var width = (Sheet.Width - 30 - left - 24 * (quantities.Length - 1)) / quantities.Length;
        for (var column = 0; column < quantities.Length; column++)
        {
            var (from, quantity) = (left + column * (width + 24), story.Quantity(quantities[column]));
            var changes = paths.Select(path => SweepStory.Change(path, quantities[column])).ToArray();
            var panel = sheet.Add(Around(changes, quantity, width), new(0, paths.Length, false, []), from, Sheet.Top + Head, from + width, bottom).Across()
                .Head(story.Drawn.Title(quantity), story.Drawn.ChangeUnit(quantity), story.InkOf(quantities[column]).Text);
            panel.Stroke(0, 0, 0, paths.Length, Pen.Axis);
            for (var row = 0; row < paths.Length; row++)
            {
                var middle = paths.Length - row - 0.5;
                Bar(panel, quantity, changes[row], middle);
                if (column > 0) continue;
                var (name, range) = (names[row], ranges[row]);
                var y = panel.PixelY(middle);
                panel.Note(pen =>
                {
                    pen.Write(name, left - 14, y - 9, pen.Fit(name, Panel.Small, left - 24), align: SKTextAlign.Right);
                    pen.Write(range, left - 14, y + 10, pen.Fit(range, Panel.Small - 2, left - 24), Pen.Faint, align: SKTextAlign.Right);
                });
            }
        }

        return sheet;
    }

    /// <summary>A change with its whiskers and its number.</summary>
    internal static void Bar(Panel panel, Quantity quantity, Interval change, double middle)
    {
        if (!double.IsFinite(change.Mean)) return;
        var ink = change.Mean >= 0 ? Up : Down;
        panel.Box(Math.Min(0, change.Mean), Math.Max(0, change.Mean), middle - 0.26, middle + 0.26, ink.Colour, change.IsClear ? 1 : 0.35);
        var (low, high) = double.IsFinite(change.Low) ? (change.Low, change.High) : (change.Mean, change.Mean);
        panel.Stroke(low, middle, high, middle, Pen.Paper, 4);
        panel.Stroke(low, middle, high, middle, Pen.Ink);
        var text = SweepWords.Plus(quantity, change.Mean);
        if (change.Mean >= 0) panel.Write(text, Math.Max(0, high), middle, offX: 8, colour: change.IsClear ? Pen.Ink : Pen.Faint);
        else panel.Write(text, Math.Min(0, low), middle, offX: -8, colour: change.IsClear ? Pen.Ink : Pen.Faint, align: SKTextAlign.Right);
    }

    /// <summary>An axis over all whiskers, with room for the numbers beyond them.</summary>
    internal static Scale Around(Interval[] changes, Quantity quantity, float width)
    {
        var ends = changes.SelectMany(change => new[] { change.Mean, change.Low, change.High }).Where(double.IsFinite).Append(0).ToArray();
        var (low, high) = (ends.Min(), ends.Max());
        if (low == high) high = low + (quantity.Kind == QuantityKind.Amount ? 1 : 0.05);
        // A side without bars needs no room for numbers.
        var room = Number / (width - 2 * Number) * (high - low);
        var bare = Scale.Around(low, high, value => SweepWords.Mark(quantity, value), 3);
        return bare with
        {
            Low = changes.Any(change => change.Mean < 0) ? low - room : low - room / 6,
            High = changes.Any(change => change.Mean >= 0) ? high + room : high + room / 6,
        };
    }
}
