using BurnSim.Experiments.Games;

namespace BurnSim.Tests.Games;

public sealed class NashTests
{
    private static string Told(Equilibrium of) => string.Join(" | ", of.Mix.Select(own => string.Join(' ', own.Select(share => Math.Round(share, 4).ToString("0.####")))));

    [Test]
    public void Rock_paper_scissors_is_mixed_evenly()
    {
        var all = Nash.All(Tables.RockPaperScissors);
        Assert.That(all.Select(Told), Is.EqualTo(new[] { "0.3333 0.3333 0.3333 | 0.3333 0.3333 0.3333" }));
        Assert.That(all[0].Payoffs, Is.EqualTo(new[] { 0.0, 0 }).Within(1e-12));
        Assert.That(Nash.IsContinuum(all), Is.False);
    }

    [Test]
    public void Matching_pennies_is_mixed_evenly() =>
        Assert.That(Nash.All(Tables.MatchingPennies).Select(Told), Is.EqualTo(new[] { "0.5 0.5 | 0.5 0.5" }));

    [Test]
    public void In_a_prisoners_dilemma_neither_holds_back() =>
        Assert.That(Nash.All(Tables.PrisonersDilemma).Select(Told), Is.EqualTo(new[] { "0 1 | 0 1" }));

    /// <summary>Two pure ones, and one in which each goes to his own with a chance of 3/5: 3y = 2(1 − y), 2x = 3(1 − x).</summary>
    [Test]
    public void The_battle_of_the_sexes_has_three()
    {
        var all = Nash.All(Tables.BattleOfTheSexes);
        Assert.That(all.Select(Told), Is.EqualTo(new[] { "1 0 | 1 0", "0 1 | 0 1", "0.6 0.4 | 0.4 0.6" }));
        Assert.That(all[2].Payoffs, Is.EqualTo(new[] { 1.2, 1.2 }).Within(1e-12));
    }

    /// <summary>
    /// Against the first row both columns do as well, so that any reply to which the first row is best is an equilibrium: the
    /// first row has 3 there, the second 2 + 3y, the third 6y, y being the chance of the second column. So y goes from 0 to 1/3.
    /// </summary>
    [Test]
    public void A_degenerate_game_has_continua_whose_ends_are_found()
    {
        var all = Nash.All(Tables.Degenerate);
        Assert.That(all.Select(Told), Does.Contain("1 0 0 | 1 0").And.Contain("1 0 0 | 0.6667 0.3333"));
        Assert.That(Nash.IsContinuum(all));
        foreach (var equilibrium in all) Assert.That(Regret(Tables.Degenerate, equilibrium), Is.LessThan(1e-9), Told(equilibrium));
    }

    [Test]
    public void Where_nothing_matters_every_corner_is_one()
    {
        var all = Nash.All(Tables.Of(new double[2, 2], new double[2, 2]));
        Assert.That(all, Has.Length.EqualTo(4));
        Assert.That(Nash.IsContinuum(all));
    }

    /// <summary>
    /// Games drawn at random: nobody gains by leaving what is found, it is odd in number (Wilson 1971), and small ones are
    /// searched by trying all pairs of supports of one size, too.
    /// </summary>
    [Test]
    public void Of_random_games_all_are_found([Range(2, 5)] int rows, [Range(2, 4)] int columns)
    {
        var random = new Random(100 * rows + columns);
        for (var repetition = 0; repetition < 20; repetition++)
        {
            double[,] Drawn()
            {
                var table = new double[rows, columns];
                foreach (ref var payoff in System.Runtime.InteropServices.MemoryMarshal.CreateSpan(ref table[0, 0], table.Length)) payoff = 1e9 * random.NextDouble();
                return table;
            }

            var game = Tables.Of(Drawn(), Drawn());
            var all = Nash.All(game);
            Assert.That(all.Length % 2, Is.EqualTo(1));
            Assert.That(all.Select(Told), Is.Unique);
            Assert.That(all.Select(of => Regret(game, of)), Is.All.LessThan(1));
            Assert.That(all.Count(of => of.IsPure), Is.EqualTo(Nash.Pure(game).Length));
            Assert.That(all.Length, Is.EqualTo(SupportEnumeration.Count(game)));
        }
    }

    [Test]
    public void Of_three_players_the_pure_ones_are_found()
    {
        // A majority wins 1 each: all alike is an equilibrium, being alone is none.
        var profiles = new Profiles([2, 2, 2]);
        var payoffs = new double[3, 8];
        for (var profile = 0; profile < 8; profile++)
        {
            for (var player = 0; player < 3; player++)
            {
                var own = profiles.Strategy(profile, player);
                payoffs[player, profile] = Enumerable.Range(0, 3).Count(other => profiles.Strategy(profile, other) == own) >= 2 ? 1 : 0;
            }
        }

        var game = new NormalForm(profiles, payoffs);
        Assert.That(Nash.All(game).Select(Told), Is.EqualTo(new[] { "1 0 | 1 0 | 1 0", "0 1 | 0 1 | 0 1" }));
        Assert.That(Nash.IsSearched(game), Is.False);
    }

    /// <summary>The most a player gains by leaving alone.</summary>
    internal static double Regret(NormalForm game, Equilibrium of)
    {
        var profiles = game.Profiles;
        double Payoff(int player, Func<int, double> own) => Enumerable.Range(0, profiles.Count).Sum(profile =>
            own(profiles.Strategy(profile, player)) * of.Mix[1 - player][profiles.Strategy(profile, 1 - player)] * game[player, profile]);
        return Enumerable.Range(0, 2).Max(player => Enumerable.Range(0, profiles.Strategies[player])
            .Max(strategy => Payoff(player, own => own == strategy ? 1 : 0)) - Payoff(player, own => of.Mix[player][own]));
    }
}
