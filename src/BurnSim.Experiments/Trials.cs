namespace BurnSim.Experiments;

/// <summary>
/// Tries a model out, trial by trial, each at a point of the unit cube and with a luck of its own: the same point and luck
/// give the same results. What fits a model or splits its variance sees no more of it than this.
/// </summary>
/// <param name="points">[trial × dimension], within (0, 1): where within its distribution each uncertain number lies.</param>
/// <param name="luck">[trial × stretch]: runs' numbers; where a trial has several, each gives its luck to an equal stretch of it.</param>
/// <param name="results">[trial × result]; NaN where a trial has none, and in all of a trial that broke.</param>
/// <returns>False: it was cancelled, and the results mean nothing.</returns>
public delegate bool Trials(double[] points, uint[] luck, double[] results);
