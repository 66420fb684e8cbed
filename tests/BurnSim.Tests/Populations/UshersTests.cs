using BurnSim.Populations;

namespace BurnSim.Tests.Populations;

public class UshersTests
{
    private const int Blocks = 100;

    private static Ushers Of(int threads)
    {
        var people = new People();
        people.Begin(Enumerable.Repeat(1, Blocks).ToArray(), (_, _) => null);
        return new(new Simulation(Markets.Lively(1), 1).State, new Tempers(), people, threads);
    }

    [Test]
    public void Every_round_does_every_block_once([Values(1, 2, 3, 150)] int threads)
    {
        var ushers = Of(threads);
        var done = new int[Blocks];
        for (var round = 1; round <= 2000; round++)
        {
            // Some come while helpers wait for more, some after they went.
            if (round % 100 == 0) Thread.Sleep(1);
            ushers.Everywhere((_, number) => done[number]++);
            Assert.That(done, Is.All.EqualTo(round));
        }
    }

    [Test]
    public void No_usher_does_two_blocks_at_once([Values(2, 5)] int threads)
    {
        var ushers = Of(threads);
        var busy = new int[threads];
        for (var round = 0; round < 500; round++)
        {
            ushers.Everywhere((usher, _) =>
            {
                ref var at = ref busy[Array.IndexOf(ushers.All, usher)];
                if (Interlocked.Increment(ref at) > 1) throw new InvalidOperationException("two at once");
                Interlocked.Decrement(ref at);
            });
        }
    }

    [Test]
    public void What_breaks_is_the_same_on_any_threads([Values(1, 2, 3)] int threads)
    {
        var ushers = Of(threads);
        for (var round = 0; round < 200; round++)
        {
            Assert.That(
                () => ushers.Everywhere((_, number) =>
                {
                    if (number is 40 or 70) throw new InvalidOperationException($"block {number}");
                }),
                Throws.InvalidOperationException.With.Message.EqualTo("block 40"));
        }

        var done = 0;
        ushers.Everywhere((_, _) => Interlocked.Increment(ref done));
        Assert.That(done, Is.EqualTo(Blocks));
    }
}
