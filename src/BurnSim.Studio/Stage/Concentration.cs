using BurnSim.Recording;
using BurnSim.Reports;
using BurnSim.Studio.Words;

namespace BurnSim.Studio.Stage;

/// <summary>How concentrated the market is over time.</summary>
internal static class Concentration
{
    private const int Pixels = 300;

    private static readonly Phrase Index = new("HHI", "HHI");

    public static Picture? Draw(Scene scene)
    {
        var index = Fan.Market(scene, MarketMetric.Hhi, Index);
        if (index.Of.Count < 2 || scene.Summary.Firms.Length < 2) return null;
        var height = Scale.FromZero(index.Of.Select(at => at.Of.P95), scene.Mark, 4, least: 0.1);
        return new(
            new([.. index.Band(scene, of => of.P5, of => of.P95, 0.18), .. index.Band(scene, of => of.P25, of => of.P75, 0.32), index.Line(scene, scene.Plain)],
            Canvas.OverTime(scene, height, Pixels)),
            () => Fan.Numbers(scene, [index], scene.Plain));
    }
}
