using System.Collections.Immutable;
using BurnSim.Experiments.Decisions;

namespace BurnSim.Tests.Decisions;

public class PeelingTests
{
    private const int Numbers = 20;

    private static ImmutableArray<Dimension> Space(ulong seed, int rows) =>
        [.. Enumerable.Range(0, Numbers).Select(at => new Dimension([.. Enumerable.Range(0, rows).Select(row => Gambles.Uniform(seed, (uint)row, (uint)at))]))];

    /// <summary>
    /// Losses are sure to be many where x₄ is above 0.6 and x₁₂ below 0.5. With 2,000 rows to seek in, about 400 lie in the box,
    /// and an edge lies between two rows of 1,000 (those on its side of the other edge): within 0.05, which a peel of a twentieth
    /// of what is left never exceeds.
    /// </summary>
    [Test]
    public void It_finds_a_planted_box_among_twenty_numbers()
    {
        var space = Space(5, 4000);
        var found = Discovery.Of(space, Losing(space, 5, 0.9, 0.1));
        Assert.That(found.IsFound);
        Assert.That(found.Box.Restrictions.Select(of => of.Dimension).Order(), Is.EqualTo(new[] { 3, 11 }));
        Assert.That(found.Box.On(3), Has.Property("Low").EqualTo(0.6).Within(0.05).And.Property("High").EqualTo(double.PositiveInfinity));
        Assert.That(found.Box.On(11), Has.Property("High").EqualTo(0.5).Within(0.05).And.Property("Low").EqualTo(double.NegativeInfinity));

        // 0.9 of 400 rows, 0.1 of 1,600: coverage 0.69; four standard deviations of 400 and of 520 rows.
        Assert.That(found.Density.Value, Is.EqualTo(0.9).Within(0.06));
        Assert.That(found.Coverage.Value, Is.EqualTo(0.69).Within(0.08));
        Assert.That(found.Way.Select(stage => stage.Coverage).SkipLast(1), Is.Ordered.Descending);
        Assert.That(found.Chances, Is.All.LessThan(1e-6));
    }

    [Test]
    public void It_finds_kinds()
    {
        ImmutableArray<Dimension> space = [new([.. Enumerable.Range(0, 2000).Select(row => (double)(row / 2 % 4))], IsKind: true), .. Space(6, 2000)];
        bool[] loses = [.. Enumerable.Range(0, 2000).Select(row => Gambles.Uniform(6, (uint)row, 99) < (space[0].Values[row] is 1 or 2 ? 0.7 : 0.2))];
        var found = Discovery.Of(space, loses);
        Assert.That(found.IsFound);
        Assert.That(found.Box.Restrictions.Single().Without.Order(), Is.EqualTo(new[] { 0.0, 3 }));
    }

    /// <summary>
    /// No box is shown that chance could give: in 500 searches of noise with an error rate of 5 % at most 41 would be found but
    /// for one case in 1,000 (binomial, 25 and three and a third standard deviations of 4.87). Most end before they are judged.
    /// </summary>
    [Test]
    public void In_noise_it_finds_nothing()
    {
        var found = 0;
        for (var seed = 100u; seed < 600; seed++)
        {
            var space = Space(seed, 400);
            if (Discovery.Of(space, Losing(space, seed, 0.4, 0.4)).IsFound) found++;
        }

        Assert.That(found, Is.LessThanOrEqualTo(41));
    }

    /// <summary>The judgement alone, on boxes that were not sought: below 5 % in at most 41 of 500, and not never.</summary>
    [Test]
    public void Chance_passes_for_a_box_as_often_as_said()
    {
        var (passed, box) = (0, Box.All.With(Restriction.Of(2) with { Low = 0.7 }));
        for (var seed = 1000u; seed < 1500; seed++)
        {
            var space = Space(seed, 300);
            if (box.Chances(space, Losing(space, seed, 0.4, 0.4), [.. Enumerable.Range(0, 300)])[0] <= 0.05) passed++;
        }

        Assert.That(passed, Is.InRange(5, 41));
    }

    /// <summary>4 of 5 drawn from 10 with 5 hits: (C(5,4)·C(5,1) + C(5,5)·C(5,0))/C(10,5) = 26/252.</summary>
    [TestCase(4, 5, 5, 10, 26 / 252.0)]
    [TestCase(0, 5, 5, 10, 1)]
    [TestCase(5, 5, 5, 10, 1 / 252.0)]
    [TestCase(3, 3, 3, 3, 1)]
    [TestCase(0, 0, 4, 9, 1)]
    public void Blind_draws_are_hypergeometric(int hit, int drawn, int hits, int rows, double chance) =>
        Assert.That(Box.AtLeast(hit, drawn, hits, rows), Is.EqualTo(chance).Within(1e-12));

    private static bool[] Losing(ImmutableArray<Dimension> space, ulong seed, double inside, double outside) =>
        [.. Enumerable.Range(0, space[0].Values.Length).Select(row => Gambles.Uniform(seed, (uint)row, 99)
            < (space[3].Values[row] > 0.6 && space[11].Values[row] < 0.5 ? inside : outside))];
}
