using BurnSim.Experiments.Backtests;
using BurnSim.Reports.Backtests;

namespace BurnSim.Reports.Pictures.Backtests;

/// <summary>An axis of what runs would report over what was.</summary>
internal static class RatioScale
{
    // What lies further off is drawn at the edge: how far is in the tables.
    private const double Furthest = 16;

    // As far to either side at least.
    private const double Least = 1.3;

    /// <summary>Wide enough for the 90 % intervals and the facts' errors.</summary>
    public static Scale Over(IEnumerable<Forecast> forecasts)
    {
        double[] ratios = [.. forecasts.Where(of => of.Runs > 0 && of.Fact.Value > 0 && !FactWords.IsChance(of.Target))
            .SelectMany(of => new[] { of.Interval(0.9).Low, of.Interval(0.9).High, of.Fact.Low, of.Fact.High }.Select(end => end / of.Fact.Value))];
        var (low, high) = (Math.Max(1 / Furthest, ratios.Append(1 / Least).Min()) / 1.06, Math.Min(Furthest, ratios.Append(Least).Max()) * 1.06);
        var marks = (high / low) switch
        {
            < 3 => new[] { (0.6, "−40 %"), (0.8, "−20 %"), (1, "1"), (1.25, "+25 %"), (1.6, "+60 %") },
            < 64 => [(1 / 16.0, "÷ 16"), (0.125, "÷ 8"), (0.25, "÷ 4"), (0.5, "÷ 2"), (1, "1"), (2, "× 2"), (4, "× 4"), (8, "× 8"), (16, "× 16")],
            _ => [(1 / 16.0, "÷ 16"), (0.25, "÷ 4"), (1, "1"), (4, "× 4"), (16, "× 16")],
        };
        return new(low, high, true, [.. marks.Where(mark => mark.Item1 > low && mark.Item1 < high)]);
    }
}
