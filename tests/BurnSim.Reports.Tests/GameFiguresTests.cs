
namespace BurnSim.Reports.Tests;

public sealed class GameFiguresTests : DrawnTests
{
    private static readonly string[] All = ["payoffs", "responses", "alpha-rank", "learning"], OfMany = ["responses", "alpha-rank", "learning"];

    private static IEnumerable<TestCaseData> Games()
    {
        TestCaseData Of(string name, SyntheticGame game, params string[] figures) => new TestCaseData(game, figures).SetArgDisplayNames(name);
        yield return Of("rock, paper, scissors", SyntheticGame.RockPaperScissors, All);
        yield return Of("a dilemma", SyntheticGame.PrisonersDilemma, All);
        yield return Of("a battle", SyntheticGame.BattleOfTheSexes with { Runs = 1000 }, All);
        yield return Of("nothing matters", SyntheticGame.Indifferent with { Noise = 0 }, All);
        yield return Of("noise", SyntheticGame.Indifferent with { Noise = 1, Runs = 10 }, All);
        yield return Of("one run", SyntheticGame.PrisonersDilemma with { Runs = 1 }, All);
        yield return Of("chances", SyntheticGame.PrisonersDilemma with { Payoff = "p_win" }, All);
        yield return Of("a big one", SyntheticGame.Big(12), All);
        yield return Of("three players", SyntheticGame.Majority, OfMany);
        yield return Of("long names", SyntheticGame.PrisonersDilemma with { Names = [new string('W', 64)], Players = Synthetic.China }, All);
    }

    [TestCaseSource(nameof(Games))]
    public void What_the_game_has_is_drawn_and_nothing_else(object of, string[] expected)
    {
        var gallery = GameFigures.Write(((SyntheticGame)of).Solution(), Folder);
        Holds(gallery, expected);
    }
}
