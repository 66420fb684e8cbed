namespace BurnSim.Reports.Tests;

public class ScaleTests
{
    private static string Marks(Scale scale) => string.Join(" ", scale.Marks.Select(mark => mark.Text));

    [Test]
    public void A_scale_takes_in_its_values_and_marks_round_ones()
    {
        var scale = Scale.FromZero([3.1e6, 11e6], Amount.Mark);
        Assert.That(Marks(scale), Is.EqualTo("0 2.5M 5M 7.5M 10M"));
        Assert.That((scale.At(0), scale.At(11e6)), Is.EqualTo((0.0, 1 / 1.03)).Using<(double, double)>((a, b) => Math.Abs(a.Item2 - b.Item2) < 1e-9 && a.Item1 == b.Item1));
    }

    [Test]
    public void A_scale_of_shares_ends_at_all_of_it() =>
        Assert.That(Marks(Scale.FromZero([1], Amount.MarkPercent, 4)), Is.EqualTo("0 % 25 % 50 % 75 % 100 %"));

    [Test]
    public void A_wide_range_is_logarithmic_and_a_narrow_one_is_not() => Assert.Multiple(() =>
    {
        Assert.That(Scale.Wide([2e4, 5e7], Amount.Mark).Log, Is.True);
        Assert.That(Marks(Scale.Wide([2e4, 5e7], Amount.Mark)), Is.EqualTo("30k 100k 300k 1M 3M 10M 30M"));
        Assert.That(Scale.Wide([2e4, 5e5], Amount.Mark).Log, Is.False);
    });

    [TestCase(new double[] { })]
    [TestCase(new[] { 0.0 })]
    [TestCase(new[] { double.NaN, double.PositiveInfinity })]
    [TestCase(new[] { 1e-300 })]
    [TestCase(new[] { 1e300 })]
    public void Nothing_to_show_is_still_a_scale(double[] values)
    {
        foreach (var scale in new[] { Scale.FromZero(values, Amount.Mark), Scale.Wide(values, Amount.Mark), Scale.Logarithmic(values, Amount.Mark) })
        {
            Assert.That(scale.High, Is.GreaterThan(scale.Low));
            Assert.That(scale.At(0.5), Is.InRange(0, 1));
        }
    }

    [TestCase(730, 8, "Jan 2024 Apr 2024 Jul 2024 Oct 2024 Jan 2025 Apr 2025 Jul 2025 Oct 2025")]
    [TestCase(730, 4, "Jan 2024 Jul 2024 Jan 2025 Jul 2025")]
    [TestCase(30, 5, "1 Jan 8 Jan 15 Jan 22 Jan 29 Jan")]
    [TestCase(36500, 4, "Jan 2024 Jan 2049 Jan 2074 Jan 2099")]
    public void Dates_are_marked_at_months(int days, int marks, string read) =>
        Assert.That(Marks(Scale.Dates(new(2024, 1, 1), days, marks)), Is.EqualTo(read));

    [Test]
    public void Marks_without_room_are_left_out()
    {
        var scale = new Scale(0, 10, false, [(0, "aaaa"), (1, "b"), (5, "c"), (5.5, "d"), (10, "eeee")]);
        IEnumerable<double> Kept(float over) => scale.Fitting(100, over, text => 10 * text.Length).Marks.Select(mark => mark.Value);
        // 40 wide at either end hangs over by 20; 5 and 5.5 are 5 apart.
        Assert.That(Kept(20), Is.EqualTo(new[] { 0, 5, 10.0 }));
        Assert.That(Kept(19), Is.EqualTo(new[] { 1, 5.0 }));
    }
}
