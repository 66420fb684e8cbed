using BurnSim.Experiments.Calibrations;
using BurnSim.Reports.Calibrations;
using BurnSim.Reports.Sweeps;

namespace BurnSim.Reports;

/// <summary>What a researcher can quote of a calibration: whether the facts are met, what they say of which number, and on what that rests.</summary>
public static class CalibrationLine
{
    /// <summary>The calibration in a few sentences, without markup.</summary>
    public static string Of(Posterior posterior, Scenario scenario) => Of(new CalibrationStory(posterior, scenario));

    internal static string Of(CalibrationStory story)
    {
        string?[] sentences = [Met(story, story.Called) + ".", Luck(story), Learned(story), Unidentified(story), Tied(story), $"{story.Basis}."];
        return string.Join(" ", sentences.Where(sentence => sentence is not null));
    }

    /// <summary>Whether the facts are met, as a title: no stop.</summary>
    internal static string Met(CalibrationStory story, CalibrationWords words)
    {
        var (facts, unmet) = (story.Posterior.Facts.Length, story.Unmet);
        return story.IsMet ? facts == 1 ? $"The fact is met by all draws: {words.Name(story.Posterior.Facts[0])}" : $"All {Amount.Count(facts)} facts are met at once"
            : unmet.IsEmpty ? facts == 1 ? "Most draws meet the fact, but not all" : $"Most draws meet each of {Amount.Count(facts)} facts, but none or few meet all at once"
            : $"{(facts == 1 ? "The fact is not met" : unmet.Length == facts ? $"None of {Amount.Count(facts)} facts is met"
                : $"{Amount.Count(facts - unmet.Length)} of {Amount.Count(facts)} facts are met")}: "
                + $"{words.Name(unmet[0].Fact)} reads {story.Beside(unmet[0], unmet[0].Last)}"
                + (unmet.Length > 1 ? $", {Amount.Count(unmet.Length - 1)} more {(unmet.Length == 2 ? "is" : "are")} off" : "");
    }

    /// <summary>What the facts say, as a title: no stop.</summary>
    internal static string Title(CalibrationStory story, CalibrationWords words)
    {
        var (draws, known) = (story.Draws.Length, story.Draws.Length - story.Unidentified.Length);
        return known == 0 ? draws == 1 ? $"Nothing sure is learned of {words.Name(story.Draws[0].Number)}" : $"Nothing sure is learned of any of {Amount.Count(draws)} numbers"
            : draws == 1 ? $"The facts put {words.Name(story.Draws[0].Number)} at {After(story.Draws[0], words)}"
            : $"The facts say something of {(known == draws ? "all" : Amount.Count(known) + " of")} {Amount.Count(draws)} numbers, most of {words.Name(story.Draws[0].Number)}";
    }

    /// <summary>A number after the facts: median and what holds nine tenths.</summary>
    internal static string After(Parameter parameter, CalibrationWords words) =>
        words.Unit(parameter.Number).Spread(parameter.After(0.05), parameter.After(0.5), parameter.After(0.95));

    /// <summary>A number as it was assumed.</summary>
    internal static string Before(Parameter parameter, CalibrationWords words) =>
        words.Unit(parameter.Number).Spread(parameter.Before(0.05), parameter.Before(0.5), parameter.Before(0.95));

    private static string? Luck(CalibrationStory story) => story.Lucky.IsEmpty ? null
        : $"With other luck fewer than one draw in twenty reaches {Wording.Row([.. story.Lucky.Select(fit => story.Called.Name(fit.Fact))])}.";

    private static string? Learned(CalibrationStory story) => story.Draws is not [{ IsIdentified: true } most, ..] ? null
        : $"Most is learned of {story.Called.Name(most.Number)}: {After(most, story.Called)}, assumed {Before(most, story.Called)}.";

    private static string? Unidentified(CalibrationStory story) => story.Unidentified.IsEmpty ? null
        : $"Nothing sure is learned of {Wording.Row([.. story.Unidentified.Select(parameter => story.Called.Name(parameter.Number))])}"
            + (story.Draws.Length == 1 ? "." : $", of {Amount.Count(story.Draws.Length)} numbers.");

    private static string? Tied(CalibrationStory story)
    {
        Pair[] tied = [.. story.Tied];
        return tied.Length == 0 ? null
            : $"Of {story.Called.Name(tied[0].One.Number)} and {story.Called.Name(tied[0].Other.Number)} only a combination is known "
                + $"(rank correlation {SweepWords.Slope(tied[0].Correlation)}){(tied.Length == 1 ? "" : $", and of {Amount.Count(tied.Length - 1)} more pairs")}.";
    }
}
