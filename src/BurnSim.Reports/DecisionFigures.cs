using System.Collections.Immutable;
using BurnSim.Experiments.Decisions;
using BurnSim.Reports.Decisions;
using BurnSim.Reports.Pictures.Decisions;

namespace BurnSim.Reports;

/// <summary>Draws a decision as PNG and SVG files.</summary>
public static class DecisionFigures
{
    private static readonly ImmutableArray<Func<DecisionStory, Sheet?>> All = [Averages.Draw, RegretMap.Draw, LosingBox.Beaten, LosingBox.Short, Worths.Draw];

    /// <summary>The names a figure may have.</summary>
    private static readonly ImmutableArray<string> Names = ["average", "regret", "beaten", "short", "worth"];

    /// <summary>Writes figures as <see cref="Figures.Write(Experiments.Summary, Scenario, string)"/> does.</summary>
    public static Gallery Write(Decided decided, Scenario scenario, string folder)
    {
        var story = new DecisionStory(decided, scenario);
        return Figures.Write(All.Select(draw => draw(story)).OfType<Sheet>(), Names, folder, story.Letters.Warnings);
    }
}
