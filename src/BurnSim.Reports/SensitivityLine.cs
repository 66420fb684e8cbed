using BurnSim.Experiments.Designs;
using BurnSim.Experiments.Sensitivity;
using BurnSim.Reports.Sensitivity;

namespace BurnSim.Reports;

/// <summary>What a strategist can quote of a study of sensitivity: what an outcome hangs on, and how much is luck.</summary>
public static class SensitivityLine
{
    /// <summary>The study in a few sentences for each output, without markup.</summary>
    public static IReadOnlyList<string> Of(Studied studied, Scenario scenario) => Of(new StudyStory(studied, scenario));

    internal static IReadOnlyList<string> Of(StudyStory story) =>
        [.. story.Studied.Findings.Select((finding, output) => string.Join(' ', new[]
        {
            Strongest(story, finding), Others(story, finding), finding is SobolFinding sobol ? Split(story, sobol) : null, Missing(story, output),
        }.Where(sentence => sentence is not null)))];

    /// <summary>What the numbers of a table of so many factors mean, and what they rest on.</summary>
    public static string Basis(Studied studied, Scenario scenario, int most)
    {
        var story = new StudyStory(studied, scenario);
        var left = studied.Study.Factors.Length - most;
        return $"{story.Basis}, {studied.Study.Replicates} at each point with the same luck along a row; 95 % intervals below. "
            + $"{Measures(studied.Study.Method)}."
            + (left > 0 ? $" {left} more in factors.parquet." : "");
    }

    internal static string Measures(SensitivityMethod method) => method == SensitivityMethod.Morris
        ? "μ*: mean size of a number's effect over its whole range; σ: how much it differs from place to place"
        : "Alone and in all: first-order and total index, parts of the variance that the numbers make of the mean over luck";

    /// <summary>The strongest factor of an output, as a title: no interval.</summary>
    internal static string Title(Finding finding, Sweeps.SweepWords words, FactorWords factors)
    {
        var (first, title) = (StudyStory.Ranked(finding)[0], words.Title(finding.Output));
        return !finding.Matters(first) ? $"No number moves {title} in a way that can be told from luck"
            : $"{Wording.Capital(title)} hangs most on {factors[first]}";
    }

    private static string Strongest(StudyStory story, Finding finding)
    {
        var first = StudyStory.Ranked(finding)[0];
        var title = Title(finding, story.Called, story.Factors);
        if (!finding.Matters(first)) return $"{title}.";
        var swing = finding.Swing(first);
        var part = finding is SobolFinding sobol
            ? $" It makes {Amount.Percent(Least(sobol.Indices[first].Total))} of the variance that isn't luck (total index, 95 % interval "
                + $"{Percents(sobol.Indices[first].Total)}), alone {Amount.Percent(Least(sobol.Indices[first].First))}." : "";
        return $"{title}: from the lower half of its range to the upper that is {story.Called.Change(finding.Output, swing.Mean)} "
            + $"(95 % interval {story.Called.Between(finding.Output, swing)}).{part}";
    }

    private static string? Others(StudyStory story, Finding finding)
    {
        var ranked = StudyStory.Ranked(finding);
        int[] matter = [.. ranked.Where(finding.Matters)];
        var count = matter.Length < ranked.Length ? $"{matter.Length} of {ranked.Length} numbers" : ranked.Length == 2 ? "both" : $"all {ranked.Length} numbers";
        return matter.Length == 0 || ranked.Length == 1 ? null
            : matter.Length == 1 ? $"Of the other {ranked.Length - 1} none clearly matters."
            : $"Next {(matter.Length == 2 ? "comes" : "come")} {string.Join(" and ", matter.Skip(1).Take(2).Select(factor => story.Factors[factor]))}; "
                + $"{count} clearly matter.";
    }

    internal static string Split(StudyStory story, SobolFinding finding)
    {
        var split = finding.Split;
        var rivals = story.Studied.Study.Rivals[story.Studied.Findings.IndexOf(finding)].Length;
        var own = finding.Output.FirmOf(story.Scenario) is null ? "strategies" : "rivals' strategies";
        string?[] parts =
        [
            $"{Amount.Percent(Least(split.Parameters))} is parameters",
            rivals == 0 ? null : $"{Amount.Percent(Least(split.Rivals))} {own}",
            rivals == 0 || rivals == finding.Factors ? null : $"{Amount.Percent(Least(split.Together))} the two together",
        ];
        var others = story.Studied.Study.NotFree is var left and > 0 ? $" and the {left} uncertain {(left == 1 ? "number" : "numbers")} not set free" : "";
        return $"Of the variance of a single run {string.Join(", ", parts.Where(part => part is not null))} and {Amount.Percent(split.Luck.Mean)} luck{others} "
            + $"(95 % interval {Percents(split.Luck)}): {Amount.Percent(Least(split.LuckAlone))} the same whatever the {(others == "" ? "" : "free ")}numbers are, "
            + $"{Amount.Percent(Least(split.LuckWithFactors))} more or less as they are.";
    }

    private static string? Missing(StudyStory story, int output)
    {
        var (none, failed) = (story.Studied.Undefined[output], story.Studied.Failed);
        string?[] parts =
        [
            failed == 0 ? null : $"{Amount.Count(failed)} of the runs broke",
            none == 0 ? null : $"{Amount.Count(none)} of the runs have no {story.Called.Title(story.Studied.Findings[output].Output)} and are left out",
        ];
        return parts.All(part => part is null) ? null : $"{Wording.Capital(string.Join("; ", parts.Where(part => part is not null)))}.";
    }

    /// <summary>An estimate of a part of a whole.</summary>
    private static double Least(Interval part) => Math.Clamp(part.Mean, 0, 1);

    private static string Percents(Interval part) => Amount.PercentRange(Math.Clamp(part.Low, 0, 1), Math.Clamp(part.High, 0, 1));
}
