using System.Collections.Immutable;

namespace BurnSim.Experiments.Games;

/// <summary>A strategy that another one of the same player beats whatever the others do.</summary>
/// <param name="Player">Whose.</param>
/// <param name="Strategy">Which.</param>
/// <param name="By">The strategy that beats it; of several the one that beats it by most where it does so by least.</param>
/// <param name="Round">1: whatever the others do; 2: once what is dominated by then is struck; and so on.</param>
/// <param name="IsStrict">Always better; else never worse and sometimes better.</param>
public readonly record struct Domination(int Player, int Strategy, int By, int Round, bool IsStrict)
{
    /// <summary>
    /// Round by round the strictly dominated are found and struck, which leaves the same whatever the order; then, of what is
    /// left, the weakly dominated are told but not struck, for there the order would matter. Only by single strategies: a
    /// mixture might strike more.
    /// </summary>
    public static ImmutableArray<Domination> Iterated(NormalForm game)
    {
        var (found, left) = (ImmutableArray.CreateBuilder<Domination>(), All(game.Profiles));
        for (var round = 1; ; round++)
        {
            var strict = Struck(game, left, round, isStrict: true);
            if (strict.Length == 0)
            {
                found.AddRange(Struck(game, left, round, isStrict: false));
                return found.ToImmutable();
            }

            found.AddRange(strict);
            left = Without(left, strict);
        }
    }

    /// <summary>By player the strategies that are left when all strictly dominated ones are struck.</summary>
    public static ImmutableArray<ImmutableArray<int>> Left(NormalForm game, ImmutableArray<Domination> found) =>
        Without(All(game.Profiles), [.. found.Where(one => one.IsStrict)]);

    /// <summary>Whether chance would hardly have it otherwise, from what is left in its round.</summary>
    public bool IsClear(PayoffTally tally, ImmutableArray<Domination> found)
    {
        var (round, profiles) = (Round, tally.Profiles);
        Domination[] before = [.. found.Where(one => one.IsStrict && one.Round < round)];
        if (before.Any(one => !one.IsClear(tally, found))) return false;
        var (player, strategy, by, isStrict) = (Player, Strategy, By, IsStrict);
        return Rivals(profiles, Without(All(profiles), before), player)
            .Select(rivals => tally.Change(player, profiles.With(rivals, player, strategy), profiles.With(rivals, player, by)))
            .All(change => change.Low > 0 || !isStrict && change is { Low: 0, High: 0 });
    }

    private static Domination[] Struck(NormalForm game, ImmutableArray<ImmutableArray<int>> left, int round, bool isStrict)
    {
        var found = new List<Domination>();
        for (var player = 0; player < left.Length; player++)
        {
            int[] rivals = [.. Rivals(game.Profiles, left, player)];
            foreach (var strategy in left[player])
            {
                var (by, byLeast) = (-1, double.NegativeInfinity);
                foreach (var other in left[player].Where(other => other != strategy))
                {
                    var (least, most) = More(game, player, strategy, other, rivals);
                    var isBeaten = isStrict ? least > 0 : least >= 0 && most > 0;
                    if (isBeaten && least > byLeast) (by, byLeast) = (other, least);
                }

                if (by >= 0) found.Add(new(player, strategy, by, round, isStrict));
            }
        }

        return [.. found];
    }

    /// <summary>By how much one strategy is better than another, at least and at most.</summary>
    private static (double Least, double Most) More(NormalForm game, int player, int than, int strategy, int[] rivals)
    {
        var (least, most) = (double.PositiveInfinity, double.NegativeInfinity);
        foreach (var play in rivals)
        {
            var more = game[player, game.Profiles.With(play, player, strategy)] - game[player, game.Profiles.With(play, player, than)];
            (least, most) = (Math.Min(least, more), Math.Max(most, more));
        }

        return (least, most);
    }

    private static IEnumerable<int> Rivals(Profiles profiles, ImmutableArray<ImmutableArray<int>> left, int player) =>
        profiles.Rivals(player).Where(profile => Enumerable.Range(0, left.Length)
            .All(other => other == player || left[other].Contains(profiles.Strategy(profile, other))));

    private static ImmutableArray<ImmutableArray<int>> All(Profiles profiles) =>
        [.. profiles.Strategies.Select(own => Enumerable.Range(0, own).ToImmutableArray())];

    private static ImmutableArray<ImmutableArray<int>> Without(ImmutableArray<ImmutableArray<int>> left, Domination[] struck) =>
        [.. left.Select((own, player) => own.Where(strategy => !struck.Any(one => one.Player == player && one.Strategy == strategy)).ToImmutableArray())];
}
