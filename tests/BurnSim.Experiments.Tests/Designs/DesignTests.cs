using BurnSim.Experiments.Designs;

namespace BurnSim.Tests;

/// <summary>Designs have the points their names promise, the same everywhere.</summary>
public sealed class DesignTests
{
    internal static Sweep Sweep(DesignKind design, int points, params string[] varied) =>
        new() { Design = design, Points = points, Vary = [.. varied.Select(text => Vary.Read(text, out _)!)] };

    private static string[] Written(Design design) =>
        [.. Enumerable.Range(0, design.Points.Length).Select(p => string.Join(' ', design.Overrides(p).Select(o => $"{o.Path}={o.Value}")))];

    [Test]
    public void A_factorial_has_every_combination_the_last_path_fastest()
    {
        var design = Design.Of(Sweep(DesignKind.Factorial, 7, "a=1..2:2", "r=cold", "b=x,y,z"), 1);
        Assert.That(Written(design), Is.EqualTo(new[]
        {
            "a=1 r=cold b=x", "a=1 r=cold b=y", "a=1 r=cold b=z", "a=2 r=cold b=x", "a=2 r=cold b=y", "a=2 r=cold b=z",
        }));
        Assert.That(design.Varied, Is.EqualTo(new[] { 0, 2 }));
    }

    [Test]
    public void A_design_that_breaks_a_rule_is_refused_with_it()
    {
        var refused = Assert.Throws<ArgumentException>(() => Design.Of(Sweep(DesignKind.Factorial, 7, "a=1..2"), 1));
        Assert.That(refused!.Message, Is.EqualTo("a: a factorial design needs to know how many values of a range, such as 1..2:4"));
    }

    // Written down once: a design that is continued years later has the same points.
    [TestCase(DesignKind.Lhs, "a=0.6875 b=13.875 months c=cold"), TestCase(DesignKind.Sobol, "a=0.738329742 b=6.58129604 months c=hot")]
    public void Points_are_for_ever(DesignKind kind, string first)
    {
        var sweep = Sweep(kind, 8, "a=0..1", "b=6..24 months", "c=cold,hot");
        Assert.That(Written(Design.Of(sweep, 5))[0], Is.EqualTo(first));
        Assert.That(Written(Design.Of(sweep, 6)), Is.Not.EqualTo(Written(Design.Of(sweep, 5))));
    }

    /// <summary>Each slice of each path holds one point: the property that makes it Latin; for Sobol' at powers of two.</summary>
    [TestCase(DesignKind.Lhs, 2), TestCase(DesignKind.Lhs, 37), TestCase(DesignKind.Lhs, 200), TestCase(DesignKind.Sobol, 64), TestCase(DesignKind.Sobol, 512)]
    public void Every_slice_of_every_path_has_one_point(DesignKind kind, int points)
    {
        var design = Design.Of(Sweep(kind, points, [.. Enumerable.Range(0, 6).Select(i => $"p{i}=0..1")]), 9);
        for (var path = 0; path < 6; path++)
        {
            Assert.That(design.Points.Select(p => (int)(p.Levels[path].Number * points)), Is.EquivalentTo(Enumerable.Range(0, points)));
        }
    }

    [TestCase(DesignKind.Lhs), TestCase(DesignKind.Sobol)]
    public void Words_take_equal_parts(DesignKind kind)
    {
        var design = Design.Of(Sweep(kind, 64, "a=0..1", "c=cold,hot,1,2"), 3);
        Assert.That(design.Points.GroupBy(p => p.Levels[1].Text).Select(g => g.Count()), Is.EqualTo(new[] { 16, 16, 16, 16 }));
    }

    /// <summary>
    /// Of independent ranks a correlation has standard deviation 1/√(N−1), 0.14 here: that all 45 are below 0.03 by luck
    /// has a chance of about 0.17^45. What Owen's rounds leave is of the order of 1/N.
    /// </summary>
    [Test]
    public void Paths_of_a_latin_hypercube_are_all_but_uncorrelated()
    {
        var fractions = LatinHypercube.Fractions([.. Enumerable.Range(0, 10).Select(i => $"path{i}")], 50, 1);
        for (var j = 0; j < 10; j++)
        {
            for (var k = 0; k < j; k++) Assert.That(Math.Abs(Correlation(fractions[j], fractions[k])), Is.LessThan(0.03));
        }
    }

    [Test]
    public void A_path_s_slices_don_t_depend_on_the_paths_before_it_in_sobol()
    {
        var (one, other) = (Sobol.Fractions(["x", "y"], 16, 4), Sobol.Fractions(["z", "y"], 16, 4));
        Assert.That(other[1], Is.EqualTo(one[1]));
        Assert.That(other[0], Is.Not.EqualTo(one[0]));
    }

    private static double Correlation(double[] x, double[] y)
    {
        var (mx, my) = (x.Average(), y.Average());
        return x.Zip(y, (a, b) => (a - mx) * (b - my)).Sum()
            / Math.Sqrt(x.Sum(a => (a - mx) * (a - mx)) * y.Sum(b => (b - my) * (b - my)));
    }
}
