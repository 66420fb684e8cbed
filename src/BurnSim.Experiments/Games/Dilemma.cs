namespace BurnSim.Experiments.Games;

/// <summary>
/// A prisoner's dilemma between two players: together in <see cref="Reward"/> both do better than in <see cref="Punishment"/>,
/// but whatever the other does each does better by leaving it: T &gt; R &gt; P &gt; S for both (Rapoport and Chammah 1965).
/// </summary>
/// <param name="Reward">The profile where both hold back.</param>
/// <param name="Punishment">The profile where neither does.</param>
public readonly record struct Dilemma(int Reward, int Punishment)
{
    /// <summary>
    /// The one there is beyond chance; of several one that ends in an equilibrium of the whole table, if there is any, and
    /// there the one in which whoever gains less by holding back gains most. Null: there is none.
    /// </summary>
    public static Dilemma? Find(PayoffTally tally, NormalForm game)
    {
        var profiles = tally.Profiles;
        if (profiles.Players != 2) return null;
        var equilibria = Nash.Pure(game).ToHashSet();
        double Worth(Dilemma of) => Enumerable.Range(0, 2).Min(player => (game[player, of.Reward] - game[player, of.Punishment]) / game.Reach(player));
        return Enumerable.Range(0, profiles.Count).SelectMany(reward => Enumerable.Range(0, profiles.Count).Select(punishment => new Dilemma(reward, punishment)))
            .Where(of => of.IsClear(tally)).OrderByDescending(of => equilibria.Contains(of.Punishment)).ThenByDescending(Worth)
            .Select(of => (Dilemma?)of).FirstOrDefault();
    }

    private bool IsClear(PayoffTally tally)
    {
        for (var player = 0; player < 2; player++)
        {
            var profiles = tally.Profiles;
            var (hold, leave) = (profiles.Strategy(Reward, player), profiles.Strategy(Punishment, player));
            if (hold == leave) return false;
            var (temptation, sucker) = (profiles.With(Reward, player, leave), profiles.With(Punishment, player, hold));
            if (!(tally.Change(player, Punishment, Reward).Low > 0 && tally.Change(player, Reward, temptation).Low > 0
                && tally.Change(player, sucker, Punishment).Low > 0)) return false;
        }

        return true;
    }
}
