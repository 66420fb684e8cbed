using System.Collections.Immutable;

namespace BurnSim.Experiments;

/// <summary>What a user wrote makes no sense: what is wrong, where, and which words would do.</summary>
/// <param name="from">Where it stands in the text, from 0, in UTF-16 units.</param>
/// <param name="length">Its length there; 0: something is missing.</param>
/// <param name="message">What is wrong and what would be right: one line, no full stop.</param>
/// <param name="known">Words that would do in its place, of which one may have been meant; empty where any might.</param>
public sealed class Misreading(int from, int length, string message, ImmutableArray<string> known)
    : FormatException(message)
{
    public int From => from;

    public int Length => length;

    public ImmutableArray<string> Known => known;
}
