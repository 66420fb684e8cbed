namespace BurnSim.Experiments.Calibrations;

/// <summary>A generation as it passed.</summary>
/// <param name="Tolerance">How far the particles miss the facts at most; infinite: generation 0.</param>
/// <param name="Accepted">Fraction of moves that were.</param>
/// <param name="Runs">Runs so far.</param>
public readonly record struct Passed(double Tolerance, double Accepted, long Runs);
