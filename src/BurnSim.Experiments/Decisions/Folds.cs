using BurnSim.Experiments.Designs;
using BurnSim.Experiments.Quantities;
using BurnSim.Experiments.Stopping;

namespace BurnSim.Experiments.Decisions;

/// <summary>
/// The value of information by rules that are learned and tried on different runs: a tenth of the runs is decided, each as
/// well as the other nine tenths tell, once with what would be known and once without. The mean difference is unbiased for
/// what such a rule earns, so chance earns nothing; it falls short of the best rule by a term of the order of 1/runs.
/// </summary>
internal sealed class Folds
{
    private const int Count = 10;

    private readonly double[] averages;
    private readonly int rows, options;
    private readonly Func<int, int, int, double> payoff;
    private readonly double[] weights;

    // The best option as the other folds have it.
    private readonly int[] plain;

    /// <param name="rows">How many runs.</param>
    /// <param name="options">How many options.</param>
    /// <param name="weights">Of futures.</param>
    /// <param name="payoff">Of a run, in a future, on an option.</param>
    public Folds(int rows, int options, double[] weights, Func<int, int, int, double> payoff)
    {
        (this.rows, this.options, this.weights, this.payoff) = (rows, options, weights, payoff);
        averages = new double[rows * options];
        for (var row = 0; row < rows; row++)
        {
            for (var future = 0; future < weights.Length; future++)
            {
                for (var option = 0; option < options; option++) averages[row * options + option] += weights[future] * payoff(row, future, option);
            }
        }

        plain = BestElsewhere((row, option) => averages[row * options + option]);
    }

    public static Folds Of(PayoffRows rows) =>
        new(rows.Count, rows.Decision.Options.Length, [.. rows.Decision.Futures.Select(future => future.Weight)], (row, future, option) => rows[row, future, option]);

    /// <summary>The worth of knowing everything of a run.</summary>
    public Interval All() => Worth(row => Enumerable.Range(0, weights.Length).Sum(future =>
        weights[future] * (Enumerable.Range(0, options).Max(option => payoff(row, future, option)) - payoff(row, future, plain[row % Count]))));

    /// <summary>The worth of knowing the future.</summary>
    public Interval Future()
    {
        int[][] best = [.. weights.Select((_, future) => BestElsewhere((row, option) => payoff(row, future, option)))];
        return Worth(row => Enumerable.Range(0, weights.Length).Sum(future =>
            weights[future] * (payoff(row, future, best[future][row % Count]) - payoff(row, future, plain[row % Count]))));
    }

    /// <summary>
    /// The worth of knowing a number that lies evenly within (0, 1). What options pay by it is a polynomial of up to the fourth
    /// degree, of the degree that the Bayesian criterion (Schwarz 1978) takes: most often none where there is nothing, and then
    /// the worth is exactly 0. So that 'nothing found' isn't taken for nothing, the upper end is also that of a rule that follows
    /// a straight line at least.
    /// </summary>
    public Interval Of(double[] places)
    {
        var regression = new Regression(places, averages, options, Count);
        var (worth, straight) = (Worth(regression, 0), Worth(regression, 1));
        return worth with { High = Math.Max(worth.High, straight.High) };
    }

    private Interval Worth(Regression regression, int leastDegree)
    {
        Curve[][] curves = [.. plain.Select((best, fold) => regression.Without(fold, best, leastDegree))];
        return Worth(row =>
        {
            var (fold, chosen, ahead) = (row % Count, plain[row % Count], 0.0);
            for (var option = 0; option < options; option++)
            {
                var here = curves[fold][option].At(regression.Basis(row));
                if (here > ahead) (chosen, ahead) = (option, here);
            }

            return averages[row * options + chosen] - averages[row * options + plain[fold]];
        });
    }

    private Interval Worth(Func<int, double> of)
    {
        var moments = new Moments();
        for (var row = 0; row < rows; row++) moments = moments.With(of(row));
        var worth = Interval.OfDifferences(moments, QuantityKind.Amount, 1);
        return new(Math.Max(0, worth.Mean), Math.Max(0, worth.Low), Math.Max(0, worth.High), worth.Count);
    }

    /// <summary>By fold, the option that is best in all others.</summary>
    private int[] BestElsewhere(Func<int, int, double> of)
    {
        var sums = new double[Count + 1, options];
        for (var row = 0; row < rows; row++)
        {
            for (var option = 0; option < options; option++)
            {
                sums[row % Count, option] += of(row, option);
                sums[Count, option] += of(row, option);
            }
        }

        return [.. Enumerable.Range(0, Count).Select(fold => Enumerable.Range(0, options).MaxBy(option => sums[Count, option] - sums[fold, option]))];
    }
}
