namespace BurnSim.Reports.Sweeps;

/// <summary>
/// Colours from little to much, light to dark in one hue: lightness alone tells them apart, so every kind of sight does.
/// </summary>
internal static class Ramp
{
    // Not the pen's ink and paper, which turn round at night: a cell keeps its colour and so must what is written on it.
    private const string Dark = "#000000", Light = "#FFFFFE";

    // After Brewer's Blues.
    private static readonly string[] Stops = ["#EFF5FB", "#C6DBEF", "#8DBFE0", "#4A94C9", "#1F66AC", "#083A73"];

    /// <summary>The colour of a place on the ramp, from 0 to 1.</summary>
    public static string At(double place)
    {
        var at = Math.Clamp(place, 0, 1) * (Stops.Length - 1);
        var below = Math.Min((int)at, Stops.Length - 2);
        int Mixed(int shift)
        {
            var (from, to) = (Channel(Stops[below], shift), Channel(Stops[below + 1], shift));
            return (int)Math.Round(from + (to - from) * (at - below));
        }

        return $"#{Mixed(16):X2}{Mixed(8):X2}{Mixed(0):X2}";
    }

    /// <summary>What can be read on a colour: at least 4.5 : 1 (WCAG 2.2, 1.4.3).</summary>
    public static string On(string colour) => Shade.Luminance(colour) > 0.179 ? Dark : Light;

    private static int Channel(string colour, int shift) => Convert.ToInt32(colour[1..], 16) >> shift & 255;
}
