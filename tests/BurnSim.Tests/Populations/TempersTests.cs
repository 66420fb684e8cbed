using BurnSim.Populations;
using BurnSim.Randomness;

namespace BurnSim.Tests.Populations;

public class TempersTests
{
    private const int People = 200_000;
    private static readonly Draws Draws = new(4, 2);
    private static readonly uint[] Everyone = [.. Enumerable.Range(0, People).Select(i => (uint)i)];

    /// <summary>Lognormal with mean 1: the mean of n strays by √((e^σ² − 1)/n), that of the logarithm by σ/√n around −σ²/2; six of each.</summary>
    [TestCase(0.2)]
    [TestCase(1)]
    public void Pulls_and_sensitivities_have_mean_1_and_are_apart(double deviation)
    {
        var both = new double[2 * People];
        new Tempers { Deviation = deviation }.Of(Everyone, Draws, both);
        var (pulls, senses) = (both[..People], both[People..]);
        foreach (var each in new[] { pulls, senses })
        {
            Assert.That(each.Average(), Is.EqualTo(1).Within(6 * Math.Sqrt((Math.Exp(deviation * deviation) - 1) / People)));
            Assert.That(each.Average(Math.Log), Is.EqualTo(-deviation * deviation / 2).Within(6 * deviation / Math.Sqrt(People)));
            var spread = each.Average(x => Math.Pow(Math.Log(x) + deviation * deviation / 2, 2));
            Assert.That(spread, Is.EqualTo(deviation * deviation).Within(6 * deviation * deviation * Math.Sqrt(2.0 / People)));
        }

        var together = pulls.Zip(senses).Average(pair => Math.Log(pair.First) * Math.Log(pair.Second)) - Math.Pow(deviation, 4) / 4;
        Assert.That(together, Is.EqualTo(0).Within(6 * deviation * deviation * Math.Sqrt((1 + deviation * deviation / 2) / People)));
    }

    [Test]
    public void Who_is_far_is_beyond_the_farthest_and_nobody_else_is()
    {
        var tempers = new Tempers { Deviation = 0.7 };
        var (both, luck, far) = (new double[2 * People], new double[2 * People], new bool[People]);
        tempers.Of(Everyone, Draws, both);
        tempers.Far(Everyone, Draws, luck, far);
        for (var i = 0; i < People; i++)
        {
            Assert.That(far[i], Is.EqualTo(both[i] > tempers.Farthest.Pull || both[People + i] > tempers.Farthest.Sense), $"person {i}");
        }

        // Two in 4,300: binomial, six standard deviations.
        Assert.That(far.Count(isFar => isFar), Is.EqualTo(People * 2 * 2.3263e-4).Within(6 * Math.Sqrt(People * 2 * 2.3263e-4)));
    }
}
