namespace BurnSim.Reports.Pictures;

/// <summary>A key of colours, for parts too small to carry their own names.</summary>
static class Key
{
    /// <summary>Draws entries from left to right, in as many lines as they need.</summary>
    public static void Draw(Pen pen, Lettering letters, IReadOnlyList<(string Text, string Colour)> entries, float left, float middle, float right)
    {
        var x = left;
        foreach (var (text, colour) in entries)
        {
            var width = letters.Width(text, Panel.Small) + 40;
            if (x > left && x + width - 20 > right)
            {
                (x, middle) = (left, middle + 24);
            }

            pen.Fill(new(x, middle - 6, x + 13, middle + 7), colour);
            pen.Write(text, x + 19, middle, Panel.Small);
            x += width;
        }
    }
}
