using System.Collections.Immutable;
using BurnSim.Recording;
using BurnSim.Reports.Crowds;
using BurnSim.Reports.Pictures.Crowds;

namespace BurnSim.Reports;

/// <summary>Draws the people of a traced run as PNG and SVG files.</summary>
public static class PeopleFigures
{
    private static readonly ImmutableArray<Func<PeopleStory, Sheet?>> All = [AdoptionLines.Draw, HoodStrips.Draw, CascadeTail.Draw];

    /// <summary>The names a figure may have.</summary>
    private static readonly ImmutableArray<string> Names = ["adoption", "neighbourhoods", "cascades"];

    /// <summary>Writes figures as <see cref="Figures.Write(Experiments.Summary, Scenario, string)"/> does.</summary>
    public static Gallery Write(Survey people, Scenario scenario, string folder)
    {
        var story = new PeopleStory(people, scenario);
        return Figures.Write(story.Last < 0 ? [] : All.Select(draw => draw(story)).OfType<Sheet>(), Names, folder, story.Letters.Warnings);
    }

    /// <summary>Removes figures of an earlier run at whose people somebody looked.</summary>
    public static void Clear(string folder)
    {
        if (Directory.Exists(folder)) Figures.Write([], Names, folder, []);
    }
}
