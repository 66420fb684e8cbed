using System.Collections.Immutable;
using BurnSim.Experiments.Quantities;

namespace BurnSim.Experiments.Decisions;

/// <summary>Something that may come, whatever is chosen.</summary>
/// <param name="Name">What it is called.</param>
/// <param name="Weight">How likely it is; those of a decision sum to 1.</param>
public sealed record Future(string Name, double Weight);

/// <summary>What is to be decided: options, the futures each may have to do in, and what counts.</summary>
public sealed record Decision
{
    /// <summary>At least two, by name.</summary>
    public required ImmutableArray<string> Options { get; init; }

    /// <summary>At least one.</summary>
    public required ImmutableArray<Future> Futures { get; init; }

    /// <summary>What counts, the more the better.</summary>
    public required Quantity Payoff { get; init; }

    /// <summary>The uncertain values that no option sets.</summary>
    public required ImmutableArray<Unknown> Unknowns { get; init; }

    /// <summary>Root seed of the runs.</summary>
    public required ulong Seed { get; init; }

    /// <summary>The payoff that is enough; null: what the first option gives at the median, and of a chance that it comes about.</summary>
    public double? Enough { get; init; }
}
