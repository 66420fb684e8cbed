using System.Collections.Immutable;
using BurnSim.Experiments.Tipping;
using BurnSim.Reports.Pictures.Tipping;
using BurnSim.Reports.Tipping;

namespace BurnSim.Reports;

/// <summary>Draws a tipping point as PNG and SVG files.</summary>
public static class TippingFigures
{
    private static readonly ImmutableArray<Func<TippingStory, Sheet?>> All = [Curves.Draw, Settlings.Draw];

    /// <summary>The names a figure may have.</summary>
    private static readonly ImmutableArray<string> Names = ["curve", "settling"];

    /// <summary>Writes figures as <see cref="Figures.Write(Experiments.Summary, Scenario, string)"/> does.</summary>
    public static Gallery Write(Tipped tipped, Scenario scenario, string folder)
    {
        var story = new TippingStory(tipped, scenario);
        return Figures.Write(tipped.Curve.Places.Length < 2 ? [] : All.Select(draw => draw(story)).OfType<Sheet>(), Names, folder, story.Letters.Warnings);
    }
}
