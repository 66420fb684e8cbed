using BurnSim.Experiments;
using BurnSim.Recording;

namespace BurnSim.Studio.Lessons;

/// <summary>A lesson's runs, as far as they have come.</summary>
/// <param name="Market">The scenario.</param>
/// <param name="Base">Its runs.</param>
/// <param name="First">How far ahead the first is in them.</param>
/// <param name="Against">Runs of the second market; null: there is none.</param>
public sealed record LessonRuns(Scenario Market, Summary Base, Ahead First, Summary? Against)
{
    public FirmSummary Firm(string id) => Of(Base, id);

    /// <summary>A firm in the second market.</summary>
    public FirmSummary Other(string id) => Of(Against!, id);

    /// <summary>What a firm shows at a part of the story, 0 to 1, its mean over the runs in which it operates then.</summary>
    public double Mean(string id, FirmMetric metric, double part) =>
        Base.Bands.Firm(Base.Firms.IndexOf(Firm(id)), metric, (int)Math.Round(part * (Base.Bands.Ticks.Length - 1))).Mean;

    /// <summary>Money a firm paid for ads, mean over runs.</summary>
    public static double Ads(FirmSummary firm, Scenario market) => firm.Spent.Where(spent => market.Platforms.Any(platform => platform.Id == spent.What)).Sum(spent => spent.Mean);

    /// <summary>
    /// The number of the firm that leads in more than half of the runs, by its whole interval, among some; as many as there are
    /// of them where none does.
    /// </summary>
    public int Leader(params IReadOnlyList<string> ids) =>
        Enumerable.Range(0, ids.Count).Where(at => Firm(ids[at]).Win.Low > 0.5).Append(ids.Count).First();

    private static FirmSummary Of(Summary summary, string id) => summary.Firms.Single(firm => firm.Id == id);
}
