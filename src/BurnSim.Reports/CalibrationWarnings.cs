using System.Collections.Immutable;
using BurnSim.Experiments.Calibrations;
using BurnSim.Reports.Calibrations;
using BurnSim.Reports.Sweeps;

namespace BurnSim.Reports;

/// <summary>What whoever uses a calibration should know first, each with what to do about it.</summary>
public static class CalibrationWarnings
{
    // Below so many a 5 % and a 95 % point rest on a draw or two.
    private const double FewDraws = 40;

    // Half of the draws in so little of what was assumed: more of the same may lie beyond.
    private const double Edge = 0.05;

    /// <summary>Plain sentences; empty: nothing to warn of.</summary>
    public static ImmutableArray<string> Of(Posterior posterior, Scenario scenario) => Of(new CalibrationStory(posterior, scenario));

    internal static ImmutableArray<string> Of(CalibrationStory story)
    {
        string?[] warnings =
        [
            Ended(story), .. story.Unmet.Where(fit => fit.IsOutOfReach).Select(fit => OutOfReach(story, fit)), Lucky(story),
            Few(story), .. story.Draws.Where(AtEdge).Select(parameter => AtEdge(story, parameter)), Unidentified(story), Tied(story),
        ];
        return [.. warnings.OfType<string>()];
    }

    private static string? Ended(CalibrationStory story) => (story.Posterior.Ending, story.IsMet) switch
    {
        (Ending.Met, _) => null,
        (Ending.Spent, true) => "All facts are met, but the runs were spent before draws forgot where they first met them: "
            + "what they say may be too narrow. A larger --budget lets them walk on.",
        (_, true) => "All facts are met, but next to no move is accepted any more, so draws are where they first met them: "
            + "what they say may be too narrow. Wider ranges of facts let them move.",
        (Ending.Spent, _) => $"The runs were spent before all facts were met{Furthest(story)}. A larger --budget brings draws nearer.",
        _ => $"These facts can't be met together{Furthest(story)}. Free more numbers, widen what is assumed, or widen the ranges of facts that disagree.",
    };

    private static string Furthest(CalibrationStory story) => story.Unmet.IsEmpty ? ""
        : $": {string.Join("; ", story.Unmet.Take(3).Select(fit => $"{story.Called.Name(fit.Fact)} reads {story.Beside(fit, fit.Last)}"))}"
            + (story.Unmet.Length > 3 ? $"; {Amount.Count(story.Unmet.Length - 3)} more are off" : "");

    private static string OutOfReach(CalibrationStory story, Fit fit)
    {
        var (unit, read) = (story.Called.Unit(fit.Fact), Shown.Of(fit.Assumed));
        return $"Nothing that is assumed comes to {story.Called.Name(fit.Fact)}: {unit.Range(fit.Fact.Low, fit.Fact.High)} is known, "
            + (read.IsThere ? $"runs as assumed read {unit.Range(read.P5, read.P95)}" : "runs as assumed have no reading")
            + ". Free what moves it, widen what is assumed, or doubt the fact.";
    }

    private static string? Lucky(CalibrationStory story) => story.Lucky.IsEmpty ? null
        : $"{Wording.Capital(Wording.Row([.. story.Lucky.Select(fit => $"{story.Called.Name(fit.Fact)} ({story.Beside(fit, fit.Fresh)})")]))} "
            + $"{(story.Lucky.Length == 1 ? "is" : "are")} met by the luck that draws were found with: with other luck fewer than one in twenty come that far. "
            + "Free what moves that instead.";

    private static string? Few(CalibrationStory story) => story.Posterior.Effective >= FewDraws ? null
        : $"The {Amount.Count(story.Posterior.Draws)} draws are worth only {Amount.Count((long)Math.Round(story.Posterior.Effective))} unrelated ones: "
            + "they share the luck of some stretch of the story. Medians hold, ends of ranges are rough; more --draws help.";

    private static bool AtEdge(Parameter parameter) => parameter.IsIdentified
        && Shown.Of(parameter.Places).P50 is < Edge or > 1 - Edge && parameter.Number.Value is not ChoiceShape;

    private static string AtEdge(CalibrationStory story, Parameter parameter)
    {
        var isLow = Shown.Of(parameter.Places).P50 < Edge;
        return $"Most draws of {story.Called.Name(parameter.Number)} are at the {(isLow ? "lower" : "upper")} end of what was assumed: "
            + $"{CalibrationLine.After(parameter, story.Called)}, assumed {CalibrationLine.Before(parameter, story.Called)}. Widen it and calibrate again.";
    }

    private static string? Unidentified(CalibrationStory story) => story.Unidentified.IsEmpty ? null
        : $"Nothing sure is learned of {Amount.Count(story.Unidentified.Length)} of {Amount.Count(story.Draws.Length)} numbers, chance alone may have moved them: "
            + $"{Wording.Row([.. story.Unidentified.Select(parameter => story.Called.Name(parameter.Number))], most: 6)}.";

    private static string? Tied(CalibrationStory story)
    {
        string[] tied = [.. story.Tied.Select(pair => $"{story.Called.Name(pair.One.Number)} with {story.Called.Name(pair.Other.Number)} ({SweepWords.Slope(pair.Correlation)})")];
        return tied.Length == 0 ? null
            : $"Only a combination is known of {Wording.Row(tied, most: 5)}: use their draws together, never one range without the other.";
    }
}
