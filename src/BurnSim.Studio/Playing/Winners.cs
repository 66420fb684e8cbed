using System.Collections.Immutable;
using BurnSim.Experiments;

namespace BurnSim.Studio.Playing;

/// <summary>The first runs that each firm wins: few of each, however many are played.</summary>
internal sealed class Winners(int firms)
{
    /// <summary>Most runs kept of a firm.</summary>
    public const int Most = 24;

    private readonly List<Won>[] won = [.. Enumerable.Range(0, firms).Select(_ => new List<Won>())];

    /// <summary>Takes in a run that is over.</summary>
    public void Add(RunRecord run)
    {
        if (run.Failure is null && run.Outcome.Leader is >= 0 and var leader && won[leader].Count < Most)
        {
            won[leader].Add(new(run.Run, run.Outcome.Share[leader]));
        }
    }

    /// <summary>[firm], in the order of runs.</summary>
    public ImmutableArray<ImmutableArray<Won>> All() => [.. won.Select(runs => runs.ToImmutableArray())];
}

/// <summary>A run that a firm wins.</summary>
/// <param name="Run">Which.</param>
/// <param name="Share">With what share of the users at the end.</param>
public readonly record struct Won(uint Run, double Share);
