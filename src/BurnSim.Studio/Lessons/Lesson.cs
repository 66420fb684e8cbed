using System.Collections.Immutable;
using BurnSim.Studio.Words;

namespace BurnSim.Studio.Lessons;

/// <summary>
/// One mechanism in one small market, for a class: a question, a guess before the runs, what they say, why, and what to try.
/// Numbers in its words come from the scenario or from the runs.
/// </summary>
public sealed record Lesson
{
    /// <summary>Its scenario's file without <c>.yaml</c>, and its address.</summary>
    public required string Name { get; init; }

    public required Phrase Title { get; init; }

    /// <summary>What it asks.</summary>
    public required Phrase Question { get; init; }

    /// <summary>The market in a few sentences, with its facts.</summary>
    public required Func<Scenario, ImmutableArray<Phrase>> Scene { get; init; }

    /// <summary>What the class guesses before the runs.</summary>
    public required Prediction Prediction { get; init; }

    /// <summary>Values of a second market that the guess is about; none: it is about the first alone.</summary>
    public ImmutableArray<string> Against { get; init; } = [];

    /// <summary>What is drawn over time.</summary>
    public Drawn Drawn { get; init; } = Drawn.Share;

    /// <summary>What happened, in the runs' numbers.</summary>
    public required Func<LessonRuns, ImmutableArray<Phrase>> Happened { get; init; }

    /// <summary>The mechanism in the model's words.</summary>
    public required Phrase Formula { get; init; }

    /// <summary>Why it happened.</summary>
    public required ImmutableArray<Phrase> Why { get; init; }

    /// <summary>What to change next.</summary>
    public required ImmutableArray<Try> Tries { get; init; }

    /// <summary>Whether all its firms are alike as it is.</summary>
    public bool IsLuckOnly { get; init; }

    /// <summary>Its scenario's file.</summary>
    public string File => $"{Name}.yaml";
}

/// <summary>What a class guesses: one of a few choices, of which the runs make exactly one right.</summary>
/// <param name="Question">What is asked.</param>
/// <param name="Choices">What may be said.</param>
/// <param name="Right">The number of the right one, by the runs.</param>
public sealed record Prediction(Phrase Question, ImmutableArray<Phrase> Choices, Func<LessonRuns, int> Right);

/// <summary>Something to change, and what to watch.</summary>
/// <param name="Name">What it is.</param>
/// <param name="Sets">The values it sets, as <c>--set</c> takes them.</param>
/// <param name="Watch">What to look at, and think about.</param>
/// <param name="Moves">The quantity that it moves, such as <c>p_win(fast)</c>.</param>
/// <param name="Rises">Whether that rises.</param>
public sealed record Try(Phrase Name, ImmutableArray<string> Sets, Phrase Watch, string Moves, bool Rises);
