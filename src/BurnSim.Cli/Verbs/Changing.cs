using BurnSim.Experiments.Comparisons;
using BurnSim.Scenarios;

namespace BurnSim.Cli.Verbs;

/// <summary>What is given as an alternative on the command line, fit to be held against the market; or an end.</summary>
/// <param name="question">What is asked, of which market.</param>
/// <param name="from">The first tick on which it differs; null: all of it.</param>
internal sealed class Changing(Question question, int? from)
{
    /// <summary>Values set over the market's.</summary>
    /// <param name="option">The option they are given by.</param>
    /// <param name="choice">The values.</param>
    public Alternative Set(string option, Choice choice)
    {
        var course = Checked(option, question.With(choice), (path, message) => choice.Wrong(Codes.NotLater, path, message));
        return new(choice.Name, [.. choice.Overrides.Select(set => set.Split('=', 2)).Select(set => (set[0].Trim(), set[1].Trim()))], course);
    }

    /// <summary>Another scenario.</summary>
    public Alternative File(string file)
    {
        var other = question.Other(file);
        return new(other.Name, [], Checked(file, other, (_, message) => new(file, 1, 1, Codes.NotLater, message, null, 1, null)));
    }

    /// <summary>The course of runs that follow it, if it is one and can be held against the market.</summary>
    private Course Checked(string where, Scenario other, Func<string, string, Diagnostic> wrong)
    {
        var course = from is { } tick ? new(question.Market) { From = tick, Later = other } : (Course)other;
        var day = Given.Written(question.Market.DateOf(course.From));
        var late = course.Faults();
        if (late.Length > 0)
        {
            throw BadInput.Of(late.Select(fault => wrong(fault.Path, $"{fault.Path} can't change on {day}: {fault.Rule}.")));
        }

        var faults = Alternative.Faults(question.Market, other);
        return faults.IsEmpty ? course
            : throw new BadInput($"burnsim: {where} has {string.Join("; ", faults)}. What is held against a market has its cast, currency and dates.");
    }
}
