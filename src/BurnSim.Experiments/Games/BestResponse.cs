using System.Collections.Immutable;
using BurnSim.Experiments.Designs;

namespace BurnSim.Experiments.Games;

/// <summary>What is best for a player against given play of the others.</summary>
/// <param name="Player">Whose.</param>
/// <param name="Profile">The others' play, with the best strategy in it.</param>
/// <param name="Best">The best strategy by the means; of those that tie the first.</param>
/// <param name="Next">The second best; −1: there is no other.</param>
/// <param name="Lead">How much better the best is than the next, within runs.</param>
public readonly record struct BestResponse(int Player, int Profile, int Best, int Next, Interval Lead)
{
    /// <summary>Whether chance would hardly make another one best.</summary>
    public bool IsClear => Next < 0 || Lead.IsClear;

    /// <summary>Every player's against all that the others can do.</summary>
    public static ImmutableArray<BestResponse> All(PayoffTally tally) =>
        [.. Enumerable.Range(0, tally.Profiles.Players).SelectMany(player => tally.Profiles.Rivals(player).Select(rivals => Of(tally, player, rivals)))];

    /// <summary>A player's against what the others do in a profile.</summary>
    public static BestResponse Of(PayoffTally tally, int player, int profile)
    {
        int[] ranked = [.. tally.Profiles.Row(profile, player).OrderByDescending(row => tally.Payoff(player, row).Mean)];
        var next = ranked.Length > 1 ? ranked[1] : ranked[0];
        return new(player, ranked[0], tally.Profiles.Strategy(ranked[0], player),
            ranked.Length > 1 ? tally.Profiles.Strategy(next, player) : -1, tally.Change(player, next, ranked[0]));
    }
}
