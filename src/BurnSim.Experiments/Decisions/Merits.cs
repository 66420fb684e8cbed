namespace BurnSim.Experiments.Decisions;

/// <summary>What options come to by each criterion, the more the better.</summary>
internal sealed class Merits
{
    private readonly double[][] by;

    private Merits(double[][] by) => this.by = by;

    /// <summary>[option].</summary>
    public double[] this[Criterion criterion] => by[(int)criterion];

    /// <summary>Of runs that come so many times each.</summary>
    public static Merits Of(PayoffRows rows, double enough, ReadOnlySpan<ushort> times)
    {
        var (futures, options) = (rows.Decision.Futures, rows.Decision.Options.Length);
        var (sums, reached, runs) = (new double[futures.Length * options], new double[options], 0.0);
        for (var row = 0; row < rows.Count; row++)
        {
            if (times[row] == 0) continue;
            runs += times[row];
            for (var future = 0; future < futures.Length; future++)
            {
                for (var option = 0; option < options; option++)
                {
                    var payoff = rows[row, future, option];
                    sums[future * options + option] += times[row] * payoff;
                    if (payoff >= enough) reached[option] += times[row] * futures[future].Weight;
                }
            }
        }

        return Of([.. sums.Select(sum => sum / runs)], [.. reached.Select(sum => sum / runs)], [.. futures.Select(future => future.Weight)]);
    }

    /// <summary>Of a table of means.</summary>
    /// <param name="means">Future by future, option by option.</param>
    /// <param name="reached">Share of runs with enough, by option.</param>
    /// <param name="weights">Of futures, summing to 1.</param>
    public static Merits Of(double[] means, double[] reached, double[] weights)
    {
        var options = reached.Length;
        var (average, regret, least) = (new double[options], new double[options], new double[options]);
        Array.Fill(least, double.PositiveInfinity);
        for (var future = 0; future < weights.Length; future++)
        {
            var here = means.AsSpan(future * options, options);
            var best = double.NegativeInfinity;
            foreach (var mean in here) best = Math.Max(best, mean);
            for (var option = 0; option < options; option++)
            {
                average[option] += weights[future] * here[option];
                regret[option] = Math.Min(regret[option], here[option] - best);
                least[option] = Math.Min(least[option], here[option]);
            }
        }

        return new([average, regret, least, reached]);
    }
}
