using System.Collections.Immutable;

namespace BurnSim.Reports;

/// <summary>A figure on disk.</summary>
/// <param name="Name">File name without ending: <c>Name.png</c> and <c>Name.svg</c>.</param>
/// <param name="Title">The finding.</param>
/// <param name="Caption">One sentence: what it shows, with the main number.</param>
/// <param name="Svg">The picture itself.</param>
public sealed record Figure(string Name, string Title, string Caption, string Svg);

/// <summary>All figures that an ensemble has something to show in, and what went less than well.</summary>
/// <param name="Figures">In the order to read them.</param>
/// <param name="Warnings">What to tell whoever asked: missing fonts, with the package that has them.</param>
public sealed record Gallery(ImmutableArray<Figure> Figures, ImmutableArray<string> Warnings);
