using BurnSim.Market;
using BurnSim.Recording;
using BurnSim.Studio.Race;

namespace BurnSim.Studio;

public class ReplayTests
{
    [Test]
    public void It_keeps_what_the_market_was_at_the_end_of_every_tick()
    {
        var scenario = Shelf.Three();
        var replay = new Replay(scenario);
        var checks = new Checks(replay);
        new Simulation(scenario, scenario.Seed).Run(4, replay, checks);
        Assert.Multiple(() =>
        {
            Assert.That(replay.Ticks, Is.EqualTo(scenario.Ticks));
            Assert.That(checks.Seen, Is.EqualTo(scenario.Ticks));
            Assert.That(Enumerable.Range(0, replay.Ticks).SelectMany(tick => Enumerable.Range(0, scenario.Firms.Length).Select(firm => replay.Users(tick, firm))).Max(),
                Is.EqualTo(replay.MostUsers));
        });
    }

    // Sees a tick after the replay has.
    private sealed class Checks(Replay replay) : IObserver
    {
        public int Seen { get; private set; }

        public void Begin(State state)
        {
        }

        public void See(State state)
        {
            Seen++;
            var tick = state.Tick;
            Assert.That(replay.Regime(tick), Is.EqualTo(state.Regime));
            for (var firm = 0; firm < state.Firms; firm++)
            {
                Assert.That(replay.Users(tick, firm), Is.EqualTo((float)state.Users[firm]));
                Assert.That(replay.Cash(tick, firm), Is.EqualTo((float)state.Cash[firm]));
                Assert.That(replay.Fate(tick, firm), Is.EqualTo(state.Fate[firm]));
            }

            for (var platform = 0; platform < state.Platforms; platform++)
            {
                for (var firm = 0; firm < state.Firms; firm++)
                {
                    Assert.That(replay.Screen(tick, platform, firm), Is.EqualTo((float)(state.Attention[platform * state.Row + firm] / state.Inventory[platform])));
                }

                Assert.That(replay.Cpm(tick, platform), Is.EqualTo((float)(1000 * state.Price[platform])));
            }
        }
    }
}
