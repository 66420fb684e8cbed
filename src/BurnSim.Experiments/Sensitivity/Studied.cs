using System.Collections.Immutable;

namespace BurnSim.Experiments.Sensitivity;

/// <summary>What a study says, and what it rests on.</summary>
/// <param name="Study">What was asked.</param>
/// <param name="Rows">Trajectories or base points that were played.</param>
/// <param name="Trials">Trials behind them.</param>
/// <param name="Failed">Trials that broke: what would have come about in them didn't, and they have no amounts.</param>
/// <param name="Undefined">Trials without a value, [output]; they are left out wherever they are needed.</param>
/// <param name="Findings">[output].</param>
public sealed record Studied(
    Study Study, int Rows, long Trials, long Failed, ImmutableArray<long> Undefined, ImmutableArray<Finding> Findings);
