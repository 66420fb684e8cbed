using BurnSim.Populations;
using MathNet.Numerics.Distributions;

namespace BurnSim.Tests.Populations;

public class ShuffleTests
{
    [Test]
    public void A_shuffle_takes_everyone_to_a_place_of_their_own_and_back()
    {
        foreach (var length in Enumerable.Range(1, 70).Append(255).Append(256).Append(257).Append(10_007))
        {
            var shuffle = new Shuffle(length, 12345u * (uint)length);
            var places = Enumerable.Range(0, length).Select(shuffle.Of).ToArray();
            Assert.That(places.Order(), Is.EqualTo(Enumerable.Range(0, length)), $"{length}");
            Assert.That(places.Select(shuffle.Back), Is.EqualTo(Enumerable.Range(0, length)), $"{length}");
        }
    }

    [Test]
    public void The_greatest_there_can_be_comes_back_too([Values(0, 1, 1_999_999_999)] int number)
    {
        var shuffle = new Shuffle(2_000_000_000, 7);
        Assert.That(shuffle.Back(shuffle.Of(number)), Is.EqualTo(number));
    }

    /// <summary>
    /// Over keys the first number and another go anywhere: χ² over where both are, 10 keys a pair of places or more, at 10⁻⁶. The
    /// others are next to it, in its column of the network's rectangle, and the last.
    /// </summary>
    [TestCase(3, 1, 2)]
    [TestCase(5, 1, 2, 4)]
    [TestCase(10, 1, 3, 9)]
    [TestCase(40, 1, 6, 39)]
    [TestCase(64, 1, 8, 63)]
    [TestCase(65, 1, 8, 64)]
    [TestCase(257, 1, 16, 256)]
    [TestCase(300, 1, 17, 299)]
    [TestCase(500, 1, 22, 499)]
    public void Over_keys_two_numbers_go_anywhere(int length, params int[] others)
    {
        var keys = (uint)Math.Max(60_000, 10 * length * length);
        foreach (var other in others)
        {
            var pairs = new int[length * length];
            for (var key = 0u; key < keys; key++)
            {
                var shuffle = new Shuffle(length, Hash.Of(key, 99));
                pairs[shuffle.Of(0) * length + shuffle.Of(other)]++;
            }

            var expected = (double)keys / (length * (length - 1));
            var statistic = pairs.Where((_, at) => at / length != at % length).Sum(n => (n - expected) * (n - expected) / expected);
            Assert.That(ChiSquared.CDF(length * (length - 1) - 1, statistic), Is.LessThan(1 - 1e-6), $"0 and {other}");
        }
    }
}
