using System.Collections.Immutable;
using BurnSim.Randomness;

namespace BurnSim.Experiments.Games;

/// <summary>
/// α-rank (Omidshafiei et al. 2019): each player is a population of <see cref="Members"/> that does one thing, now and then a
/// mutant does another, and takes over the more surely the better it does against the others. A profile's rank is how much of
/// the time is spent there.
/// </summary>
public static class AlphaRank
{
    /// <summary>Members of a population, as in the paper.</summary>
    public const int Members = 50;

    // However bad, a mutant takes over this often: the perturbation that keeps the limit one chain (Rowland et al. 2019).
    private const double Least = 1e-9;

    // Beyond this exponent nothing is left of e^−x beside 1, and e^x is no number much further on.
    private const double Most = 700;

    // Ten steps make a sweep of five decades.
    private const double First = 1e-3, Step = 3.1622776601683795, Last = 1e7, Close = 0.01;

    /// <summary>The share of time in every profile at an intensity of selection.</summary>
    /// <param name="game">Payoffs, each player's on any scale.</param>
    /// <param name="alpha">Intensity: how much the most that a player's strategy can make of his payoff counts, from 0 on.</param>
    public static double[] Of(NormalForm game, double alpha) => Shares(game, gain => Fixation(alpha * gain));

    /// <summary>The limit of great intensity: what does better takes over for sure, what does as well by drift, what does worse hardly ever.</summary>
    public static double[] Limit(NormalForm game) => Shares(game, gain => gain > 0 ? 1 : gain < 0 ? Least : 1.0 / Members);

    /// <summary>Shares at intensities from next to none on, half a decade apart, until they are those of the limit.</summary>
    public static ImmutableArray<(double Alpha, ImmutableArray<double> Shares)> Sweep(NormalForm game)
    {
        var (sweep, limit) = (ImmutableArray.CreateBuilder<(double, ImmutableArray<double>)>(), Limit(game));
        for (var alpha = First; alpha <= Last; alpha *= Step)
        {
            var shares = Of(game, alpha);
            sweep.Add((alpha, [.. shares]));
            if (alpha > 1 && shares.Zip(limit).All(pair => Math.Abs(pair.First - pair.Second) < Close)) break;
        }

        return sweep.ToImmutable();
    }

    /// <summary>
    /// The chance that one mutant takes over: (1 − e^−u)/(1 − e^−mu), u being the intensity times what it gains; 1/m of no gain.
    /// </summary>
    internal static double Fixation(double u) => u == 0 ? 1.0 / Members
        : u > 0 ? Fixed.OneMinusExpMinus(Math.Min(u, Most)) / Fixed.OneMinusExpMinus(Math.Min(Members * u, Most))
        : Math.Max(Least, Fixed.ExpM1(Math.Min(-u, Most / Members)) / Fixed.ExpM1(Math.Min(-Members * u, Most)));

    private static double[] Shares(NormalForm game, Func<double, double> fixation)
    {
        var profiles = game.Profiles;
        double[] reach = [.. Enumerable.Range(0, profiles.Players).Select(player => game.Reach(player) is > 0 and var most ? most : 1)];
        var rates = new double[profiles.Count, profiles.Count];
        for (var from = 0; from < profiles.Count; from++)
        {
            for (var player = 0; player < profiles.Players; player++)
            {
                foreach (var to in profiles.Row(from, player))
                {
                    if (to != from) rates[from, to] = fixation((game[player, to] - game[player, from]) / reach[player]);
                }
            }
        }

        return MarkovChain.Stationary(rates);
    }
}
