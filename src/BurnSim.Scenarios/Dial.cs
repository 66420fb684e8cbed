using BurnSim.Scenarios.Values;

namespace BurnSim.Scenarios;

/// <summary>What may be done with a dial.</summary>
public enum DialKind
{
    /// <summary>A number in a unit, within a range.</summary>
    Number,

    /// <summary>One of some words: a mood, an id.</summary>
    Word,

    /// <summary>The kind of a strategy or an event. It says which keys stand beside it: a strategy of another kind begins anew.</summary>
    Variant,

    /// <summary>A day.</summary>
    Date,

    /// <summary>Anything else that a file can say: a list in one line, an expression, a row of chances.</summary>
    Text,
}

/// <summary>
/// A value of a scenario that may be set, with what the catalogue of keys knows of it. What plays no part in the market
/// is no dial: text for people, runs and seed, targets and the sweep.
/// </summary>
public sealed record Dial
{
    /// <summary>As the value of what is not there: laid over a value, it removes it.</summary>
    public const string Absent = "~";

    /// <summary>As <c>--set</c> takes it: <c>firms.moonshot.cash</c>, <c>events.0.date</c>.</summary>
    public required string Path { get; init; }

    /// <summary>Its key in the catalogue, the same for every firm: <c>firms.&lt;id&gt;.cash</c>, <c>strategy: blitz.runway</c>.</summary>
    public required string Key { get; init; }

    /// <summary>One line.</summary>
    public required string Meaning { get; init; }

    public required DialKind Kind { get; init; }

    /// <summary>The value as it could stand in a file, in base units; <see cref="Absent"/> for what is not there.</summary>
    public required string Written { get; init; }

    /// <summary>The value where the file says none, as the format's page has it; empty where it must.</summary>
    public required string Default { get; init; }

    /// <summary>What it may be: words, ids or kinds; empty where it isn't one of some.</summary>
    public IReadOnlyList<string> Words { get; init; } = [];

    /// <summary>Whether the market does without it: <see cref="Absent"/> is a value, too.</summary>
    public bool MayBeAbsent { get; init; }

    /// <summary>Unit of a number, such as <c>money per day</c>; empty for all else.</summary>
    public string Unit { get; init; } = "";

    /// <summary>Least number, in <see cref="Unit"/>.</summary>
    public double? Least { get; init; }

    /// <summary>Whether it must be above <see cref="Least"/>, which itself is not allowed.</summary>
    public bool IsAboveLeast { get; init; }

    /// <summary>Greatest number, in <see cref="Unit"/>.</summary>
    public double? Greatest { get; init; }

    /// <summary>Whether only whole numbers are allowed.</summary>
    public bool IsWhole { get; init; }

    /// <summary>A certain number, in <see cref="Unit"/>.</summary>
    public double? Value { get; init; }

    /// <summary>An uncertain number, in <see cref="Unit"/>.</summary>
    public DialRange? Drawn { get; init; }

    /// <summary>Where a slider goes from and to; null for what is no number. It hangs on nothing but this dial.</summary>
    public DialSpan? Span => DialSpan.Of(this);

    /// <summary>See <see cref="Measure.Reach"/>.</summary>
    internal double Reach { get; init; }

    /// <summary>The override that sets a number, to its last bit; of what is whole, the nearest.</summary>
    /// <param name="value">In <see cref="Unit"/>.</param>
    public string At(double value) => $"{Path}={Uncertain.Bare(IsWhole ? Math.Round(value) : value)}";

    /// <summary>
    /// The override that sets a word, day or text as a file could have it. A strategy of another kind has none of the old
    /// one's keys; where it needs some of its own, they are to be set in the same reading, after it.
    /// </summary>
    public string At(string written) =>
        Kind == DialKind.Variant ? $"{Path[..Path.LastIndexOf('.')]}={{kind: {written}}}" : $"{Path}={written}";
}

/// <summary>What is drawn for an uncertain number, as much of it as is inside the range.</summary>
/// <param name="Low">One draw in twenty is below.</param>
/// <param name="Middle">The median.</param>
/// <param name="High">One draw in twenty is above.</param>
public sealed record DialRange(double Low, double Middle, double High);
