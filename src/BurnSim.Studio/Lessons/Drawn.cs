using BurnSim.Experiments;
using BurnSim.Recording;
using BurnSim.Reports;
using BurnSim.Studio.Stage;
using BurnSim.Studio.Words;

namespace BurnSim.Studio.Lessons;

/// <summary>What of every firm a lesson draws over time.</summary>
/// <param name="Title">What it is.</param>
/// <param name="Note">How it is read, with its unit.</param>
/// <param name="Of">Its value, by the numbers of firm and date; NaN: it has none.</param>
/// <param name="IsFraction">Whether it lies between 0 and 1.</param>
public sealed record Drawn(Phrase Title, Phrase Note, Func<Summary, int, int, double> Of, bool IsFraction)
{
    private const int Pixels = 280;

    /// <summary>Share of users, none where the firm doesn't operate.</summary>
    public static Drawn Share { get; } = new(
        new("Share of users over time", "用户份额随时间变化"), new("Mean of all runs", "全部模拟的均值"),
        (runs, firm, at) => Operating(runs, firm, at) is var part and > 0 ? part * runs.Bands.Firm(firm, FirmMetric.Share, at).Mean : 0, true);

    /// <summary>Model quality where the firm operates.</summary>
    public static Drawn Quality { get; } = new(
        new("Model quality over time", "模型质量随时间变化"), new("Generations, mean of the runs in which the firm operates", "单位：代；公司运营中的模拟的均值"),
        (runs, firm, at) => runs.Bands.Firm(firm, FirmMetric.Quality, at).Mean, false);

    /// <summary>Part of the runs in which the firm operates.</summary>
    public static Drawn Survival { get; } = new(
        new("Still there over time", "随时间仍在"), new("Part of all runs", "占全部模拟的比例"), Operating, true);

    /// <summary>A line for each firm.</summary>
    internal Picture? Draw(Scene scene)
    {
        var points = scene.Bands.Dates.Length;
        int[] firms = [.. scene.Cast.Ranked];
        double?[][] means = [.. firms.Select(firm => Enumerable.Range(0, points).Select(at => Known(Of(scene.Summary, firm, at))).ToArray())];
        double[] known = [.. means.SelectMany(mean => mean).OfType<double>()];
        if (points < 2 || known.Length == 0) return null;
        string Say(double value) => IsFraction ? scene.Percent(value) : scene.Plain(Math.Round(value, 2));
        var height = IsFraction ? Scale.FromZero([1], scene.MarkPercent, 4) : Scale.Around(known.Min(), known.Max(), scene.Mark);
        var lines = firms.Zip(means, (firm, mean) => Brush.Line(
            scene.From(0) with { Y = mean, Text = [.. mean.Select(value => value is { } said ? Say(said) : null)] }, scene.Name(firm), scene.Cast.InkOf(firm)));
        var ends = firms.Zip(means).Where(line => line.Second[^1] is not null)
            .Select(line => (scene.Name(line.First), scene.Cast.InkOf(line.First).Text, line.Second[^1]!.Value));
        return new(new([.. lines.Reverse()], Canvas.OverTime(scene, height, Pixels, [.. ends])), () => Table.OverTime(
            scene, [.. firms.Select(scene.Name)], point => means.Select(mean => mean[point] is { } value ? Say(value) : Amount.None)));
    }

    private static double? Known(double mean) => double.IsFinite(mean) ? mean : null;

    private static double Operating(Summary runs, int firm, int at) => (double)runs.Bands.Fates[firm, (int)Fate.Operating, at] / runs.RunsFinished;
}
