namespace BurnSim.Reports.Tests;

public class GameAdviceTests
{
    private static Advice Of(SyntheticGame game) => GameAdvice.Of(game.Solution(), game.Runs, "burnsim game");

    [Test]
    public void It_says_what_todays_choice_leaves_on_the_table()
    {
        // Both do the second today, the equilibrium; as it is can't be bettered.
        var advice = Of(SyntheticGame.PrisonersDilemma);
        Assert.That(advice.Sentences[0], Does.Match(@"^Given what Baichuan does today, 01\.AI's best is what it does today: the next best, 'burn', costs it 1\.\dbn CNY of valuation − burned \(95 % interval .*\)\.$"));
        var worse = Of(new([2, 2], [5, 4, 1, 0], [5, 1, 4, 0]));
        Assert.That(worse.Sentences[0], Does.Match(@"'s best is 'burn'; today's choice leaves 4\.\dbn CNY of valuation − burned on the table \(95 % interval 3\.\dbn CNY to 4\.\dbn CNY\)\.$"));
    }

    [Test]
    public void A_dilemma_is_said_in_words() => Assert.That(Of(SyntheticGame.PrisonersDilemma).Sentences, Has.Some.Match(
        @"^A prisoner's dilemma: with .*: burn, .*: burn rather than .*: as it is, .*: as it is .* would be better off by 2\.\dbn CNY \(95 % interval .*\) and .* But each does better by the latter whatever the other does; while the other holds back it brings .*\.$"));

    [Test]
    public void Nothing_is_claimed_that_chance_may_have_made()
    {
        var advice = Of(SyntheticGame.PrisonersDilemma with { Noise = 40, Runs = 12 });
        Assert.That(advice.Sentences.Take(2), Has.All.Contains("nothing on the menu can be told from what"));
        Assert.That(advice.Sentences, Has.None.StartsWith("A prisoner's dilemma"));
        Assert.That(advice.Tables[0].Rows.SelectMany(row => row).Select(cell => cell.Value), Has.Some.EndsWith(" (*)").And.None.EndsWith(" *"));
    }

    [Test]
    public void Cycles_have_names()
    {
        var advice = Of(SyntheticGame.RockPaperScissors);
        Assert.That(advice.Sentences, Has.Some.Match(@"^Best responses go round and round: ('?[\w ]+ / [\w ]+ → ){6}[\w ]+ / [\w ]+ \(.*; again in 100 % of resamples\)\.$"));
        Assert.That(advice.Sentences, Has.Some.Match(@"^One equilibrium, in which neither gains by changing alone: .*: burn 3\d %, patient 3\d %, as it is 3\d %, "));
        Assert.That(advice.Sentences, Has.Some.Match(@"learning \(replicator dynamics\) ends nowhere 100 times\.$"));
    }

    [Test]
    public void Two_equilibria_are_told_by_who_likes_which()
    {
        Assert.That(Of(SyntheticGame.BattleOfTheSexes).Sentences, Has.Some.StartsWith("A battle of the sexes: ").And.Some.StartsWith("3 equilibria: "));
        Assert.That(Of(SyntheticGame.StagHunt).Sentences, Has.Some.StartsWith("A coordination game: "));
        Assert.That(Of(new([2, 2], [0, 3, 2, 1], [0, 2, 3, 1])).Sentences, Has.Some.StartsWith("A game of chicken: "));
    }

    [Test]
    public void Where_nothing_matters_that_is_said()
    {
        var advice = Of(SyntheticGame.Indifferent with { Noise = 0 });
        Assert.That(advice.Sentences.Take(2), Has.All.Contains("nothing on the menu can be told from what"));
        Assert.That(advice.Sentences, Has.Some.Contains("They are the ends of equilibria between them."));
        Assert.That(advice.Tables.SelectMany(table => table.Rows).SelectMany(row => row).Select(cell => cell.Value + cell.Range), Has.None.Contain("NaN"));
    }

    [Test]
    public void Of_three_players_profiles_are_listed()
    {
        var advice = Of(SyntheticGame.Majority);
        Assert.That(advice.Tables[0].Rows, Has.Length.EqualTo(8));
        Assert.That(advice.Sentences, Has.Some.Match("^2 equilibria: .* Mixed ones were not looked for\\.$"));
    }

    [Test]
    public void Weights_read_as_they_were_written() =>
        Assert.That(Of(SyntheticGame.PrisonersDilemma with { Payoff = "1200 * users - ads" }).Basis, Does.Contain("Payoff: 1.2k × users − ads, mean of 200 runs of each of 4 profiles"));
}
