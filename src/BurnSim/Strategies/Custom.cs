using System.Collections.Immutable;

namespace BurnSim.Strategies;

/// <summary>Makes a strategy written outside this library from its numbers, drawn for one run.</summary>
public delegate IStrategy StrategyFactory(IReadOnlyDictionary<string, double> numbers);

/// <summary>A strategy from outside this library, under the name its owner gave it.</summary>
public sealed record Custom(string Name, ImmutableSortedDictionary<string, Number> Numbers, StrategyFactory Make)
    : StrategyPlan
{
    public bool Equals(Custom? other) => other is not null && Name == other.Name && Make == other.Make && Numbers.SequenceEqual(other.Numbers);

    public override int GetHashCode() => HashCode.Combine(Name, Numbers.Count);

    public override IStrategy Begin(in StrategyStart start)
    {
        var draws = start.Draws;
        return Make(Numbers.ToDictionary(n => n.Key, n => n.Value.Draw(draws)));
    }
}
