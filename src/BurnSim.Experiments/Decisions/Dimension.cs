namespace BurnSim.Experiments.Decisions;

/// <summary>One thing by which rows are told apart: a number of each, or which of some kinds it is of.</summary>
/// <param name="Values">[row]; a kind's number.</param>
/// <param name="IsKind">Whether they are kinds, which have no order.</param>
public sealed record Dimension(double[] Values, bool IsKind = false);
