using BurnSim.Experiments;
using BurnSim.Recording;
using BurnSim.Studio.Words;

namespace BurnSim.Studio.Lessons;

/// <summary>What of every firm a lesson draws over time.</summary>
/// <param name="Title">What it is.</param>
/// <param name="Of">Its value, by the numbers of firm and date; NaN: it has none.</param>
/// <param name="IsFraction">Whether it lies between 0 and 1.</param>
public sealed record Drawn(Phrase Title, Func<Summary, int, int, double> Of, bool IsFraction)
{
    /// <summary>Share of users, none where the firm doesn't operate.</summary>
    public static Drawn Share { get; } = new(
        new("Share of users over time: mean of all runs", "用户份额随时间变化：全部模拟的均值"),
        (runs, firm, at) => Operating(runs, firm, at) is var part and > 0 ? part * runs.Bands.Firm(firm, FirmMetric.Share, at).Mean : 0, true);

    /// <summary>Model quality where the firm operates.</summary>
    public static Drawn Quality { get; } = new(
        new("Model quality over time, generations: mean of the runs", "模型质量随时间变化（代）：模拟均值"),
        (runs, firm, at) => runs.Bands.Firm(firm, FirmMetric.Quality, at).Mean, false);

    /// <summary>Part of the runs in which the firm operates.</summary>
    public static Drawn Survival { get; } = new(
        new("Still there over time: part of all runs", "随时间仍在的比例：占全部模拟"), Operating, true);

    private static double Operating(Summary runs, int firm, int at) => (double)runs.Bands.Fates[firm, (int)Fate.Operating, at] / runs.RunsFinished;
}
