using System.Collections.Immutable;

namespace BurnSim.Reports;

/// <summary>A cell of a table: what it says and, small below it, its range.</summary>
public readonly record struct Cell(string Value, string Range = "");

/// <summary>A table of an answer; its first column heads its rows.</summary>
/// <param name="Title">What it tells.</param>
/// <param name="Caption">What its numbers are, with units and what their ranges mean.</param>
/// <param name="Headings">One a column.</param>
/// <param name="Rows">A cell a column.</param>
public sealed record AdviceTable(
    string Title, string Caption, ImmutableArray<string> Headings, ImmutableArray<ImmutableArray<Cell>> Rows)
{
    private const int LongestNumber = 30;

    /// <summary>Whether a column has sentences in it.</summary>
    public bool IsText(int column) => Rows.Any(row => row[column].Value.Length > LongestNumber);
}

/// <summary>An answer for whoever decides, in words: the same on the screen and on the page.</summary>
public sealed record Advice
{
    /// <summary>What kind of answer, such as <c>a comparison</c>.</summary>
    public required string Kind { get; init; }

    /// <summary>The answer; the first sentence can be quoted by itself.</summary>
    public required ImmutableArray<string> Sentences { get; init; }

    /// <summary>In the order to read them.</summary>
    public required ImmutableArray<AdviceTable> Tables { get; init; }

    /// <summary>What it rests on: runs, seed, what intervals mean.</summary>
    public required string Basis { get; init; }

    /// <summary>The command that gives it again.</summary>
    public required string Command { get; init; }
}
