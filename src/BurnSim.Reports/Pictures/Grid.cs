using SkiaSharp;

namespace BurnSim.Reports.Pictures;

/// <summary>Small panels of one size in rows.</summary>
static class Grid
{
    const float RowHeight = 225, Left = 74, Right = 26, Between = 74, Head = 34, Foot = 44;

    /// <summary>Dates there is room for below one panel.</summary>
    public static int Marks(int count) => Columns(count) switch { 1 => 8, 2 => 6, 3 => 4, _ => 2 };

    static int Columns(int count) => count switch { <= 3 => count, 4 => 2, <= 9 => 3, _ => 4 };

    /// <summary>Height of a sheet with so many panels.</summary>
    public static float Height(int count) => Sheet.Top + Rows(count) * Tall(count) + 8;

    /// <summary>The area of one panel.</summary>
    public static SKRect Cell(int index, int count)
    {
        var columns = Columns(count);
        var width = (Sheet.Width - Left - Right - Between * (columns - 1)) / columns;
        var left = Left + index % columns * (width + Between);
        var top = Sheet.Top + index / columns * Tall(count) + Head - 6;
        return new(left, top, left + width, top + Tall(count) - Head - Foot);
    }

    static int Rows(int count) => (count + Columns(count) - 1) / Columns(count);

    // A single row may be taller.
    static float Tall(int count) => Rows(count) == 1 ? 1.9f * RowHeight : Rows(count) == 2 ? 1.3f * RowHeight : RowHeight;
}
