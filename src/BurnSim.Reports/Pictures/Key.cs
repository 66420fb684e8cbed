namespace BurnSim.Reports.Pictures;

/// <summary>A key of colours, for parts too small to carry their own names.</summary>
internal static class Key
{
    private const float Line = 24;

    /// <summary>Draws entries from left to right, in as many lines as they need.</summary>
    public static void Draw(Pen pen, Lettering letters, IReadOnlyList<(string Text, string Colour)> entries, float left, float middle, float right)
    {
        foreach (var ((text, colour), (x, line)) in entries.Zip(Places(letters, entries.Select(entry => entry.Text), left, right)))
        {
            var y = middle + line * Line;
            pen.Fill(new(x, y - 6, x + 13, y + 7), colour);
            pen.Write(text, x + 19, y, Panel.Small);
        }
    }

    /// <summary>How much higher a key is than one line, pixels.</summary>
    public static float Height(Lettering letters, IEnumerable<string> texts, float left, float right) =>
        Places(letters, texts, left, right).Max(place => place.Line) * Line;

    private static IEnumerable<(float X, int Line)> Places(Lettering letters, IEnumerable<string> texts, float left, float right)
    {
        var (x, line) = (left, 0);
        foreach (var text in texts)
        {
            var width = letters.Width(text, Panel.Small) + 40;
            if (x > left && x + width - 20 > right) (x, line) = (left, line + 1);
            yield return (x, line);
            x += width;
        }
    }
}
