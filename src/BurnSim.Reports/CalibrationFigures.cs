using System.Collections.Immutable;
using BurnSim.Experiments.Calibrations;
using BurnSim.Reports.Calibrations;
using BurnSim.Reports.Pictures.Calibrations;

namespace BurnSim.Reports;

/// <summary>Draws a calibration as PNG and SVG files.</summary>
public static class CalibrationFigures
{
    private static readonly ImmutableArray<Func<CalibrationStory, Sheet?>> All = [FactRows.Draw, Marginals.Draw, PairPlot.Draw, Approach.Draw];

    /// <summary>The names a figure may have.</summary>
    private static readonly ImmutableArray<string> Names = ["fit", "posterior", "pairs", "course"];

    /// <summary>Writes figures as <see cref="Figures.Write(Experiments.Summary, Scenario, string)"/> does.</summary>
    public static Gallery Write(Posterior posterior, Scenario scenario, string folder)
    {
        var story = new CalibrationStory(posterior, scenario);
        return Figures.Write(All.Select(draw => draw(story)).OfType<Sheet>(), Names, folder, story.Letters.Warnings);
    }
}
