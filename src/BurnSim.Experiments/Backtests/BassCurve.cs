using System.Collections.Immutable;
using BurnSim.Randomness;
using MathNet.Numerics.LinearAlgebra;
using MathNet.Numerics.Optimization;

namespace BurnSim.Experiments.Backtests;

/// <summary>
/// A naive forecast of people by Bass (1969): all firms began on one day, with one innovation and one imitation, and differ
/// in the size of their markets, m (1 − e^−(p+q)t) / (1 + (q/p) e^−(p+q)t).
/// </summary>
/// <param name="P">Innovation, per day.</param>
/// <param name="Q">Imitation, per day.</param>
/// <param name="Begin">Day number on which t is 0.</param>
/// <param name="Sizes">m of every series, a firm's (null: the market's) app users or web visits.</param>
public sealed record BassCurve(double P, double Q, double Begin, ImmutableDictionary<(string? Firm, TargetMetric Metric), double> Sizes)
{
    // Meta-analyses find .03 and .4 a year (Sultan, Farley and Lehmann 1990); apps are faster.
    private const double LeastP = 1e-6, MostP = 1e-2, LeastQ = 1e-5, MostQ = 1e-1, LeastAge = 1, MostAge = 3650;

    // Each further point of the grid costs nothing; seven an axis find the valley that the simplex goes down.
    private const int GridPoints = 7;

    // Three shared parameters need three facts more than there are series.
    private const int Shared = 3;

    private static readonly double[]
        Least = [Fixed.Log(LeastP), Fixed.Log(LeastQ), Fixed.Log(LeastAge)],
        Most = [Fixed.Log(MostP), Fixed.Log(MostQ), Fixed.Log(MostAge)];

    /// <summary>What it says of a fact, in people or visits; null: its series has no fact to fit.</summary>
    public double? At(Target target) =>
        Sizes.TryGetValue((target.Firm, target.Metric), out var size) ? size * Reached(P, Q, Day(target) - Begin) : null;

    /// <summary>
    /// Fits the facts to fit of people by least squares of logarithms: p, q and the time from the beginning to the first
    /// fact between bounds, no market beyond all people of the scenario. Null: too few facts.
    /// </summary>
    public static BassCurve? Of(Scenario scenario)
    {
        var series = scenario.Targets
            .Where(target => target is { Use: TargetUse.Fit, Metric: TargetMetric.AppUsers or TargetMetric.WebVisits } && target.High > 0)
            .GroupBy(target => (target.Firm, target.Metric))
            .Select(facts => new Series(facts.Key, MostOf(scenario, facts.Key.Metric),
                [.. facts.Select(fact => (Day(fact), Fixed.Log(Reported.Of(fact).Value)))])).ToArray();
        if (series.Sum(of => of.Facts.Length - 1) < Shared) return null;
        var first = series.SelectMany(of => of.Facts).Min(fact => fact.Day);
        var (p, q, age) = Read(Best(at => series.Sum(of => of.Off(At(at, first)).Squares)));
        return new(p, q, first - age, series.ToImmutableDictionary(
            of => of.Of, of => Fixed.Exp(of.Off((p, q, first - age)).LogSize)));
    }

    /// <summary>Facts of one firm, or the market, in one metric.</summary>
    private sealed record Series((string? Firm, TargetMetric Metric) Of, double LogMost, (double Day, double Log)[] Facts)
    {
        /// <summary>The size of the market that fits best, and how far off it leaves the facts.</summary>
        public (double LogSize, double Squares) Off((double P, double Q, double Begin) curve)
        {
            double[] sizes = [.. Facts.Select(fact => fact.Log - Fixed.Log(Reached(curve.P, curve.Q, fact.Day - curve.Begin)))];
            var best = Math.Min(LogMost, sizes.Sum() / sizes.Length);
            return (best, sizes.Sum(size => (size - best) * (size - best)));
        }
    }

    /// <summary>Fraction of a market that has adopted after so many days; none before the first.</summary>
    internal static double Reached(double p, double q, double days)
    {
        var reached = Fixed.OneMinusExpMinus((p + q) * Math.Max(0, days));
        return reached / (1 + q / p * (1 - reached));
    }

    /// <summary>The least of a function of log p, log q and log age within the bounds: from the best of a grid, downhill.</summary>
    private static double[] Best(Func<double[], double> of)
    {
        double[] Inside(Vector<double> at) => [.. at.Select((value, i) => Math.Clamp(value, Least[i], Most[i]))];
        double At(int axis, int point) => Least[axis] + (Most[axis] - Least[axis]) * point / (GridPoints - 1);
        var axis = Enumerable.Range(0, GridPoints);
        double[] start = (from p in axis from q in axis from age in axis select (double[])[At(0, p), At(1, q), At(2, age)]).MinBy(of)!;
        // Nelder and Mead (1965); begun anew from where it ended, for a simplex may go flat.
        for (var round = 0; round < 4; round++)
        {
            var simplex = new NelderMeadSimplex(convergenceTolerance: 1e-12, maximumIterations: 1_000_000);
            var found = simplex.FindMinimum(
                ObjectiveFunction.Value(at => of(Inside(at))), Vector<double>.Build.Dense(start), Vector<double>.Build.Dense(3, 0.5));
            start = Inside(found.MinimizingPoint);
        }

        return start;
    }

    private static (double P, double Q, double Age) Read(double[] at) => (Fixed.Exp(at[0]), Fixed.Exp(at[1]), Fixed.Exp(at[2]));

    private static (double P, double Q, double Begin) At(double[] at, double first)
    {
        var (p, q, age) = Read(at);
        return (p, q, first - age);
    }

    /// <summary>The middle of a fact's days.</summary>
    private static double Day(Target target) => (target.From.DayNumber + target.To.DayNumber) / 2.0;

    private static double MostOf(Scenario scenario, TargetMetric metric) => Fixed.Log(
        scenario.Segments.Sum(segment => segment.Size.At(0.5))
        * (metric == TargetMetric.AppUsers ? scenario.Observables.AppsPerUser : scenario.Observables.VisitsPerUser).At(0.5));
}
