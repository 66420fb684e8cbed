using BurnSim.Populations;
using BurnSim.Randomness;
using MathNet.Numerics.Distributions;

namespace BurnSim.Tests.Populations;

public class CandidatesTests
{
    private static readonly Draws Draws = new(11, 3);

    private static List<(int Place, double Luck)> Find(uint tick, int people, double chance, int line = 5)
    {
        var (candidates, found) = (new Candidates(), new List<(int, double)>());
        candidates.Begin(line, 70, tick, people, chance);
        while (candidates.Next(Draws))
        {
            for (var i = 0; i < candidates.Count; i++) found.Add((candidates.Places[i], candidates.Luck[i]));
        }

        return found;
    }

    [TestCase(0.0)]
    [TestCase(1.0)]
    public void Nobody_or_everybody(double chance) =>
        Assert.That(Find(0, 3000, chance).Select(found => found.Place), Is.EqualTo(Enumerable.Range(0, (int)(3000 * chance))));

    [Test]
    public void A_line_of_none_has_none([Values(0, 0.3, 1)] double chance) => Assert.That(Find(0, 0, chance), Is.Empty);

    /// <summary>
    /// Over t ticks each of n places is found a binomial number of times, and so is each pair next to each other: χ² with n and
    /// n/2 degrees of freedom, each near-normal as t p is 50 or more; 10⁻⁷ each.
    /// </summary>
    [TestCase(0.002, 200, 60_000u)]
    [TestCase(0.1, 200, 6_000u)]
    [TestCase(0.49, 1500, 3_000u)]
    public void Each_is_found_with_the_chance_asked_for_apart_from_the_others(double chance, int people, uint ticks)
    {
        var (hits, pairs) = (new int[people], new int[people / 2]);
        var (luck, all) = (new int[20], 0);
        for (var tick = 0u; tick < ticks; tick++)
        {
            var last = -2;
            foreach (var (place, uniform) in Find(tick, people, chance))
            {
                Assert.That(place, Is.GreaterThan(last));
                hits[place]++;
                if (place == last + 1 && place % 2 == 1) pairs[place / 2]++;
                (last, all) = (place, all + 1);
                luck[(int)(uniform * luck.Length)]++;
            }
        }

        double Statistic(int[] counts, double p) => counts.Sum(n => (n - ticks * p) * (n - ticks * p) / (ticks * p * (1 - p)));
        Assert.That(ChiSquared.CDF(people, Statistic(hits, chance)), Is.InRange(1e-7, 1 - 1e-7), "places");
        if (ticks * chance * chance >= 20)
        {
            Assert.That(ChiSquared.CDF(people / 2, Statistic(pairs, chance * chance)), Is.InRange(1e-7, 1 - 1e-7), "pairs");
        }

        var even = all / (double)luck.Length;
        Assert.That(ChiSquared.CDF(luck.Length - 1, luck.Sum(n => (n - even) * (n - even) / even)), Is.LessThan(1 - 1e-7), "luck");
    }

    /// <summary>A block's worth of people takes many batches: gaps across their seams are as any, so the total is binomial.</summary>
    [TestCase(1e-5)]
    [TestCase(0.01)]
    [TestCase(0.3)]
    public void Seams_between_batches_show_nowhere(double chance)
    {
        const uint ticks = 60;
        var all = 0;
        for (var tick = 0u; tick < ticks; tick++) all += Find(tick, Crowd.Most, chance).Count;
        var expected = ticks * Crowd.Most * chance;
        Assert.That(all, Is.EqualTo(expected).Within(6 * Math.Sqrt(expected)));
    }

    /// <summary>The greatest line number and a full block share no name with the next line.</summary>
    [Test]
    public void Lines_draw_apart()
    {
        var (one, other) = (Find(0, Crowd.Most, 0.49, 32_766), Find(0, Crowd.Most, 0.49, 32_767));
        Assert.That(one.Select(found => found.Luck).Intersect(other.Select(found => found.Luck)), Is.Empty);
    }
}
