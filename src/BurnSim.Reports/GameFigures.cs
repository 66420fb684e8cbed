using System.Collections.Immutable;
using BurnSim.Experiments.Games;
using BurnSim.Reports.Games;
using BurnSim.Reports.Pictures.Games;

namespace BurnSim.Reports;

/// <summary>Draws a game as PNG and SVG files.</summary>
public static class GameFigures
{
    private static readonly ImmutableArray<Func<GameStory, Sheet?>> All = [PayoffMatrix.Draw, Responses.Draw, Ranks.Draw, Learning.Draw];

    /// <summary>The names a figure may have.</summary>
    private static readonly ImmutableArray<string> Names = ["payoffs", "responses", "alpha-rank", "learning"];

    /// <summary>Writes figures as <see cref="Figures.Write(Experiments.Summary, Scenario, string)"/> does.</summary>
    public static Gallery Write(Solution solution, string folder)
    {
        var story = new GameStory(solution);
        return Figures.Write(All.Select(draw => draw(story)).OfType<Sheet>(), Names, folder, story.Letters.Warnings);
    }
}
