using SkiaSharp;

namespace BurnSim.Reports.Pictures;

/// <summary>Finds room for labels beside points on a plane: the first of several places that hits the fewest others.</summary>
internal sealed class Spots(Lettering letters, SKRect within)
{
    private static readonly (float X, float Y)[] Around =
    [
        (1, 0), (1, -1), (1, 1), (0, -1), (0, 1), (-1, 0), (-1, -1), (-1, 1),
        (1, -2), (1, 2), (0, -2), (0, 2), (-1, -2), (-1, 2), (0, -3), (0, 3),
    ];

    private readonly List<SKRect> taken = [], labels = [];

    /// <summary>Keeps labels off a line through points.</summary>
    public void Avoid(IReadOnlyList<(float X, float Y)> line)
    {
        for (var i = 0; i < line.Count; i++)
        {
            var (from, to) = (line[Math.Max(0, i - 1)], line[i]);
            var steps = 1 + (int)(Math.Max(Math.Abs(to.X - from.X), Math.Abs(to.Y - from.Y)) / 8);
            for (var step = 1; step <= steps; step++)
            {
                var (x, y) = (from.X + (to.X - from.X) * step / steps, from.Y + (to.Y - from.Y) * step / steps);
                taken.Add(new(x - 5, y - 5, x + 5, y + 5));
            }
        }
    }

    /// <summary>Left end and middle height of a label for a point.</summary>
    public (float X, float Y) Place(string text, float x, float y)
    {
        var width = letters.Width(text, Panel.Small, bold: true);
        var box = Around.Select(side => Box(x, y, width, side)).MinBy(Hits);
        labels.Add(box);
        return (box.Left, box.MidY);
    }

    private static SKRect Box(float x, float y, float width, (float X, float Y) side)
    {
        var left = side.X switch { > 0 => x + 11, < 0 => x - 11 - width, _ => x - width / 2 };
        var middle = y + 19 * side.Y;
        return new(left, middle - 9, left + width, middle + 9);
    }

    // A label on a label can't be read; on a line it can.
    private int Hits(SKRect box) => taken.Count(other => other.IntersectsWith(box))
        + 50 * labels.Count(other => other.IntersectsWith(box))
        + (box.Left < within.Left || box.Right > within.Right || box.Top < within.Top || box.Bottom > within.Bottom ? 100 : 0);
}
