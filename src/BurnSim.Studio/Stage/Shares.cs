using BurnSim.Recording;
using BurnSim.Reports;

namespace BurnSim.Studio.Stage;

/// <summary>Each firm's share of users over time.</summary>
internal static class Shares
{
    private const int Pixels = 340;

    public static Picture? Draw(Scene scene)
    {
        Fan[] fans = [.. scene.Cast.Ranked.Select(firm => Fan.Firm(scene, firm, FirmMetric.Share)).Where(fan => fan.Of.Count > 1)];
        if (fans.Length < 2) return null;
        var height = Scale.FromZero(fans.SelectMany(fan => fan.Of.Select(at => at.Of.P95)), scene.MarkPercent, 4, least: 0.01);
        return new(
            new([.. fans.Reverse().SelectMany(fan => fan.Band(scene, of => of.P5, of => of.P95, 0.16)), .. fans.Reverse().Select(fan => fan.Line(scene, scene.Percent))],
            Canvas.OverTime(scene, height, Pixels, [.. fans.Select(fan => fan.End)])),
            () => Fan.Numbers(scene, fans, scene.Percent));
    }
}
