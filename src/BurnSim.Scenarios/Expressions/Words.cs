using System.Text.RegularExpressions;
using BurnSim.Scenarios.Values;

namespace BurnSim.Scenarios.Expressions;

/// <summary>What a word of an expression is.</summary>
internal enum WordKind
{
    Number,
    Name,
    Sign,
    End,
}

/// <summary>A word of an expression and where it stands.</summary>
internal readonly record struct Word(WordKind Kind, string Text, int From, double Number = 0);

/// <summary>Takes an expression apart, word by word.</summary>
internal sealed partial class Words(string text)
{
    private int at;

    [GeneratedRegex(@"\G(?:(?<number>\.?[0-9][0-9_.]*(?:[eE][-+]?[0-9]+)?[\p{L}]*%?)|(?<name>[\p{L}_][\p{L}\p{Nd}_]*)|(?<sign><=|>=|==|!=|[-+*/(),<>]))",
        RegexOptions.CultureInvariant)]
    private static partial Regex Form { get; }

    /// <summary>The next word.</summary>
    public Word Next()
    {
        Blanks();
        if (at == text.Length) return new(WordKind.End, "the end", at);
        var found = Form.Match(text, at);
        if (!found.Success) throw Odd();
        var from = at;
        at += found.Length;
        return found.Groups["number"].Success ? Number(found.Value, from)
            : new(found.Groups["name"].Success ? WordKind.Name : WordKind.Sign, found.Value, from);
    }

    /// <summary>An id up to the closing bracket: ids may hold signs that would be words of their own.</summary>
    public (string Id, int From) Id()
    {
        Blanks();
        var from = at;
        while (at < text.Length && text[at] is not (')' or '(' or ',')) at++;
        return (text[from..at].TrimEnd(), from);
    }

    private void Blanks()
    {
        while (at < text.Length && char.IsWhiteSpace(text[at])) at++;
    }

    private Slip Odd() => text[at] switch
    {
        '=' => new(at, 1, "equality is written '=='"),
        '&' or '|' or '!' => new(at, 1, "conditions are joined by 'and', 'or', 'not'"),
        '^' => new(at, 1, "there are no powers"),
        var other => new(at, 1, $"'{Printable.Value(other.ToString())}' means nothing here"),
    };

    private static Word Number(string word, int from)
    {
        if (Literal.Read(word, out _, out var rule) is not { } literal) throw new Slip(from, word.Length, rule);
        return literal.Word.Length == 0 ? new(WordKind.Number, word, from, literal.Value)
            : throw new Slip(from, word.Length,
                $"'{Printable.Value(word)}' has an unknown unit; numbers take {string.Join(", ", Literal.Magnitudes.Select(m => m.Suffix))} or %");
    }
}
