using BurnSim.Scenarios;

namespace BurnSim.Studio.Dials;

public class TrackTests
{
    private static readonly Track[] Tracks =
    [
        new(new(2.5e8, 4e9, true)), new(new(0, 1, false)), new(new(-0.8, 0.8, false)), new(new(1e-5, 1.6e-4, true)),
        new(new(0, 7, false), isWhole: true), new(new(7, 112, true), isWhole: true), new(new(0, 1, false), isAbove: true),
    ];

    [TestCaseSource(nameof(Tracks))]
    public void A_number_told_at_a_position_is_found_there_again(object track)
    {
        var slider = (Track)track;
        var numbers = Enumerable.Range(slider.First, slider.Steps - slider.First + 1).Select(slider.At).ToList();
        Assert.Multiple(() =>
        {
            Assert.That(numbers, Is.Ordered);
            Assert.That(numbers.Select(slider.Of).Select(slider.At), Is.EqualTo(numbers));
        });
    }

    [Test]
    public void It_ends_where_the_span_ends()
    {
        var track = new Track(new(0.1234567, 3.7654321, true));
        Assert.That((track.At(0), track.At(track.Steps)), Is.EqualTo((0.1234567, 3.7654321)));
    }

    [TestCase(1e8, 1.6e9, true, 100, 4e8)]
    [TestCase(0, 1, false, 50, 0.25)]
    [TestCase(0, 2, false, 33, 0.33)]
    public void Between_its_ends_numbers_are_round(double low, double high, bool isLogarithmic, int position, double number) =>
        Assert.That(new Track(new(low, high, isLogarithmic)).At(position), Is.EqualTo(number));

    [Test]
    public void A_number_beyond_its_ends_is_at_the_nearer()
    {
        var track = new Track(new(1, 16, true));
        Assert.That((track.Of(0.1), track.Of(100)), Is.EqualTo((0, track.Steps)));
    }

    [Test]
    public void Whole_numbers_have_a_position_each() =>
        Assert.That(new Track(new(0, 7, false), isWhole: true).Steps, Is.EqualTo(7));

    [Test]
    public void Where_the_beginning_is_not_allowed_it_is_not_offered()
    {
        var track = new Track(new(0, 1, false), isAbove: true);
        Assert.That(track.At(track.Of(0)), Is.GreaterThan(0));
    }
}
