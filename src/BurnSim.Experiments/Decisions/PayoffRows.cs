namespace BurnSim.Experiments.Decisions;

/// <summary>
/// What every run paid on each option in each future, all with the run's own luck. They are kept, since what is asked of them
/// is asked of runs and not of means: 8 bytes a run, option and future.
/// </summary>
/// <param name="decision">What is decided.</param>
public sealed class PayoffRows(Decision decision)
{
    /// <summary>So many runs can be kept.</summary>
    public const int Most = 100_000;

    /// <summary>So many options times futures.</summary>
    public const int MostCourses = 200;

    private readonly int options = decision.Options.Length, courses = decision.Options.Length * decision.Futures.Length;
    private readonly List<uint> runs = [];
    private readonly List<double> values = [];

    public Decision Decision => decision;

    /// <summary>Runs that are kept.</summary>
    public int Count => runs.Count;

    /// <summary>Runs without a payoff on some course, which are left out.</summary>
    public long LeftOut { get; private set; }

    /// <summary>The payoff of a kept run.</summary>
    public double this[int row, int future, int option] => values[row * courses + future * options + option];

    /// <summary>The number of a kept run.</summary>
    public uint Run(int row) => runs[row];

    /// <summary>Takes in a run.</summary>
    /// <param name="run">Its number.</param>
    /// <param name="payoffs">Future by future, option by option; a NaN leaves the run out.</param>
    public void Add(uint run, ReadOnlySpan<double> payoffs)
    {
        ArgumentOutOfRangeException.ThrowIfNotEqual(payoffs.Length, courses);
        foreach (var payoff in payoffs)
        {
            if (!double.IsNaN(payoff)) continue;
            LeftOut++;
            return;
        }

        runs.Add(run);
        values.AddRange(payoffs);
    }

    /// <summary>The least payoff of an option that at least half of all runs, by the weight of their futures, don't exceed.</summary>
    public double Median(int option)
    {
        var all = Enumerable.Range(0, Count).SelectMany(row => decision.Futures.Select((future, at) => (Payoff: this[row, at, option], future.Weight)))
            .OrderBy(of => of.Payoff).ToArray();
        var (half, sum) = (0.5 * Count * (1 - 1e-12), 0.0);
        foreach (var (payoff, weight) in all)
        {
            sum += weight;
            if (sum >= half) return payoff;
        }

        return double.NaN;
    }
}
