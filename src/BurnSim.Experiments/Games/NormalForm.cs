namespace BurnSim.Experiments.Games;

/// <summary>A game in normal form: what every player gets in every profile.</summary>
/// <param name="profiles">What can be played.</param>
/// <param name="payoffs">[player, profile], more is better.</param>
public sealed class NormalForm(Profiles profiles, double[,] payoffs)
{
    public Profiles Profiles => profiles;

    /// <summary>What a player gets in a profile.</summary>
    public double this[int player, int profile] => payoffs[player, profile];

    /// <summary>The strategies that are best for a player against what the others do in a profile: several where they tie.</summary>
    public IEnumerable<int> Best(int player, int profile)
    {
        var most = profiles.Row(profile, player).Max(row => payoffs[player, row]);
        return Enumerable.Range(0, profiles.Strategies[player])
            .Where(strategy => payoffs[player, profiles.With(profile, player, strategy)] == most);
    }

    /// <summary>Whether a player can't do better by changing alone.</summary>
    public bool IsBest(int player, int profile)
    {
        for (var strategy = 0; strategy < profiles.Strategies[player]; strategy++)
        {
            if (payoffs[player, profiles.With(profile, player, strategy)] > payoffs[player, profile]) return false;
        }

        return true;
    }

    /// <summary>The widest range that a player's own strategies open against some play of the others; 0: nothing matters.</summary>
    public double Reach(int player) => profiles.Rivals(player)
        .Max(rivals => profiles.Row(rivals, player).Max(row => payoffs[player, row]) - profiles.Row(rivals, player).Min(row => payoffs[player, row]));
}
