using System.Collections.Immutable;

namespace BurnSim.Experiments.Backtests;

/// <summary>What the runs say would be reported of one target, beside what was.</summary>
public sealed class Forecast
{
    /// <summary>What central intervals hold.</summary>
    public static ImmutableArray<double> Levels { get; } = [0.5, 0.8, 0.9];

    private readonly double[] reports, sorted;

    /// <param name="target">The fact.</param>
    /// <param name="reports">[run]; NaN where a run has none.</param>
    public Forecast(Target target, double[] reports)
    {
        (Target, Fact, this.reports) = (target, Reported.Of(target), reports);
        sorted = [.. reports.Where(report => !double.IsNaN(report)).Order()];
    }

    public Target Target { get; }

    public Reported Fact { get; }

    /// <summary>Runs there are.</summary>
    public int Reports => reports.Length;

    /// <summary>How many of them have it.</summary>
    public int Runs => sorted.Length;

    /// <summary>In the target's unit; NaN: no run has it.</summary>
    public double Median => Quantile(0.5);

    /// <summary>Mean over the runs that have it; of a merger, how often it came about.</summary>
    public double Mean => Runs == 0 ? double.NaN : sorted.Sum() / Runs;

    /// <summary>Score of the runs against the fact (<see cref="Backtests.Crps"/>), in the target's unit; NaN below two runs.</summary>
    public double Crps => Backtests.Crps.OfEnsemble(sorted, Fact.Value);

    /// <summary>The fraction of the runs that lies below the fact, those that equal it half; NaN: no run has it.</summary>
    public double Place
    {
        get
        {
            var (below, equal) = (First(Fact.Value), First(Math.BitIncrement(Fact.Value)) - First(Fact.Value));
            return (below + equal / 2.0) / Runs;
        }
    }

    /// <summary>Whether a run has it.</summary>
    public bool Has(int run) => !double.IsNaN(reports[run]);

    /// <summary>The central interval that is to hold a fraction <paramref name="level"/> of what may be reported.</summary>
    public (double Low, double High) Interval(double level) => (Quantile((1 - level) / 2), Quantile((1 + level) / 2));

    /// <summary>Whether it holds the fact. What no run shows is held by no interval.</summary>
    public bool Holds(double level) => Within(Interval(level), Fact.Value);

    /// <summary>Whether the interval of all other runs holds what one shows: the model's own hit or miss.</summary>
    public bool HoldsItself(double level, int run)
    {
        var left = First(reports[run]);
        double Other(int at) => sorted[at < left ? at : at + 1];
        return Within((Quantile((1 - level) / 2, Runs - 1, Other), Quantile((1 + level) / 2, Runs - 1, Other)), reports[run]);
    }

    private double Quantile(double p) => Quantile(p, Runs, at => sorted[at]);

    /// <summary>
    /// The (n + 1)p-th of n sorted values, in line between two, at most the last: the interval from p to 1 − p then holds
    /// the next draw with probability 1 − 2p, however few draws there are (Hyndman and Fan 1996, definition 6).
    /// </summary>
    private static double Quantile(double p, int n, Func<int, double> sorted)
    {
        if (n == 0) return double.NaN;
        var at = Math.Clamp(p * (n + 1) - 1, 0, n - 1);
        var (whole, part) = ((int)at, at - (int)at);
        var low = sorted(whole);
        return part == 0 ? low : low + part * (sorted(whole + 1) - low);
    }

    private static bool Within((double Low, double High) interval, double value) => value >= interval.Low && value <= interval.High;

    /// <summary>How many of the sorted values lie below one.</summary>
    private int First(double value)
    {
        var (low, high) = (0, sorted.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = sorted[middle] < value ? (middle + 1, high) : (low, middle);
        }

        return low;
    }
}
