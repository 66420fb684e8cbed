using BurnSim.Experiments.Calibrations;
using BurnSim.Reports.Calibrations;
using BurnSim.Reports.Pictures.Calibrations;

namespace BurnSim.Reports.Tests;

public class HistogramTests
{
    private static readonly ValueUnit Plain = new(1, "");

    private static Histogram Of(Distribution shape, params double[] places) =>
        Histogram.Of(new(new Number(shape), places, places.Length), Plain, 4);

    private static double[] Even(int count) => [.. Enumerable.Range(0, count).Select(i => (i + 0.5) / count)];

    [Test]
    public void Draws_of_what_was_assumed_lie_on_it()
    {
        foreach (var shape in new Distribution[] { new UniformShape(2, 4), new NormalShape(0, 1), new LogNormalShape(1e6, 0.3), new LogNormalShape(1, 2), new BetaShape(2, 5, 0, 1) })
        {
            var bins = Of(shape, Even(1000)).Bins;
            Assert.That(bins.Sum(bin => bin.After), Is.EqualTo(1).Within(1e-9), $"{shape}");
            // What lies beyond the outermost half percent isn't drawn.
            Assert.That(bins.Sum(bin => bin.Before), Is.InRange(0.985, 1.000001), $"{shape}");
            foreach (var bin in bins) Assert.That(bin.After, Is.EqualTo(bin.Before).Within(0.006), $"{shape}");
        }
    }

    [Test]
    public void A_range_of_many_times_is_laid_out_by_logarithms()
    {
        Assert.That(Of(new LogNormalShape(1, 2), Even(200)).Axis.Log, Is.True);
        Assert.That(Of(new LogNormalShape(1, 0.2), Even(200)).Axis.Log, Is.False);
        Assert.That(Of(new NormalShape(0, 1), Even(200)).Axis.Log, Is.False);
    }

    [Test]
    public void The_narrower_the_draws_the_finer_the_bins()
    {
        var wide = Of(new UniformShape(0, 1), Even(200)).Bins.Length;
        var narrow = Of(new UniformShape(0, 1), [.. Even(200).Select(place => 0.4 + 0.1 * place)]).Bins;
        Assert.That(narrow, Has.Length.GreaterThan(2 * wide).And.Length.LessThanOrEqualTo(60));
        Assert.That(Of(new UniformShape(0, 1), [.. Enumerable.Repeat(0.5, 200)]).Bins, Has.Length.EqualTo(60));
    }

    [Test]
    public void Few_values_stand_one_by_one()
    {
        var histogram = Of(new ChoiceShape([8, 1, 4], [1, 1, 2]), 0.1, 0.3, 0.35, 0.4);
        Assert.That(histogram.Bins.Select(bin => (bin.Before, bin.After)), Is.EqualTo(new[] { (0.25, 0.75), (0.5, 0.0), (0.25, 0.25) }));
        Assert.That(histogram.Axis.Marks.Select(mark => mark.Text), Is.EqualTo(new[] { "1", "4", "8" }));
        Assert.That(histogram.Place(8), Is.EqualTo(2));
    }
}
