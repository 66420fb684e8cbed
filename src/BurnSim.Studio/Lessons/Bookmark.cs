using System.Collections.Immutable;
using System.Globalization;
using BurnSim.Studio.Words;
using Microsoft.AspNetCore.WebUtilities;

namespace BurnSim.Studio.Lessons;

/// <summary>The steps of a lesson.</summary>
public enum LessonStep
{
    Question,
    Prediction,
    Run,
    Happened,
    Why,
    Try,
}

/// <summary>Where a class is in a lesson, as an address: <c>?step=2&amp;hands=3,12,5&amp;try=1&amp;lang=zh</c>.</summary>
public sealed record Bookmark
{
    // More hands than any class has.
    private const int MostHands = 999;

    public LessonStep Step { get; init; }

    /// <summary>Hands raised for each choice; shorter: for the rest none.</summary>
    public ImmutableArray<int> Hands { get; init; } = [];

    /// <summary>The number of what is tried; null: nothing is.</summary>
    public int? Try { get; init; }

    public Tongue Tongue { get; init; }

    /// <summary>Hands raised in all.</summary>
    public int Raised => Hands.Sum();

    /// <summary>Reads an address; what makes no sense in it is as if it weren't there.</summary>
    public static Bookmark Of(Uri address)
    {
        var said = QueryHelpers.ParseQuery(address.Query);
        int? Number(string text, int most) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number <= most ? number : null;
        string One(string key) => said.TryGetValue(key, out var values) ? values[^1] ?? "" : "";
        return new()
        {
            Step = Number(One("step"), (int)LessonStep.Try + 1) is { } step and > 0 ? (LessonStep)(step - 1) : LessonStep.Question,
            Hands = One("hands") is { Length: > 0 } hands ? [.. hands.Split(',').Select(hand => Number(hand, MostHands) ?? 0)] : [],
            Try = Number(One("try"), 99) - 1,
            Tongue = One("lang") == "zh" ? Tongue.Chinese : Tongue.English,
        };
    }

    /// <summary>Hands raised for a choice.</summary>
    public int For(int choice) => choice < Hands.Length ? Hands[choice] : 0;

    /// <summary>With more or fewer hands for one of so many choices.</summary>
    public Bookmark Raise(int choice, int by, int choices) => this with
    {
        Hands = [.. Enumerable.Range(0, choices).Select(at => at == choice ? Math.Clamp(For(at) + by, 0, MostHands) : For(at))],
    };

    /// <summary>Its address within a lesson's.</summary>
    public override string ToString() => QueryHelpers.AddQueryString("", new Dictionary<string, string?>
    {
        ["step"] = Step == LessonStep.Question ? null : FormattableString.Invariant($"{(int)Step + 1}"),
        ["hands"] = Raised == 0 ? null : string.Join(',', Hands.Select(hands => hands.ToString(CultureInfo.InvariantCulture))),
        ["try"] = Try is { } at ? FormattableString.Invariant($"{at + 1}") : null,
        ["lang"] = Tongue == Tongue.Chinese ? "zh" : null,
    }.Where(pair => pair.Value is not null));

    public bool Equals(Bookmark? other) => other is not null && ToString() == other.ToString();

    public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(ToString());
}
