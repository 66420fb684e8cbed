using BurnSim.Experiments.Designs;
using BurnSim.Reports.Sweeps;

namespace BurnSim.Reports;

/// <summary>What each path of a sweep does, as a table of words.</summary>
public static class EffectTable
{
    // As many as fit beside each other.
    private const int MostQuantities = 4;

    /// <summary>
    /// Change from a path's first value to its last, each with its interval: of the chances to win that move most, and of
    /// concentration. The strongest path comes first.
    /// </summary>
    public static (IReadOnlyList<string> Headings, IReadOnlyList<IReadOnlyList<(string Change, string Interval)>> Rows) Of(
        Effects effects, Scenario scenario)
    {
        var story = new SweepStory(effects, scenario);
        if (effects.Runs == 0 || story.Headline < 0)
        {
            return ([], []);
        }

        int[] quantities =
        [
            .. story.Contenders.OrderByDescending(win => win == story.Headline).Take(MostQuantities - 1),
            .. story.Of("hhi"),
        ];
        return (
            ["From first to last value", .. quantities.Select(quantity => story.Called.Title(story.Quantity(quantity)))],
            [.. story.Ranked(quantities[0]).Select(path => (IReadOnlyList<(string, string)>)
            [
                (story.Called.Path(story.Vary(path)), story.Called.FromTo(path.Levels[0].Level, path.Levels[^1].Level)),
                .. quantities.Select(quantity => (
                    story.Called.Change(story.Quantity(quantity), SweepStory.Change(path, quantity).Mean),
                    story.Called.Between(story.Quantity(quantity), SweepStory.Change(path, quantity)))),
            ])]);
    }
}
