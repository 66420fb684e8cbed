using System.Collections.Immutable;

namespace BurnSim.Experiments.Games;

/// <summary>
/// What players can do together: a profile is one strategy of each, and has a number. The last player's strategy runs
/// fastest.
/// </summary>
/// <param name="strategies">How many strategies each player has.</param>
public sealed class Profiles(ImmutableArray<int> strategies)
{
    // How far apart the profiles of one strategy and the next of a player are.
    private readonly int[] strides = [.. strategies.Select((_, player) => strategies.Skip(player + 1).Aggregate(1, (stride, own) => stride * own))];

    /// <summary>How many strategies each player has.</summary>
    public ImmutableArray<int> Strategies { get; } = strategies;

    public int Players => Strategies.Length;

    /// <summary>How many there are.</summary>
    public int Count { get; } = strategies.Aggregate(1, (count, own) => checked(count * own));

    /// <summary>The profile of given strategies, one a player.</summary>
    public int Of(params ReadOnlySpan<int> strategies)
    {
        var profile = 0;
        for (var player = 0; player < Players; player++) profile = profile * Strategies[player] + strategies[player];
        return profile;
    }

    /// <summary>What a player does in a profile.</summary>
    public int Strategy(int profile, int player) => profile / strides[player] % Strategies[player];

    /// <summary>The same profile with one player doing something else.</summary>
    public int With(int profile, int player, int strategy) => profile + (strategy - Strategy(profile, player)) * strides[player];

    /// <summary>All a player can do while the others do what they do in a profile, that profile among them.</summary>
    public IEnumerable<int> Row(int profile, int player) =>
        Enumerable.Range(0, Strategies[player]).Select(strategy => With(profile, player, strategy));

    /// <summary>A profile for each way in which the others can play; in it the player's own strategy is the first.</summary>
    public IEnumerable<int> Rivals(int player) => Enumerable.Range(0, Count).Where(profile => Strategy(profile, player) == 0);
}
