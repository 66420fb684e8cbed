namespace BurnSim.Reports;

/// <summary>How a firm is drawn: its colour as #RRGGBB, a darker one for text on white, and a line pattern.</summary>
/// <param name="Colour">Fill and line.</param>
/// <param name="Text">At least 4.5 : 1 on white (WCAG 2.2, 1.4.3).</param>
/// <param name="Dashes">Lengths drawn and left out in turn, in line widths; empty: solid.</param>
public sealed record Ink(string Colour, string Text, float[] Dashes);

/// <summary>
/// Twelve colours that stay apart under protanopia, deuteranopia and tritanopia: Okabe and Ito 2008, whose black is
/// lightened (black is for text) and whose yellow darkened (lines stand on white), then four found by taking the one
/// farthest, under each kind of sight, from those already chosen. From the ninth on lines are dashed as well.
/// </summary>
public static class Palette
{
    /// <summary>Number of different inks.</summary>
    public const int Count = 12;

    static readonly Ink[] Inks =
    [
        Solid("#0072B2"), Solid("#E69F00"), Solid("#009E73"), Solid("#CC79A7"),
        Solid("#56B4E9"), Solid("#D55E00"), Solid("#404040"), Solid("#E0CF00"),
        new("#7E3FF2", Darker("#7E3FF2"), [4, 2]), new("#6B3410", Darker("#6B3410"), [4, 2]),
        new("#9CC270", Darker("#9CC270"), [4, 2]), new("#4B0F5C", Darker("#4B0F5C"), [1.5f, 1.5f]),
    ];

    /// <summary>All firms not shown by name, and the whole market.</summary>
    public static Ink Others { get; } = Solid("#9AA0A6");

    /// <summary>The ink of a position in id order; they repeat after <see cref="Count"/>.</summary>
    public static Ink Of(int position) => Inks[position % Count];

    // Blues for where ads go, so that they read as one family beside what isn't ads.
    static readonly Ink[] Channels =
        [Solid("#08519C"), Solid("#4292C6"), Solid("#9ECAE1"), Solid("#41B6C4"), Solid("#0B2A5B"), Solid("#7A9CC6")];

    internal static Ink Channel(int platform) =>
        platform < Channels.Length ? Channels[platform] : Channels[platform % Channels.Length] with { Dashes = [4, 2] };

    internal static Ink Training { get; } = Solid("#D95F0E");
    internal static Ink Staff { get; } = Solid("#8C8C8C");
    internal static Ink Serving { get; } = Solid("#FEC44F");

    static Ink Solid(string colour) => new(colour, Darker(colour), []);

    static string Darker(string colour)
    {
        var (red, green, blue) = Channels3(colour);
        for (var shade = 1.0; ; shade -= 0.02)
        {
            var (r, g, b) = ((int)(red * shade), (int)(green * shade), (int)(blue * shade));
            if (1.05 / (Luminance(r, g, b) + 0.05) >= 4.6)
            {
                return $"#{r:X2}{g:X2}{b:X2}";
            }
        }
    }

    static (int Red, int Green, int Blue) Channels3(string colour)
    {
        var rgb = Convert.ToInt32(colour[1..], 16);
        return (rgb >> 16, rgb >> 8 & 255, rgb & 255);
    }

    // Relative luminance of WCAG 2.2.
    static double Luminance(int red, int green, int blue) =>
        0.2126 * Linear(red) + 0.7152 * Linear(green) + 0.0722 * Linear(blue);

    static double Linear(int channel)
    {
        var value = channel / 255.0;
        return value <= 0.04045 ? value / 12.92 : Math.Pow((value + 0.055) / 1.055, 2.4);
    }
}
