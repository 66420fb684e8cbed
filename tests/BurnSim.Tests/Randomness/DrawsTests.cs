using BurnSim.Randomness;
using MathNet.Numerics.Distributions;

namespace BurnSim.Tests.Randomness;

public class DrawsTests
{
    private static readonly Draws Draws = new(0x0123456789abcdef, 17);

    [Test]
    public void Drawing_many_is_drawing_each_by_name([Range(0, 40)] int count, [Values(1, 2, 5)] int purposes)
    {
        var entities = Entities(count);
        var many = new double[purposes * count];
        Draws.Uniforms(6, purposes, entities, 365, many);
        for (var j = 0; j < purposes; j++)
            for (var i = 0; i < count; i++)
                Assert.That(many[j * count + i], Is.EqualTo(Draws.Uniform(6 + (uint)j, entities[i], 365)));
    }

    [Test]
    public void A_uniform_is_inside_0_and_1_and_its_complement_is_exact()
    {
        foreach (var u in Sample(100_000))
        {
            Assert.That(u, Is.GreaterThanOrEqualTo(1.0 / (1L << 53)).And.LessThanOrEqualTo(1 - 1.0 / (1L << 53)));
            Assert.That(1 - (1 - u), Is.EqualTo(u));
            Assert.That(u * (1L << 53) % 2, Is.EqualTo(1)); // an odd multiple of 2^-53
        }
    }

    /// <summary>
    /// χ² over 256 cells of 100,000 draws, significance 1e-6: a cell that is off by 8σ = 8 √(256/1e5) = 40 % of its
    /// probability, or 256 cells by 8 % each, would be seen.
    /// </summary>
    [Test]
    public void Uniforms_are_uniform()
    {
        var cells = new int[256];
        foreach (var u in Sample(100_000)) cells[(int)(u * cells.Length)]++;
        var expected = 100_000.0 / cells.Length;
        var chiSquared = cells.Sum(seen => (seen - expected) * (seen - expected) / expected);
        Assert.That(chiSquared, Is.LessThan(ChiSquared.InvCDF(cells.Length - 1, 1 - 1e-6)));
    }

    [Test]
    public void Another_seed_run_tick_purpose_or_entity_is_another_draw()
    {
        double[] draws =
        [
            Draws.Uniform(2, 3, 4), Draws.Uniform(3, 3, 4), Draws.Uniform(4, 3, 4), Draws.Uniform(2, 4, 4),
            Draws.Uniform(2, 3, 5), new Draws(0x0123456789abcdef, 18).Uniform(2, 3, 4),
            new Draws(0x0123456789abcdee, 17).Uniform(2, 3, 4), new Draws(0x1123456789abcdef, 17).Uniform(2, 3, 4),
        ];
        Assert.That(draws, Is.Unique);
    }

    [Test]
    public void Two_purposes_share_a_block_so_the_first_is_even() =>
        Assert.That(() => Draws.Uniforms(1, 1, [1], 0, new double[1]), Throws.InstanceOf<ArgumentOutOfRangeException>());

    [Test]
    public void The_bits_are_these_on_every_machine() =>
        Assert.That(Bits.Of(Sample(1000)), Is.EqualTo(12024162955461321990ul));

    internal static double[] Sample(int count)
    {
        var u = new double[count];
        Draws.Uniforms(0, 1, Entities(count), 1, u);
        return u;
    }

    private static uint[] Entities(int count) => [.. Enumerable.Range(0, count).Select(i => (uint)i * 2654435761u)];
}
