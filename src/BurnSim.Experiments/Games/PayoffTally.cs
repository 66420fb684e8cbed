using System.Collections.Immutable;
using BurnSim.Experiments.Designs;
using BurnSim.Experiments.Quantities;
using BurnSim.Experiments.Stopping;

namespace BurnSim.Experiments.Games;

/// <summary>
/// What players got in runs that had the same luck in every profile: moments of every payoff and of every difference
/// between two profiles within runs, and resamples of the means. Memory hangs on the profiles, not on the runs.
/// </summary>
/// <param name="profiles">What is played.</param>
/// <param name="kinds">What kind of number each player's payoff is.</param>
/// <param name="seed">Root seed.</param>
public sealed class PayoffTally(Profiles profiles, ImmutableArray<QuantityKind> kinds, ulong seed)
{
    private readonly Moments[,] payoffs = new Moments[profiles.Players, profiles.Count];

    // [player, from, to] with from < to, row by row.
    private readonly Moments[,] changes = new Moments[profiles.Players, profiles.Count * (profiles.Count - 1) / 2];
    private readonly PoissonBootstrap bootstrap = new(profiles.Players * profiles.Count, seed);

    public Profiles Profiles => profiles;

    /// <summary>Runs taken in.</summary>
    public long Runs { get; private set; }

    /// <summary>Takes in what a run gave.</summary>
    /// <param name="run">Its number.</param>
    /// <param name="got">[player × profiles + profile], finite.</param>
    public void Add(uint run, ReadOnlySpan<double> got)
    {
        Runs++;
        for (var player = 0; player < profiles.Players; player++)
        {
            var row = got.Slice(player * profiles.Count, profiles.Count);
            var pair = 0;
            for (var from = 0; from < row.Length; from++)
            {
                payoffs[player, from] = payoffs[player, from].With(row[from]);
                for (var to = from + 1; to < row.Length; to++, pair++) changes[player, pair] = changes[player, pair].With(row[to] - row[from]);
            }
        }

        bootstrap.Add(run, got);
    }

    /// <summary>What a player gets in a profile, with its 95 % interval.</summary>
    public Interval Payoff(int player, int profile) => Interval.Of(payoffs[player, profile], kinds[player]);

    /// <summary>How much more a player gets in one profile than in another, within runs; exactly 0 where no run differs.</summary>
    public Interval Change(int player, int from, int to)
    {
        if (from > to) return Negated(Change(player, to, from));
        if (from == to) return Payoff(player, from).FromItself();
        var change = changes[player, from * (2 * profiles.Count - from - 1) / 2 + to - from - 1];
        var interval = Interval.OfDifferences(change, kinds[player], 1);
        return change is { Mean: 0, Squares: 0 } ? interval.FromItself() : interval;
    }

    /// <summary>The game of mean payoffs.</summary>
    public NormalForm Means()
    {
        var means = new double[profiles.Players, profiles.Count];
        for (var player = 0; player < profiles.Players; player++)
        {
            for (var profile = 0; profile < profiles.Count; profile++) means[player, profile] = payoffs[player, profile].Mean;
        }

        return new(profiles, means);
    }

    /// <summary>The same from runs drawn again.</summary>
    public IEnumerable<NormalForm> Resampled() => bootstrap.Means().Select(means =>
    {
        var table = new double[profiles.Players, profiles.Count];
        Buffer.BlockCopy(means, 0, table, 0, means.Length * sizeof(double));
        return new NormalForm(profiles, table);
    });

    private static Interval Negated(Interval of) => new(0 - of.Mean, 0 - of.High, 0 - of.Low, of.Count);
}
