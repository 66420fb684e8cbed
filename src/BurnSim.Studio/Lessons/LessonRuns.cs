using BurnSim.Experiments;
using BurnSim.Experiments.Luck;
using BurnSim.Recording;
using BurnSim.Studio.Playing;

namespace BurnSim.Studio.Lessons;

/// <summary>A lesson's runs, as far as they have come.</summary>
/// <param name="Market">The scenario.</param>
/// <param name="Base">Its runs.</param>
/// <param name="First">How far ahead the first is in them.</param>
/// <param name="Against">Runs of the second market; null: there is none.</param>
/// <param name="Done">Runs over.</param>
/// <param name="Left">Time to go as it looks; null: it is over.</param>
public sealed record LessonRuns(Scenario Market, Summary Base, Ahead First, Summary? Against, long Done, TimeSpan? Left)
{
    /// <summary>Plays a lesson's markets in the background.</summary>
    /// <param name="market">The lesson's scenario: its seed and as many runs as it says.</param>
    /// <param name="against">The second market; null: there is none.</param>
    /// <param name="turns">The line it waits in.</param>
    /// <param name="changed">Told from any thread when there are more runs, the last time when it is over.</param>
    public static Live<LessonRuns> Play(Scenario market, Scenario? against, Turns turns, Action changed)
    {
        var (own, other, first, done) = (new Course(market), against is null ? null : new Course(against), new LeadTally(market), 0L);
        return new(market.Runs, turns, Play, Say, changed);

        long Play(long end, CancellationToken cancel)
        {
            var next = own.Play(end, cancel, run => first.Add(run.Outcome));
            return done = other?.Play(next, cancel) ?? next;
        }

        LessonRuns? Say(TimeSpan? left) => done > 0 ? new(market, own.Summary(), Ahead.Of(first), other?.Summary(), done, left) : null;
    }

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
