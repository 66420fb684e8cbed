namespace BurnSim.Experiments.Games;

/// <summary>Two equilibria of two players in which both do different things: who moves first decides, or they must agree.</summary>
/// <param name="One">The profile that the first player likes better.</param>
/// <param name="Other">The other.</param>
/// <param name="IsShared">The second player likes it better, too.</param>
public readonly record struct Standoff(int One, int Other, bool IsShared)
{
    /// <summary>The first there is beyond chance, each of the two strict and each player's liking clear; null: none is.</summary>
    public static Standoff? Find(PayoffTally tally, NormalForm game)
    {
        var profiles = tally.Profiles;
        if (profiles.Players != 2) return null;
        int[] strict = [.. Nash.Pure(game).Where(profile => Enumerable.Range(0, 2).All(player => BestResponse.Of(tally, player, profile).IsClear))];
        foreach (var one in strict)
        {
            foreach (var other in strict.Where(other => Enumerable.Range(0, 2).All(player => profiles.Strategy(one, player) != profiles.Strategy(other, player))))
            {
                var (first, second) = (tally.Change(0, other, one), tally.Change(1, other, one));
                if (first.Low > 0 && second.IsClear) return new(one, other, second.Low > 0);
            }
        }

        return null;
    }
}
