using BurnSim.Experiments.Designs;
using BurnSim.Experiments.Quantities;
using BurnSim.Experiments.Sensitivity;
using BurnSim.Reports.Sensitivity;
using BurnSim.Reports.Sweeps;

namespace BurnSim.Reports;

/// <summary>What each factor does to an output, as a table of words, the strongest first.</summary>
public static class FactorTable
{
    /// <summary>Headings, and for each factor its name with its range, then values with their intervals.</summary>
    /// <param name="studied">The study.</param>
    /// <param name="output">Number of the output.</param>
    /// <param name="scenario">Its scenario.</param>
    /// <param name="most">How many factors at most.</param>
    public static (IReadOnlyList<string> Headings, IReadOnlyList<IReadOnlyList<(string Value, string Interval)>> Rows) Of(
        Studied studied, int output, Scenario scenario, int most) => Of(new StudyStory(studied, scenario), studied.Findings[output], most);

    internal static (IReadOnlyList<string> Headings, IReadOnlyList<IReadOnlyList<(string Value, string Interval)>> Rows) Of(
        StudyStory story, Finding finding, int most)
    {
        string[] measures = finding is MorrisFinding ? ["μ*", "σ"] : ["Alone", "In all"];
        return (
            ["Number", .. measures, "Lower to upper half"],
            [.. StudyStory.Ranked(finding).Take(most).Select(factor => (IReadOnlyList<(string, string)>)
            [
                (story.Factors[factor], story.Factors.Range(factor)),
                .. Measures(story.Called, finding, factor),
                Changed(story.Called, finding.Output, finding.Swing(factor)),
            ])]);
    }

    private static IEnumerable<(string, string)> Measures(SweepWords words, Finding finding, int factor) => finding switch
    {
        MorrisFinding morris => [Sized(words, finding.Output, morris.Effects[factor].Size), Sized(words, finding.Output, morris.Effects[factor].Spread)],
        _ => [Index(((SobolFinding)finding).Indices[factor].First), Index(((SobolFinding)finding).Indices[factor].Total)],
    };

    private static (string, string) Sized(SweepWords words, Quantity output, Interval size) => (words.Size(output, size.Mean), words.Between(output, size));

    private static (string, string) Changed(SweepWords words, Quantity output, Interval change) => (words.Change(output, change.Mean), words.Between(output, change));

    private static (string, string) Index(Interval index) => (Written(index.Mean), $"{Written(index.Low)} to {Written(index.High)}");

    /// <summary>An index, to hundredths.</summary>
    internal static string Written(double index) => SweepWords.Slope(index);
}
