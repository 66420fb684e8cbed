using BurnSim.Experiments.Explanations;
using BurnSim.Reports.Explanations;
using BurnSim.Reports.Pictures.Explanations;

namespace BurnSim.Reports;

/// <summary>Draws explanations as PNG and SVG files.</summary>
public static class ExplanationFigures
{
    // The names a figure may have.
    private static readonly string[] Names = ["tornado", "decided", "chance"];

    /// <summary>Why a firm leads, as <see cref="Figures.Write(Experiments.Summary, Scenario, string)"/> writes.</summary>
    public static Gallery Write(Explaining explaining, Scenario scenario, int firm, string folder)
    {
        var (letters, words) = Words(scenario);
        return Figures.Write(new[] { Hinges.Draw(explaining, scenario, firm, letters, words), DecidedRuns.Draw(explaining.Standings, scenario, letters) }.OfType<Sheet>(),
            Names, folder, letters.Warnings);
    }

    /// <summary>Why a run ended as it did.</summary>
    public static Gallery Write(Retelling told, Scenario scenario, string folder)
    {
        var (letters, words) = Words(scenario);
        return Figures.Write(new[] { ChanceOverTime.Draw(told, scenario, letters, words) }.OfType<Sheet>(), Names, folder, letters.Warnings);
    }

    private static (Lettering, CounterfactualWords) Words(Scenario scenario)
    {
        var letters = Lettering.For([.. scenario.Firms.Select(firm => firm.Name), .. scenario.Platforms.Select(platform => platform.Name)]);
        return (letters, new(scenario, letters.Name));
    }
}
