using System.Collections.Immutable;
using BurnSim.Experiments.Quantities;

namespace BurnSim.Experiments.Sensitivity;

/// <summary>A study of sensitivity: which outputs are held against which factors, how, and with how many trials.</summary>
public sealed class Study
{
    /// <summary>With fewer rows an interval says nothing.</summary>
    public const int LeastRows = 16;

    private readonly ILayout layout;

    /// <param name="method">How.</param>
    /// <param name="scenario">The scenario.</param>
    /// <param name="free">The numbers that are moved; all other chance is luck.</param>
    /// <param name="outputs">What is looked at, at least one.</param>
    /// <param name="replicates">Trials of a point, from 2 on.</param>
    /// <param name="budget">Trials in all, at most.</param>
    /// <param name="seed">Root seed.</param>
    public Study(
        SensitivityMethod method, Scenario scenario, Free free, ImmutableArray<Quantity> outputs, int replicates, long budget, ulong seed)
    {
        (Method, Outputs, Replicates, Seed, Factors) = (method, outputs, replicates, seed, Factor.Of(free));
        NotFree = Free.All(scenario).Names.Length - Factors.Length;
        Rivals = [.. outputs.Select(output => RivalStrategies.Of(output, Factors, scenario))];
        var groups = Rivals.Where(group => group.Length > 1 && group.Length < Factors.Length)
            .DistinctBy(group => string.Join(',', group)).ToImmutableArray();
        TrialsARow = replicates * (method == SensitivityMethod.Morris ? Factors.Length + 1L : BasePoints.PointsOf(Factors.Length + groups.Length));
        Count = (int)Math.Min(budget / TrialsARow, int.MaxValue / TrialsARow);
        layout = method == SensitivityMethod.Morris ? new Trajectories(free.Names, seed) : new BasePoints(free.Names, groups, Count, seed);
    }

    public SensitivityMethod Method { get; }

    public ImmutableArray<Factor> Factors { get; }

    /// <summary>Uncertain draws of the scenario that aren't moved, and so are luck.</summary>
    public int NotFree { get; }

    public ImmutableArray<Quantity> Outputs { get; }

    public int Replicates { get; }

    public ulong Seed { get; }

    /// <summary>Rows that the budget has room for: trajectories, or base points.</summary>
    public int Count { get; }

    /// <summary>Trials of a row.</summary>
    public long TrialsARow { get; }

    /// <summary>Rows to be played.</summary>
    public Rows Begin() => new(layout, Replicates, Outputs);

    /// <summary>By output the numbers of the factors that are strategies of rivals.</summary>
    public ImmutableArray<ImmutableArray<int>> Rivals { get; }

    /// <summary>What rows say.</summary>
    /// <param name="rows">Those that were played.</param>
    /// <param name="failed">How many of their trials broke.</param>
    public Studied Of(Rows rows, long failed) => new(this, rows.Count, rows.Trials, failed, rows.Undefined, layout switch
    {
        Trajectories trajectories => ImmutableArray<Finding>.CastUp(MorrisFinding.Of(rows, trajectories, Seed)),
        _ => ImmutableArray<Finding>.CastUp(SobolFinding.Of(rows, (BasePoints)layout, Rivals, Seed)),
    });
}
