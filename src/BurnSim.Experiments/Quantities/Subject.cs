using System.Collections.Immutable;

namespace BurnSim.Experiments.Quantities;

/// <summary>What a word speaks of: what stands in its brackets.</summary>
public enum Subject
{
    /// <summary>One firm.</summary>
    Firm,

    /// <summary>One verdict.</summary>
    Verdict,

    /// <summary>The whole market: no brackets.</summary>
    Market,
}

internal static class Subjects
{
    private static readonly ImmutableArray<string> Verdicts = [.. Enum.GetValues<Verdict>().Select(v => Kebab.Of(v))];

    public static string Noun(this Subject subject) => Kebab.Of(subject);

    /// <summary>What may stand in the brackets; one empty name for the market.</summary>
    public static ImmutableArray<string> Names(this Subject subject, Scenario scenario) => subject switch
    {
        Subject.Firm => [.. scenario.Firms.Select(firm => firm.Id)],
        Subject.Verdict => Verdicts,
        _ => [""],
    };
}
