using BurnSim.Populations;

namespace BurnSim.Tests.Populations;

public class TiesTests
{
    private static Ties Of(string kind, int people, int degree, double rewire = 0.2) => kind switch
    {
        "ring" => new RingTies(people, degree, rewire, 5),
        "campus" => new CampusTies(people, degree, rewire, 60, 6),
        _ => new ScaleFreeTies(people, degree, 7),
    };

    private static IEnumerable<int> Known(Ties ties, int person) =>
        Enumerable.Range(0, ties.Slots(person)).Select(slot => ties.At(person, slot)).Where(other => other >= 0);

    [Test]
    public void One_sees_another_as_often_as_the_other_sees_one(
        [Values("ring", "campus", "scale-free")] string kind, [Values(2, 3, 5, 11, 61, 500)] int people, [Values(2, 3, 6, 7, 10)] int degree,
        [Values(0, 0.3, 1)] double rewire)
    {
        var ties = Of(kind, people, degree, rewire);
        var seen = new int[people, people];
        for (var i = 0; i < people; i++)
        {
            foreach (var j in Known(ties, i)) seen[i, j]++;
        }

        for (var i = 0; i < people; i++)
        {
            for (var j = 0; j < i; j++) Assert.That(seen[i, j], Is.EqualTo(seen[j, i]), $"{i} and {j}");
            Assert.That(ties.Degree(i), Is.EqualTo(Known(ties, i).Count()).And.AtLeast(ties.Least), $"person {i}");
        }
    }

    /// <summary>Each of n people begins half the degree of ties, so ends are n · degree, less what is lost where the few know each other.</summary>
    [Test]
    public void The_mean_degree_is_as_asked([Values("ring", "campus", "scale-free")] string kind, [Values(2, 3, 4, 7, 10)] int degree)
    {
        const int people = 30_000;
        var ties = Of(kind, people, degree);
        var mean = Enumerable.Range(0, people).Average(ties.Degree);
        Assert.That(mean, Is.EqualTo(degree).Within(0.02 * degree));
    }

    [Test]
    public void Without_rewiring_a_ring_knows_its_next()
    {
        var ties = Of("ring", 100, 6, rewire: 0);
        foreach (var person in new[] { 0, 1, 50, 98, 99 })
        {
            Assert.That(Known(ties, person).Order(), Is.EqualTo(new[] { -3, -2, -1, 1, 2, 3 }.Select(by => (person + by + 100) % 100).Order()));
        }
    }

    [Test]
    public void A_ring_of_two_billion_closes()
    {
        const int people = 2_000_000_000;
        var ties = new RingTies(people, 2, 0, 5);
        Assert.That(Known(ties, 0), Is.EquivalentTo(new[] { 1, people - 1 }));
        Assert.That(Known(ties, people - 1), Is.EquivalentTo(new[] { 0, people - 2 }));
    }

    [Test]
    public void Without_rewiring_a_campus_keeps_to_itself()
    {
        var ties = Of("campus", 500, 8, rewire: 0);
        for (var person = 0; person < 500; person++) Assert.That(Known(ties, person).Select(other => other / 60), Is.All.EqualTo(person / 60));
    }

    /// <summary>Of 5 n ties that may be rewired a binomial number are, and (n − 11)/(n − 1) of those lead out of the ring's neighbourhood; 6 standard deviations.</summary>
    [TestCase(0.1)]
    [TestCase(0.5)]
    [TestCase(1)]
    public void As_many_ties_lead_anywhere_as_asked(double rewire)
    {
        const int people = 20_000, half = 5;
        var ties = Of("ring", people, 2 * half, rewire);
        var far = Enumerable.Range(0, people).Sum(person => Known(ties, person)
            .Count(other => Math.Min((other - person + people) % people, (person - other + people) % people) > half)) / 2.0;
        var share = rewire * (people - 2 * half - 1) / (people - 1.0);
        Assert.That(far / (people * half), Is.EqualTo(share).Within(6 * Math.Sqrt((share * (1 - share) + 1e-3) / (people * half))));
    }

    /// <summary>
    /// With m ties each, the chance of k ties in the model of Barabási and Albert is 2m(m+1)/(k(k+1)(k+2)) (Dorogovtsev, Mendes
    /// and Samukhin 2000): so that k ties or more are m(m+1)/(k(k+1)), a tail of density k^−3. The counts of one network of n
    /// people stray from it by √n each, and as much again for how it grew; 8 √ is held.
    /// </summary>
    [TestCase(2)]
    [TestCase(10)]
    public void A_few_know_very_many(int degree)
    {
        const int people = 400_000;
        var ties = Of("scale-free", people, degree);
        var degrees = Enumerable.Range(0, people).Select(ties.Degree).ToArray();
        var least = degree / 2;
        foreach (var at in new[] { 1, 2, 4, 8, 16, 32 }.Select(times => times * least))
        {
            var tail = (double)least * (least + 1) / ((double)at * (at + 1));
            Assert.That(degrees.Count(k => k >= at), Is.EqualTo(people * tail).Within(8 * Math.Sqrt(people * tail)), $"at least {at} ties");
        }
    }
}
