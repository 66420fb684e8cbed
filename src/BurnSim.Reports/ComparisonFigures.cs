using System.Collections.Immutable;
using BurnSim.Experiments.Comparisons;
using BurnSim.Reports.Comparisons;
using BurnSim.Reports.Pictures.Comparisons;

namespace BurnSim.Reports;

/// <summary>Draws a comparison, or a fork, as PNG and SVG files.</summary>
public static class ComparisonFigures
{
    private static readonly ImmutableArray<Func<ComparisonStory, Sheet?>> All = [Differences.Draw, ShareBands.Draw, WinnerFlows.Draw];

    /// <summary>The names a figure may have.</summary>
    private static readonly ImmutableArray<string> Names = ["differences", "shares", "winners"];

    /// <summary>Writes figures as <see cref="Figures.Write(Experiments.Summary, Scenario, string)"/> does.</summary>
    public static Gallery Write(Compared compared, string folder)
    {
        var story = new ComparisonStory(compared);
        return Figures.Write(compared.Runs == 0 ? [] : All.Select(draw => draw(story)).OfType<Sheet>(), Names, folder, story.Letters.Warnings);
    }
}
