using BurnSim.Recording;
using BurnSim.Reports;

namespace BurnSim.Studio.Stage;

/// <summary>Startups' money in the bank over time.</summary>
internal static class Cash
{
    private const int Pixels = 300;

    public static Picture? Draw(Scene scene)
    {
        Fan[] fans = [.. scene.Cast.Ranked.Where(firm => scene.Summary.Firms[firm].Kind == FirmKind.Startup)
            .Select(firm => Fan.Firm(scene, firm, FirmMetric.Cash)).Where(fan => fan.Of.Count > 1)];
        if (fans.Length == 0) return null;
        var height = Scale.FromZero(fans.SelectMany(fan => fan.Of.Select(at => at.Of.P75)), scene.Mark, 5, least: 1);
        return new(
            new([.. fans.Reverse().SelectMany(fan => fan.Band(scene, of => of.P25, of => of.P75, 0.16)), .. fans.Reverse().Select(fan => fan.Line(scene, scene.Money))],
            Canvas.OverTime(scene, height, Pixels, [.. fans.Select(fan => fan.End)])),
            () => Fan.Numbers(scene, fans, scene.Money));
    }
}
