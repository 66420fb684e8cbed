using System.Collections.Immutable;
using BurnSim.Studio.Words;

namespace BurnSim.Studio.Stage;

/// <summary>A picture as Plotly draws it, and the same in numbers.</summary>
/// <param name="Plot">Its height is the picture's.</param>
/// <param name="Numbers">Made when somebody reads them.</param>
public sealed record Picture(Plot Plot, Func<Table> Numbers);

/// <summary>Numbers in rows.</summary>
public sealed record Table(ImmutableArray<string> Heads, ImmutableArray<ImmutableArray<string>> Rows);

/// <summary>What a picture is of.</summary>
/// <param name="Heading">What it shows.</param>
/// <param name="Note">How it is read, with units.</param>
/// <param name="Draw">Draws it; null: there is nothing to show.</param>
internal sealed record Subject(Phrase Heading, Func<Scene, Phrase> Note, Func<Scene, Picture?> Draw);
