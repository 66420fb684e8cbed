using System.Collections.Immutable;
using BurnSim.Experiments.Designs;
using BurnSim.Experiments.Quantities;
using BurnSim.Experiments.Stopping;

namespace BurnSim.Experiments.Decisions;

/// <summary>Options by futures: what each pays there on average, and how much less than the best there, with 95 % intervals.</summary>
/// <param name="Mean">[future][option].</param>
/// <param name="Regret">[future][option]: what the future's best option pays more, within runs; exactly 0 for that option.</param>
/// <param name="Average">[option]: over futures, by weight.</param>
public sealed record PayoffTable(
    ImmutableArray<ImmutableArray<Interval>> Mean, ImmutableArray<ImmutableArray<Interval>> Regret, ImmutableArray<Interval> Average)
{
    /// <summary>The table of some runs.</summary>
    public static PayoffTable Of(PayoffRows rows)
    {
        var (kind, futures) = (rows.Decision.Payoff.Kind, rows.Decision.Futures.Length);
        int[] options = [.. Enumerable.Range(0, rows.Decision.Options.Length)];
        ImmutableArray<ImmutableArray<Interval>> mean =
            [.. Enumerable.Range(0, futures).Select(future => options.Select(option => Interval.Of(Over(rows, row => rows[row, future, option]), kind)).ToImmutableArray())];
        ImmutableArray<ImmutableArray<Interval>> regret = [.. mean.Select((of, future) =>
        {
            var best = options.MaxBy(option => of[option].Mean);
            return options.Select(option => Interval.OfDifferences(Over(rows, row => rows[row, future, best] - rows[row, future, option]), kind, 1) is var less
                && option == best ? less.FromItself() : less).ToImmutableArray();
        })];
        return new(mean, regret, Averages(rows, kind, payoff => payoff));
    }

    /// <summary>[option]: the share of runs with enough, by the weights of their futures.</summary>
    public static ImmutableArray<Interval> Reached(PayoffRows rows, double enough) => Averages(rows, QuantityKind.Chance, payoff => payoff >= enough ? 1 : 0);

    /// <summary>The future in which an option is furthest from the best.</summary>
    public int WorstOf(int option) => Enumerable.Range(0, Regret.Length).MaxBy(future => Regret[future][option].Mean);

    /// <summary>The future in which an option pays least.</summary>
    public int LeastOf(int option) => Enumerable.Range(0, Mean.Length).MinBy(future => Mean[future][option].Mean);

    private static ImmutableArray<Interval> Averages(PayoffRows rows, QuantityKind kind, Func<double, double> of)
    {
        var futures = rows.Decision.Futures;
        return [.. rows.Decision.Options.Select((_, option) => Over(rows, row =>
        {
            var sum = 0.0;
            for (var future = 0; future < futures.Length; future++) sum += futures[future].Weight * of(rows[row, future, option]);
            return sum;
        })).Select(moments => futures.Length == 1 ? Interval.Of(moments, kind) : Interval.OfMeans(moments, kind))];
    }

    private static Moments Over(PayoffRows rows, Func<int, double> of)
    {
        var moments = new Moments();
        for (var row = 0; row < rows.Count; row++) moments = moments.With(of(row));
        return moments;
    }
}
