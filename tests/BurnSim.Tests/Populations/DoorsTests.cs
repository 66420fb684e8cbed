using BurnSim.Market;
using BurnSim.Populations;
using BurnSim.Randomness;
using BurnSim.Recording;
using MathNet.Numerics.Distributions;

namespace BurnSim.Tests.Populations;

public class DoorsTests
{
    private const int People = 150_000, Runs = 400;

    /// <summary>
    /// So many first users, and so many of them who stay when their firm is bought, are a draw without replacement: how many of
    /// each of three blocks has its mean and spread, χ² over all runs at 10⁻⁶, both ways.
    /// </summary>
    /// <param name="users">First users: few are looked for, of many everybody is asked.</param>
    /// <param name="kept">Of them, who stay.</param>
    [TestCase(60_000, 20_000)]
    [TestCase(120_000, 100_000)]
    [TestCase(100, 40)]
    public void Who_comes_and_who_stays_is_of_any_block(int users, int kept)
    {
        var scenario = Markets.Of(1, Markets.Still(People), Markets.Firm("a", 0), Markets.Firm("b", 0)) with
        {
            Population = new IndividualPopulation(),
        };
        var simulation = new Simulation(scenario, 6, threads: 2);
        var state = simulation.State;
        var people = ((Individuals)simulation.Population).People;
        var (came, stayed) = (0.0, 0.0);
        for (var run = 0u; run < Runs; run++)
        {
            simulation.Begin(run);
            var draws = new Draws(6, run);
            (state.Fate[0], state.Trial[0]) = (Fate.Operating, users);
            simulation.Population.Pass(draws);
            var sizes = people.Crowds.Select(crowd => crowd.Count).ToArray();
            var first = Blocks(people, Crowd.Trial(0));
            Assert.That(first.Sum(), Is.EqualTo(users));
            came += Spread(first, sizes, users);

            (state.Fate[0], state.Into[0], state.KeptTrial[0], state.Tick) = (Fate.Acquired, 1, kept, 1);
            simulation.Population.Pass(draws);
            var then = Blocks(people, Crowd.Trial(1));
            Assert.That((then.Sum(), Blocks(people, Crowd.Lapsed).Sum(), Blocks(people, Crowd.Trial(0)).Sum()), Is.EqualTo((kept, users - kept, 0)));
            stayed += Spread(then, first, kept);
        }

        Assert.That(ChiSquared.CDF(2 * Runs, came), Is.InRange(1e-6, 1 - 1e-6), "who comes");
        Assert.That(ChiSquared.CDF(2 * Runs, stayed), Is.InRange(1e-6, 1 - 1e-6), "who stays");
    }

    private static int[] Blocks(People people, byte standing) =>
        [.. people.Crowds.Select(crowd => people.StandingOf(crowd).Count(standing))];

    /// <summary>χ² of so many drawn of groups without replacement, with a degree of freedom less than there are groups.</summary>
    private static double Spread(int[] drawn, int[] groups, int all)
    {
        var there = groups.Sum();
        var expected = groups.Select(size => all * (double)size / there).ToArray();
        return drawn.Zip(expected).Sum(block => (block.First - block.Second) * (block.First - block.Second) / block.Second) * (there - 1) / (there - all);
    }
}
