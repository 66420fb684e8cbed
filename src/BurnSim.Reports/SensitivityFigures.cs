using System.Collections.Immutable;
using BurnSim.Experiments.Sensitivity;
using BurnSim.Reports.Pictures.Sensitivity;
using BurnSim.Reports.Sensitivity;

namespace BurnSim.Reports;

/// <summary>Draws a study of sensitivity as PNG and SVG files.</summary>
public static class SensitivityFigures
{
    private static readonly ImmutableArray<Func<StudyStory, Sheet?>> All = [Shares.Draw, Indices.Draw, Swings.Draw, MorrisPlane.Draw];

    /// <summary>The names a figure may have.</summary>
    private static readonly ImmutableArray<string> Names = ["split", "indices", "tornado", "plane"];

    /// <summary>Writes figures as <see cref="Figures.Write(Experiments.Summary, Scenario, string)"/> does.</summary>
    public static Gallery Write(Studied studied, Scenario scenario, string folder)
    {
        var story = new StudyStory(studied, scenario);
        return Figures.Write(All.Select(draw => draw(story)).OfType<Sheet>(), Names, folder, story.Letters.Warnings);
    }
}
