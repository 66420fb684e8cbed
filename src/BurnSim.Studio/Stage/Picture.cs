using System.Collections.Immutable;
using BurnSim.Studio.Words;

namespace BurnSim.Studio.Stage;

/// <summary>A picture as Plotly draws it, and the same in numbers.</summary>
/// <param name="Plot">Its height is the picture's.</param>
/// <param name="Numbers">Made when somebody reads them.</param>
public sealed record Picture(Plot Plot, Func<Table> Numbers);

/// <summary>Numbers in rows.</summary>
public sealed record Table(ImmutableArray<string> Heads, ImmutableArray<ImmutableArray<string>> Rows)
{
    // Rows of a table over the whole story.
    private const int Most = 24;

    /// <summary>A row a date, at no more than 25 of them, the last one among them.</summary>
    internal static Table OverTime(Scene scene, IEnumerable<string> heads, Func<int, IEnumerable<string>> row)
    {
        var points = scene.Bands.Dates.Length;
        var stride = (points + Most - 1) / Most;
        return new(
            [scene.Say(StageWords.Date), .. heads],
            [.. Enumerable.Range(0, points).Where(point => (points - 1 - point) % stride == 0).Select(point => (ImmutableArray<string>)[scene.Date(point), .. row(point)])]);
    }
}

/// <summary>What a picture is of.</summary>
/// <param name="Heading">What it shows.</param>
/// <param name="Note">How it is read, with units.</param>
/// <param name="Draw">Draws it; null: there is nothing to show.</param>
internal sealed record Subject(Phrase Heading, Func<Scene, Phrase> Note, Func<Scene, Picture?> Draw);
