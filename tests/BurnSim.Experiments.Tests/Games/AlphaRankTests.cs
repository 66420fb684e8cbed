using BurnSim.Experiments.Games;

namespace BurnSim.Tests.Games;

public sealed class AlphaRankTests
{
    /// <summary>
    /// Omidshafiei et al. (2019), battle of the sexes: both going to the opera, or both to the movies, ½ each; not meeting 0.
    /// </summary>
    [Test]
    public void The_battle_of_the_sexes_is_as_published()
    {
        Assert.That(AlphaRank.Limit(Tables.BattleOfTheSexes), Is.EqualTo(new[] { 0.5, 0, 0, 0.5 }).Within(1e-6));
        Assert.That(AlphaRank.Sweep(Tables.BattleOfTheSexes)[^1].Shares, Is.EqualTo(new[] { 0.5, 0, 0, 0.5 }).Within(0.01));
    }

    /// <summary>
    /// Rock-paper-scissors: nothing ranks before anything (as published), and of two populations no profile does either: who
    /// ties comes to win as often as who loses comes to tie.
    /// </summary>
    [Test]
    public void Rock_paper_scissors_has_no_first() => Assert.That(AlphaRank.Limit(Tables.RockPaperScissors), Is.All.EqualTo(1.0 / 9).Within(1e-6));

    [Test]
    public void Without_selection_all_are_alike() =>
        Assert.That(AlphaRank.Of(Tables.PrisonersDilemma, 0), Is.All.EqualTo(0.25).Within(1e-12));

    [Test]
    public void A_sweep_ends_in_the_limit()
    {
        var sweep = AlphaRank.Sweep(Tables.PrisonersDilemma);
        Assert.That(sweep[0].Shares, Is.All.EqualTo(0.25).Within(0.05));
        Assert.That(sweep[^1].Shares[3], Is.GreaterThan(0.98));
        Assert.That(AlphaRank.Limit(Tables.PrisonersDilemma)[3], Is.EqualTo(1).Within(1e-6));
    }

    /// <summary>(1 − e^−u)/(1 − e^−mu), term by term: 1/Σ e^−ku, k from 0 to m − 1.</summary>
    [TestCase(0.0)]
    [TestCase(1e-9)]
    [TestCase(0.3)]
    [TestCase(-0.3)]
    [TestCase(40)]
    [TestCase(1e6)]
    public void Mutants_take_over_as_often_as_Moran_says(double u)
    {
        var terms = Enumerable.Range(0, AlphaRank.Members).Sum(k => Math.Exp(-k * u));
        Assert.That(AlphaRank.Fixation(u), Is.EqualTo(Math.Max(1e-9, 1 / terms)).Within(1e-9).Percent);
    }

    /// <summary>
    /// Han et al. (2013) as published with α-rank's code: one population of five strategies, 20 members, α = 0.1. Its chain is
    /// made here, from the fixation of a mutant among those it meets, and the shares are those of the paper to four digits.
    /// </summary>
    [Test]
    public void The_chain_of_Han_et_al_rests_where_they_say()
    {
        const double r = 1, t = 2, p = 0, s = -1, delta = 4, cost = 0.25, alpha = 0.1;
        const int members = 20;
        double[,] payoffs =
        {
            { r - cost / 2, r - cost, 0, s + delta - cost, r - cost }, { r, r, s, s, s }, { 0, t, p, p, p }, { t - delta, t, p, p, p }, { r, t, p, p, p },
        };
        var rates = new double[5, 5];
        for (var resident = 0; resident < 5; resident++)
        {
            for (var mutant = 0; mutant < 5; mutant++)
            {
                var (sum, product) = (1.0, 1.0);
                for (var many = 1; many < members; many++)
                {
                    double Fitness(int own, int other, int owns) =>
                        ((owns - 1) * payoffs[own, own] + (members - owns) * payoffs[own, other]) / (members - 1);
                    product *= Math.Exp(-alpha * (Fitness(mutant, resident, many) - Fitness(resident, mutant, members - many)));
                    sum += product;
                }

                rates[resident, mutant] = 1 / sum / 4;
            }
        }

        Assert.That(MarkovChain.Stationary(rates), Is.EqualTo(new[] { 0.40966787, 0.07959841, 0.20506998, 0.08505983, 0.2206039 }).Within(5e-5));
    }

    /// <summary>Two states, one left a million million times as often as the other.</summary>
    [Test]
    public void Small_chances_are_exact() =>
        Assert.That(MarkovChain.Stationary(new[,] { { 0, 1e-12 }, { 1, 0 } })[1], Is.EqualTo(1e-12 / (1 + 1e-12)).Within(1e-12).Percent);
}
