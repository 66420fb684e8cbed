using System.Collections.Immutable;
using BurnSim.Experiments.Games;

namespace BurnSim.Tests.Games;

/// <summary>Where play goes: best responses move by move, replicator dynamics.</summary>
public sealed class DynamicsTests
{
    [Test]
    public void Best_responses_of_rock_paper_scissors_go_round()
    {
        var cycle = new ResponseGraph(Tables.RockPaperScissors).Cycles().Single();
        Assert.That(cycle, Has.Length.EqualTo(6).And.Unique);
        Assert.That(cycle.Select(profile => (profile / 3, profile % 3)), Has.None.EqualTo((0, 0)).And.None.EqualTo((1, 1)).And.None.EqualTo((2, 2)));
    }

    [Test]
    public void Those_of_matching_pennies_pass_every_profile() =>
        Assert.That(new ResponseGraph(Tables.MatchingPennies).Cycles().Single(), Is.EqualTo(new[] { 0, 1, 3, 2 }));

    [Test]
    public void Those_of_others_end() =>
        Assert.That(new[] { Tables.PrisonersDilemma, Tables.BattleOfTheSexes, Tables.Degenerate }.Select(game => new ResponseGraph(game).Cycles().Length), Is.All.Zero);

    /// <summary>Of a game with one dominant profile every start ends there.</summary>
    [Test]
    public void All_end_in_the_dilemma()
    {
        for (var start = 0u; start < 20; start++)
        {
            var flow = Replicator.From(Tables.PrisonersDilemma, Replicator.Start(Tables.PrisonersDilemma.Profiles, start, 3));
            Assert.That((flow.Profile, flow.IsSettled), Is.EqualTo((3, true)));
        }
    }

    /// <summary>
    /// The separatrix of the battle of the sexes runs through its mixed equilibrium; beyond it each start ends in the nearer
    /// of the two, and one on it stands still there.
    /// </summary>
    [Test]
    public void The_battle_of_the_sexes_ends_where_it_leans()
    {
        int End(double first, double second) => Replicator.From(Tables.BattleOfTheSexes, [[first, 1 - first], [second, 1 - second]]).Profile;
        Assert.That((End(0.7, 0.5), End(0.5, 0.3)), Is.EqualTo((0, 3)));
        var still = Replicator.From(Tables.BattleOfTheSexes, [[0.6, 0.4], [0.4, 0.6]]);
        Assert.That((still.Profile, still.IsSettled, still.Path.Length), Is.EqualTo((-1, true, 1)));
    }

    /// <summary>
    /// Of matching pennies x(1 − x)y(1 − y) never changes (Hofbauer and Sigmund 1998): what starts off the middle goes round for
    /// ever. Runge and Kutta's error in a thousand units of time is below 10⁻⁴ of it.
    /// </summary>
    [Test]
    public void Matching_pennies_go_round()
    {
        double Held(ImmutableArray<ImmutableArray<double>> x) => x[0][0] * x[0][1] * x[1][0] * x[1][1];
        var flow = Replicator.From(Tables.MatchingPennies, [[0.7, 0.3], [0.6, 0.4]]);
        Assert.That(flow.IsSettled, Is.False);
        Assert.That(Held(flow.Path[^1]), Is.EqualTo(Held(flow.Path[0])).Within(0.01).Percent);
    }

    /// <summary>Uniform on the simplex: each of three shares has mean 1/3 and variance 1/18. Over 2,000 starts the mean is within 0.021, four standard errors.</summary>
    [Test]
    public void Starts_are_drawn_evenly()
    {
        var profiles = new Profiles([3, 2]);
        var starts = Enumerable.Range(0, 2_000).Select(start => Replicator.Start(profiles, (uint)start, 8)).ToArray();
        Assert.That(starts.Select(start => start[0].Sum()), Is.All.EqualTo(1).Within(1e-12));
        Assert.That(starts.Average(start => start[0][1]), Is.EqualTo(1.0 / 3).Within(0.022));
        Assert.That(starts.Average(start => start[0][1] * start[0][1]) - 1.0 / 9, Is.EqualTo(1.0 / 18).Within(0.012));
    }
}
