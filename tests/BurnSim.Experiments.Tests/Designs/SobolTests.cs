using BurnSim.Experiments.Designs;

namespace BurnSim.Tests;

/// <summary>The sequence is that of Joe and Kuo, and scrambling leaves it a net.</summary>
public sealed class SobolTests
{
    private static double At(int dimension, uint point) => Sobol.Coordinate(dimension, point) / 4294967296.0;

    // What Joe and Kuo's own program prints for new-joe-kuo-6.21201, and SciPy 1.10 for Sobol(6, scramble=False).
    [TestCase(1u, 0.5, 0.5, 0.5, 0.5, 0.5, 0.5)]
    [TestCase(2u, 0.75, 0.25, 0.25, 0.25, 0.75, 0.75)]
    [TestCase(3u, 0.25, 0.75, 0.75, 0.75, 0.25, 0.25)]
    [TestCase(4u, 0.375, 0.375, 0.625, 0.875, 0.375, 0.125)]
    [TestCase(5u, 0.875, 0.875, 0.125, 0.375, 0.875, 0.625)]
    [TestCase(6u, 0.625, 0.125, 0.875, 0.625, 0.625, 0.875)]
    [TestCase(7u, 0.125, 0.625, 0.375, 0.125, 0.125, 0.375)]
    public void First_points(uint point, params double[] expected) =>
        Assert.That(Enumerable.Range(0, 6).Select(d => At(d, point)), Is.EqualTo(expected));

    // SciPy 1.10, in 1,024ths: dimensions 1, 2, 7, 20, 30 and 64.
    [TestCase(100u, 424, 264, 24, 344, 744, 664)]
    [TestCase(777u, 709, 959, 195, 771, 113, 437)]
    [TestCase(1023u, 1, 771, 143, 327, 445, 41)]
    public void Later_points_in_higher_dimensions(uint point, params int[] expected) =>
        Assert.That(new[] { 0, 1, 6, 19, 29, 63 }.Select(d => 1024 * At(d, point)), Is.EqualTo(expected));

    [Test]
    public void Every_polynomial_is_listed_with_odd_numbers_below_their_power_of_two()
    {
        Assert.That(JoeKuo.Rows, Has.Length.EqualTo(Sweep.MostPaths - 1));
        foreach (var row in JoeKuo.Rows)
        {
            Assert.That(row, Has.Length.EqualTo(2 + row[0]));
            Assert.That(row[2..].Select((m, k) => m % 2 == 1 && m < 2 << k), Is.All.True);
        }

        Assert.That(JoeKuo.Rows.Select(row => (row[0], row[1])), Is.Unique);
    }

    /// <summary>
    /// A (t, m, s)-net: every box of volume 2^(t−m) whose sides are dyadic has 2^t of the 2^m points; t is the sum of the
    /// polynomials' degrees less one (Niederreiter 1992, theorem 4.49): 0 for dimensions 1 and 2, 1 for 1 to 3.
    /// </summary>
    [TestCase(2, 0), TestCase(3, 1)]
    public void Scrambled_points_are_a_net(int dimensions, int t)
    {
        const int M = 8;
        var points = Sobol.Fractions([.. Enumerable.Range(0, dimensions).Select(i => $"path{i}")], 1 << M, 17);
        foreach (var cut in Cuts(dimensions, M - t))
        {
            var boxes = Enumerable.Range(0, 1 << M).GroupBy(p => string.Join(' ', cut.Select((bits, d) => (int)(points[d][p] * (1 << bits)))));
            Assert.That(boxes.Select(box => box.Count()), Is.All.EqualTo(1 << t), string.Join(' ', cut));
        }
    }

    /// <summary>All ways to share so many halvings among the dimensions.</summary>
    private static IEnumerable<int[]> Cuts(int dimensions, int halvings) => dimensions == 1 ? [[halvings]]
        : Enumerable.Range(0, halvings + 1).SelectMany(first => Cuts(dimensions - 1, halvings - first).Select(rest => (int[])[first, .. rest]));

    [Test]
    public void More_points_move_none() =>
        Assert.That(Sobol.Fractions(["a", "b"], 100, 3)[1][..64], Is.EqualTo(Sobol.Fractions(["a", "b"], 64, 3)[1]));

    /// <summary>
    /// A net integrates a product of the coordinates much better than luck: over 1,024 independent points the mean of
    /// ∏ 2x has standard deviation √(((4/3)³ − 1)/1024) = 0.037; a twentieth of that would come by luck in 4 % of cases.
    /// </summary>
    [Test]
    public void It_integrates_better_than_luck()
    {
        var points = Sobol.Fractions(["a", "b", "c"], 1024, 8);
        var mean = Enumerable.Range(0, 1024).Average(p => points.Aggregate(1.0, (product, path) => product * 2 * path[p]));
        Assert.That(mean, Is.EqualTo(1).Within(0.037 / 20));
    }
}
