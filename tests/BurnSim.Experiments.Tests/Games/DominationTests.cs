using BurnSim.Experiments.Games;

namespace BurnSim.Tests.Games;

/// <summary>What is struck, what has a name, and how sure that is.</summary>
public sealed class DominationTests
{
    /// <summary>
    /// A game that is solved in rounds (Gibbons 1992, figure 1.1.1): right is struck, then down, then left; up and middle are left.
    /// </summary>
    private static readonly NormalForm Solvable = Tables.Of(new double[,] { { 1, 1, 0 }, { 0, 0, 2 } }, new double[,] { { 0, 2, 1 }, { 3, 1, 0 } });

    [Test]
    public void Round_by_round_one_profile_is_left()
    {
        var found = Domination.Iterated(Solvable);
        Assert.That(found.Select(one => (one.Round, one.Player, one.Strategy, one.By, one.IsStrict)),
            Is.EqualTo(new[] { (1, 1, 2, 1, true), (2, 0, 1, 0, true), (3, 1, 0, 1, true) }));
        Assert.That(Domination.Left(Solvable, found).Select(own => own.Single()), Is.EqualTo(new[] { 0, 1 }));
        Assert.That(found.Select(one => one.IsClear(Tables.Played(Solvable, noise: 0.1), found)), Is.All.True);
    }

    /// <summary>With so few runs and so much noise no difference of 1 is clear, though the means may have them.</summary>
    [Test]
    public void What_chance_may_have_made_is_not_clear()
    {
        var tally = Tables.Played(Solvable, runs: 4, noise: 30);
        var found = Domination.Iterated(tally.Means());
        Assert.That(found.Select(one => one.IsClear(tally, found)), Is.All.False);
    }

    [Test]
    public void The_weakly_dominated_are_told_not_struck()
    {
        var game = Tables.Of(new double[,] { { 1, 1 }, { 1, 0 } }, new double[2, 2]);
        var found = Domination.Iterated(game);
        Assert.That(found.Select(one => (one.Player, one.Strategy, one.By, one.IsStrict)), Is.EqualTo(new[] { (0, 1, 0, false) }));
        Assert.That(found[0].IsClear(Tables.Played(game), found));
        Assert.That(Domination.Left(game, found).Select(own => own.Length), Is.EqualTo(new[] { 2, 2 }));
    }

    [Test]
    public void The_dilemma_is_found_and_only_there()
    {
        Dilemma? Of(NormalForm game, double noise = 0.5) => Dilemma.Find(Tables.Played(game, noise: noise), game);
        Assert.That(Of(Tables.PrisonersDilemma), Is.EqualTo(new Dilemma(0, 3)));
        Assert.That(Of(Tables.PrisonersDilemma, noise: 100), Is.Null, "not beyond chance");
        Assert.That(new[] { Tables.BattleOfTheSexes, Tables.MatchingPennies, Tables.RockPaperScissors, Tables.Degenerate }.Select(game => Of(game)), Is.All.Null);
    }

    [Test]
    public void Two_equilibria_are_a_standoff_or_shared()
    {
        Standoff? Of(NormalForm game) => Standoff.Find(Tables.Played(game, noise: 0.5), game);
        Assert.That(Of(Tables.BattleOfTheSexes), Is.EqualTo(new Standoff(0, 3, IsShared: false)));
        Assert.That(Of(Tables.Of(new double[,] { { 4, 0 }, { 3, 2 } }, new double[,] { { 4, 3 }, { 0, 2 } })), Is.EqualTo(new Standoff(0, 3, IsShared: true)));
        Assert.That(Of(Tables.PrisonersDilemma), Is.Null);
    }

    [Test]
    public void Profiles_have_numbers()
    {
        var profiles = new Profiles([2, 3, 4]);
        Assert.That(profiles.Count, Is.EqualTo(24));
        for (var profile = 0; profile < 24; profile++)
        {
            Assert.That(profiles.Of([.. Enumerable.Range(0, 3).Select(player => profiles.Strategy(profile, player))]), Is.EqualTo(profile));
            Assert.That(profiles.Row(profile, 1).Count(), Is.EqualTo(3));
            Assert.That(profiles.Row(profile, 1), Does.Contain(profile));
        }

        Assert.That(Enumerable.Range(0, 3).Select(player => profiles.Rivals(player).Count()), Is.EqualTo(new[] { 12, 8, 6 }));
        Assert.That(profiles.With(profiles.Of(1, 2, 3), 1, 0), Is.EqualTo(profiles.Of(1, 0, 3)));
    }
}
