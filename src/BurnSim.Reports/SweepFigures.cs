using System.Collections.Immutable;
using BurnSim.Experiments.Designs;
using BurnSim.Reports.Pictures.Sweeps;
using BurnSim.Reports.Sweeps;

namespace BurnSim.Reports;

/// <summary>Draws a sweep as PNG and SVG files.</summary>
public static class SweepFigures
{
    private static readonly ImmutableArray<Func<SweepStory, Sheet?>> All =
        [OnePath.Wins, OnePath.Users, OnePath.Market, TwoPaths.Wins, TwoPaths.Market, MainEffects.Draw, Tornado.Draw, Scatter.Draw];

    /// <summary>The names a figure may have.</summary>
    private static readonly ImmutableArray<string> Names = ["win", "users", "market", "win-map", "market-map", "main-effects", "tornado", "scatter"];

    /// <summary>Writes figures as <see cref="Figures.Write(Experiments.Summary, Scenario, string)"/> does.</summary>
    public static Gallery Write(Effects effects, Scenario scenario, string folder)
    {
        var story = new SweepStory(effects, scenario);
        return Figures.Write(effects.Runs == 0 ? [] : All.Select(draw => draw(story)).OfType<Sheet>(), Names, folder, story.Letters.Warnings);
    }
}
