using BurnSim.Experiments;

namespace BurnSim.Tests;

public sealed class TallyTests
{
    private static readonly LogGrid Fine = new(-10, 50, 8, Signed: true);

    // Fixed and deterministic: a Weyl sequence, squared so that it spans octaves, of both signs.
    private static double[] Sequence(int count) =>
        [.. Enumerable.Range(1, count).Select(i => i * 0.6180339887498949 % 1).Select(u => (u - 0.3) * Math.Abs(u - 0.3) * 1e9)];

    [TestCase(0.5), TestCase(1), TestCase(1.0039), TestCase(3.999), TestCase(4), TestCase(1e12), TestCase(-7.25)]
    public void A_value_lies_within_its_cell(double value)
    {
        var (low, high) = Fine.Edges(Fine.CellOf(value));
        Assert.Multiple(() =>
        {
            Assert.That(low, Is.LessThanOrEqualTo(value));
            Assert.That(high, Is.GreaterThanOrEqualTo(value));
            Assert.That(high - low, Is.LessThanOrEqualTo(Math.Abs(value) / 256));
        });
    }

    [Test]
    public void Cells_rise_with_values_and_end_where_the_grid_ends()
    {
        double[] rising = [-1e30, -1e12, -1, -1e-9, 0, 1e-9, 1, 1e12, 1e30];
        var cells = rising.Select(Fine.CellOf).ToArray();
        Assert.That(cells, Is.Ordered);
        Assert.That((cells[0], cells[3], cells[5], cells[^1]), Is.EqualTo((0, cells[4], cells[4], Fine.Cells - 1)));
        Assert.That(new LogGrid(0, 8, 5).CellOf(-3), Is.Zero);
    }

    [Test]
    public void Quantiles_are_within_a_cell_of_the_sorted_values([Values(0.05, 0.25, 0.5, 0.75, 0.95)] double p)
    {
        var values = Sequence(20_011);
        var tally = new Tally(Fine);
        Array.ForEach(values, tally.Add);
        Array.Sort(values);
        var position = p * (values.Length - 1);
        var rank = (int)position;
        var exact = values[rank] + (position - rank) * (values[rank + 1] - values[rank]);

        // Both ranks are off by less than a cell of 1/256, and the neighbours lie close together here.
        Assert.That(tally.Quantile(p), Is.EqualTo(exact).Within(Math.Abs(exact) / 256));
    }

    [Test]
    public void A_constant_is_told_exactly()
    {
        var tally = new Tally(Fine);
        for (var i = 0; i < 5; i++)
        {
            tally.Add(12.3);
        }

        Assert.That(tally.Spread(), Is.EqualTo(new Spread(tally.Spread().Mean, 12.3, 12.3, 12.3, 12.3, 12.3)));
        Assert.That(tally.Spread().Mean, Is.EqualTo(12.3).Within(1e-11));
    }

    [Test]
    public void Zero_is_told_exactly_among_others()
    {
        var tally = new Tally(Fine);
        Array.ForEach([0, 0, 0, 100.0], tally.Add);
        Assert.That((tally.Quantile(0.25), tally.Quantile(0.5)), Is.EqualTo((0, 0)));
    }

    [Test]
    public void Neither_order_nor_merging_changes_a_bit()
    {
        var values = Sequence(5_000);
        var (joint, backwards, left, right) = (new Tally(Fine), new Tally(Fine), new Tally(Fine), new Tally(Fine));
        Array.ForEach(values, joint.Add);
        Array.ForEach([.. values.Reverse()], backwards.Add);
        Array.ForEach(values[..1_234], left.Add);
        Array.ForEach(values[1_234..], right.Add);
        left.Add(right.Row());
        Assert.That(backwards.Spread(), Is.EqualTo(joint.Spread()));
        Assert.That(left.Spread(), Is.EqualTo(joint.Spread()));
        Assert.That(left.Count, Is.EqualTo(joint.Count));
    }

    [Test]
    public void Means_are_those_of_exact_sums()
    {
        // Doubles would lose the ones: 1e17 + 1 = 1e17.
        var tally = new Tally(Fine);
        Array.ForEach([1e17, 1, 1, 1, 1, -1e17], tally.Add);
        Assert.That(tally.Spread().Mean, Is.EqualTo(4.0 / 6).Within(1e-15));
    }

    [Test]
    public void Nothing_counted_is_no_number()
    {
        var tally = new Tally(Fine);
        tally.Add(double.NaN);
        Assert.That(tally.Count, Is.Zero);
        Assert.That(tally.Spread().Mean, Is.NaN);
        Assert.That(tally.Spread().P50, Is.NaN);
    }
}
