using System.Collections.Immutable;

namespace BurnSim.Experiments;

/// <summary>A part of a line that a user wrote, and where it stands.</summary>
internal readonly record struct Passage(string Line, int From, int Length)
{
    // So many known words fit a message.
    private const int MostListed = 24;

    public string Text => Line.Substring(From, Length);

    public static Passage Of(string line) => new(line, 0, line.Length);

    /// <summary>Without the blanks around it.</summary>
    public Passage Trimmed()
    {
        var skipped = Length - Text.TrimStart().Length;
        return new(Line, From + skipped, Text.Trim().Length);
    }

    /// <summary>What stands before the first of some signs and what after; all and null where none of them is there.</summary>
    public (Passage Before, Passage? After) CutAt(params ReadOnlySpan<string> signs)
    {
        var (first, length) = (Length, 0);
        foreach (var sign in signs)
        {
            var at = Text.IndexOf(sign, StringComparison.Ordinal);
            (first, length) = at >= 0 && at < first ? (at, sign.Length) : (first, length);
        }

        return (this with { Length = first },
            length == 0 ? null : new(Line, From + first + length, Length - first - length));
    }

    public Misreading Wrong(string message, ImmutableArray<string>? known = null) =>
        new(From, Length, message, known ?? []);

    /// <summary>It names nothing: says what can be named.</summary>
    public Misreading Unknown(string noun, ImmutableArray<string> known)
    {
        var listed = string.Join(", ", known.Take(MostListed)) + (known.Length > MostListed ? ", …" : "");
        return Wrong(Length == 0 ? $"a {noun} is missing here: {listed}" : $"there is no {noun} '{Text}'; there are {listed}", known);
    }
}
