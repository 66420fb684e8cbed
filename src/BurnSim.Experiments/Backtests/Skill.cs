using System.Collections.Immutable;
using BurnSim.Randomness;

namespace BurnSim.Experiments.Backtests;

/// <summary>
/// How much better runs foretell facts of one use than a naive forecast: 1 less the ratio of their mean scores, over the
/// facts of which both say something.
/// </summary>
/// <param name="Against">Which naive forecast.</param>
/// <param name="Use">Facts of which use.</param>
/// <param name="Facts">How many are compared.</param>
/// <param name="LeftOut">How many of the use are not, because the naive forecast or the runs say nothing of them.</param>
/// <param name="Runs">Mean score of the runs, of the facts' size.</param>
/// <param name="Rival">Mean score of the naive forecast, likewise.</param>
/// <param name="Low">Lower end of the 95 % interval of <see cref="Better"/>; NaN of fewer than two facts.</param>
/// <param name="High">Upper end.</param>
public sealed record Skill(Naive Against, TargetUse Use, int Facts, int LeftOut, double Runs, double Rival, double Low, double High)
{
    private const int Resamples = 2000;

    /// <summary>From −∞ to 1, 0 as good; NaN: nothing to compare.</summary>
    public double Better => Of(Runs, Rival);

    /// <summary>
    /// Its interval is from the 2.5 % to the 97.5 % point of the skill over facts drawn again with replacement (Efron 1979).
    /// It takes facts for independent, which those of one story are not quite.
    /// </summary>
    /// <param name="against">Which naive forecast.</param>
    /// <param name="use">Facts of which use.</param>
    /// <param name="scores">[fact] of the use: scores over the fact's size; NaN: nothing was said.</param>
    /// <param name="seed">Root seed.</param>
    public static Skill Of(Naive against, TargetUse use, IReadOnlyList<(double Runs, double Naive)> scores, ulong seed)
    {
        ImmutableArray<(double Runs, double Naive)> both =
            [.. scores.Where(score => double.IsFinite(score.Runs) && double.IsFinite(score.Naive))];
        double[] again = both.Length < 2 ? [double.NaN] : [.. Enumerable.Range(0, Resamples).Select(sample =>
        {
            var (draws, name) = (new Draws(seed, (uint)sample), Names.Of($"{Kebab.Of(against)}/{Kebab.Of(use)}"));
            var drawn = Enumerable.Range(0, both.Length)
                .Select(fact => both[(int)(both.Length * draws.Uniform(Purposes.Bootstrap, name, (uint)fact))]).ToArray();
            return Of(drawn.Average(score => score.Runs), drawn.Average(score => score.Naive));
        }).Order()];
        return new(against, use, both.Length, scores.Count - both.Length,
            both.Select(score => score.Runs).DefaultIfEmpty(double.NaN).Average(),
            both.Select(score => score.Naive).DefaultIfEmpty(double.NaN).Average(),
            again[(int)(0.025 * (again.Length - 1))], again[^(1 + (int)(0.025 * (again.Length - 1)))]);
    }

    private static double Of(double runs, double naive) => naive > 0 ? 1 - runs / naive : runs > 0 ? double.NegativeInfinity : double.NaN;
}
