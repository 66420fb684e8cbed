using System.Collections.Immutable;
using BurnSim.Randomness;

namespace BurnSim.Reports;

/// <summary>How a firm is drawn.</summary>
/// <param name="Colour">Fill and line on white, #RRGGBB.</param>
/// <param name="Dashes">Lengths drawn and left out in turn, in line widths; empty: solid.</param>
public sealed record Ink(string Colour, params ImmutableArray<float> Dashes)
{
    /// <summary>The colour for text on white, darkened until it stands out at 4.5 : 1 (WCAG 2.2, 1.4.3).</summary>
    public string Text { get; } = Shade.Until(Colour, toward: 0, colour => 1.05 / (Shade.Luminance(colour) + 0.05) >= 4.5);

    /// <summary>The colour for lines and text on a dark screen, lightened until it stands out there as much.</summary>
    public string Night { get; } = Shade.Until(Colour, toward: 255, colour => Shade.Luminance(colour) >= 0.225);
}

/// <summary>
/// Twelve colours that stay apart under protanopia, deuteranopia and tritanopia: Okabe and Ito 2008, whose black is
/// lightened (black is for text) and whose yellow darkened (lines stand on white), then four found by taking the one
/// farthest, under each kind of sight, from those already chosen. From the ninth on lines are dashed as well.
/// </summary>
public static class Palette
{
    static readonly Ink[] Inks =
    [
        new("#0072B2"), new("#E69F00"), new("#009E73"), new("#CC79A7"), new("#56B4E9"), new("#D55E00"), new("#404040"), new("#E0CF00"),
        new("#7E3FF2", 4, 2), new("#6B3410", 4, 2), new("#9CC270", 4, 2), new("#4B0F5C", 1.5f, 1.5f),
    ];

    // Blues for where ads go, so that they read as one family beside what isn't ads.
    static readonly Ink[] Channels = [new("#08519C"), new("#3D8FD1"), new("#85B9E0"), new("#2BA9B4"), new("#0B2A5B"), new("#7A9CC6")];

    /// <summary>Number of different inks.</summary>
    public static int Count => Inks.Length;

    /// <summary>All firms not shown by name.</summary>
    public static Ink Others { get; } = new("#9AA0A6");

    /// <summary>The whole market.</summary>
    public static Ink Market { get; } = new("#59636E");

    internal static Ink Training { get; } = new("#D95F0E");
    internal static Ink Staff { get; } = new("#8C8C8C");
    internal static Ink Serving { get; } = new("#FEC44F");

    /// <summary>Every ink there is.</summary>
    internal static IEnumerable<Ink> All => [.. Inks, .. Channels, Others, Market, Training, Staff, Serving];

    /// <summary>The ink of a position in id order; they repeat after <see cref="Count"/>.</summary>
    public static Ink Of(int position) => Inks[position % Count];

    internal static Ink Channel(int platform) =>
        platform < Channels.Length ? Channels[platform] : new(Channels[platform % Channels.Length].Colour, 4, 2);
}

/// <summary>Lighter and darker colours.</summary>
static class Shade
{
    /// <summary>The colour nearest to a given one, on the way to black (0) or white (255), that is good enough.</summary>
    public static string Until(string colour, int toward, Func<string, bool> good)
    {
        var rgb = Convert.ToInt32(colour[1..], 16);
        for (var step = 0; ; step++)
        {
            int Mixed(int shift) => ((rgb >> shift & 255) * (50 - step) + toward * step) / 50;
            var mixed = $"#{Mixed(16):X2}{Mixed(8):X2}{Mixed(0):X2}";
            if (step == 50 || good(mixed))
            {
                return mixed;
            }
        }
    }

    /// <summary>Relative luminance of WCAG 2.2, 0 (black) to 1 (white).</summary>
    public static double Luminance(string colour)
    {
        var rgb = Convert.ToInt32(colour[1..], 16);
        return 0.2126 * Linear(rgb >> 16) + 0.7152 * Linear(rgb >> 8 & 255) + 0.0722 * Linear(rgb & 255);
    }

    static double Linear(int channel)
    {
        var value = channel / 255.0;
        return value <= 0.04045 ? value / 12.92 : Fixed.Pow((value + 0.055) / 1.055, 2.4);
    }
}
