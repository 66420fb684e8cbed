using BurnSim.Experiments.Backtests;
using BurnSim.Reports.Backtests;

namespace BurnSim.Reports.Pictures.Backtests;

/// <summary>An axis of what runs would report over what was: as far to either side, 1 in the middle.</summary>
internal static class RatioScale
{
    // What lies further off is drawn at the edge: how far is in the tables.
    private const double Furthest = 16;

    /// <summary>Wide enough for the 90 % intervals and the facts' errors.</summary>
    public static Scale Over(IEnumerable<Forecast> forecasts)
    {
        var furthest = forecasts.Where(of => of.Runs > 0 && of.Fact.Value > 0 && !FactWords.IsChance(of.Target))
            .SelectMany(of => new[] { of.Interval(0.9).Low, of.Interval(0.9).High, of.Fact.Low, of.Fact.High }.Select(end => end / of.Fact.Value))
            .Select(ratio => ratio > 1 ? ratio : 1 / ratio).Append(1.3).Max();
        var end = 1.06 * Math.Min(Furthest, furthest);
        var marks = end switch
        {
            < 2 => new[] { (0.6, "−40 %"), (0.8, "−20 %"), (1, "1"), (1.25, "+25 %"), (1.6, "+60 %") },
            < 6 => [(0.25, "÷ 4"), (0.5, "÷ 2"), (1, "1"), (2, "× 2"), (4, "× 4")],
            _ => [(1 / 16.0, "÷ 16"), (0.25, "÷ 4"), (1, "1"), (4, "× 4"), (16, "× 16")],
        };
        return new(1 / end, end, true, [.. marks.Where(mark => mark.Item1 > 1 / end && mark.Item1 < end)]);
    }
}
