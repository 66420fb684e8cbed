using System.Collections.Immutable;

namespace BurnSim.Experiments.Games;

/// <summary>A game between firms of a market: each chooses a strategy, all profiles are played with the same luck.</summary>
/// <param name="market">The market.</param>
/// <param name="players">Who chooses, two or more.</param>
public sealed class Game(Scenario market, ImmutableArray<Player> players)
{
    /// <summary>More profiles than these aren't played.</summary>
    public const int MostProfiles = 1_000;

    public Scenario Market => market;

    public ImmutableArray<Player> Players => players;

    public Profiles Profiles { get; } = new([.. players.Select(player => player.Moves.Length)]);

    /// <summary>The profile in which everyone does what he does today.</summary>
    public int Today => Profiles.Of([.. players.Select(player => player.Today)]);

    /// <summary>The market of a profile.</summary>
    public Scenario In(int profile) => market with
    {
        Firms = [.. market.Firms.Select(firm => Array.FindIndex([.. players], player => player.Firm == firm.Id) is var at and >= 0
            ? firm with { Strategy = players[at].Moves[Profiles.Strategy(profile, at)].Plan } : firm)],
    };

    /// <summary>Plays every profile.</summary>
    /// <param name="runs">Runs of each.</param>
    /// <param name="seed">Root seed.</param>
    /// <param name="threads">Threads to play on; 0: one a core.</param>
    /// <param name="progress">Told how many runs are done, over all profiles; from any thread.</param>
    /// <param name="cancel">No run is begun any more: what was played then are the first so many.</param>
    public Played Play(long runs, ulong seed, int threads = 0, Action<long>? progress = null, CancellationToken cancel = default)
    {
        var tally = new PayoffTally(Profiles, [.. players.Select(player => player.Payoff.Kind)], seed);
        var paired = new PairedRuns([.. Enumerable.Range(0, Profiles.Count).Select(profile => (Course)In(profile))], seed, threads);
        var (got, undefined) = (new double[players.Length * Profiles.Count], 0L);
        paired.Play(0, runs, pair =>
        {
            for (var player = 0; player < players.Length; player++)
            {
                for (var profile = 0; profile < pair.Count; profile++)
                {
                    got[player * Profiles.Count + profile] = players[player].Payoff.Of(pair[profile].Outcome);
                }
            }

            // A run counts where all of it does: a profile without a payoff would have other luck than the rest.
            if (got.All(double.IsFinite)) tally.Add(pair[0].Run, got);
            else undefined++;
        }, progress, cancel);
        return new(this, tally, seed, paired.Failed, undefined);
    }
}
