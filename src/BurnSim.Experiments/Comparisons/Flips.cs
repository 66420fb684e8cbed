using System.Collections.Immutable;

namespace BurnSim.Experiments.Comparisons;

/// <summary>Who wins a run on one course and who on another, counted over runs; firms by number, −1: nobody does.</summary>
public sealed class Flips
{
    private readonly Dictionary<(int From, int To), long> counts = [];
    private long runs, changed;

    /// <summary>Runs in which another wins.</summary>
    public Chance Changed => Chance.Of(changed, runs);

    /// <summary>From whom to whom in how many runs, those that don't change included; in the order of numbers.</summary>
    public ImmutableArray<(int From, int To, long Runs)> Flows =>
        [.. counts.OrderBy(flow => flow.Key).Select(flow => (flow.Key.From, flow.Key.To, flow.Value))];

    /// <summary>The most frequent change, the first of equals; null: none changes.</summary>
    public (int From, int To, long Runs)? Most => Flows.Where(flow => flow.From != flow.To).Select(flow => ((int, int, long Runs)?)flow)
        .MaxBy(flow => flow!.Value.Runs);

    public void Add(int from, int to)
    {
        runs++;
        changed += from == to ? 0 : 1;
        counts[(from, to)] = counts.GetValueOrDefault((from, to)) + 1;
    }
}
