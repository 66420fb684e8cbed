using BurnSim.Recording;
using BurnSim.Reports;

namespace BurnSim.Studio.Stage;

/// <summary>Active users of the market and of each firm over time.</summary>
internal static class MarketUsers
{
    private const int Pixels = 300;

    public static Picture? Draw(Scene scene)
    {
        var market = Fan.Market(scene, MarketMetric.Users, StageWords.Market);
        if (market.Of.Count < 2) return null;
        Fan[] firms = scene.Summary.Firms.Length < 2 ? []
            : [.. scene.Cast.Ranked.Select(firm => Fan.Firm(scene, firm, FirmMetric.Users)).Where(fan => fan.Of.Count > 1)];
        var height = Scale.FromZero(market.Of.Select(at => at.Of.P95), scene.Mark, 5, least: 1);
        return new(
            new([.. market.Band(scene, of => of.P5, of => of.P95, 0.18), .. firms.Reverse().Select(fan => fan.Line(scene, scene.People)), market.Line(scene, scene.People)],
            Canvas.OverTime(scene, height, Pixels, [market.End, .. firms.Select(fan => fan.End)])),
            () => Fan.Numbers(scene, [market, .. firms], scene.People));
    }
}
