using BurnSim.Market;
using BurnSim.Recording;

namespace BurnSim.Tests;

public class SimulationTests
{
    [Test]
    public void A_tick_allocates_nothing()
    {
        var simulation = new Simulation(Markets.Lively(400), 1);
        var outcome = new Outcome(simulation.State.Scenario);
        simulation.Run(0, outcome);
        simulation.Begin(1);
        outcome.Begin(simulation.State);
        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var tick = 0; tick < 399; tick++)
        {
            simulation.State.Tick = tick;
            simulation.Tick();
            outcome.See(simulation.State);
        }

        Assert.That(GC.GetAllocatedBytesForCurrentThread() - before, Is.Zero);
    }

    [Test]
    public void A_run_is_the_same_whatever_ran_before_and_whoever_looks()
    {
        var scenario = Markets.Lively();
        var (fresh, used) = (new Simulation(scenario, 42), new Simulation(scenario, 42));
        used.Run(3, new Outcome(scenario));
        used.Run(9, new Looker());
        used.Run(17, new Looker(), new Outcome(scenario));
        fresh.Run(17);
        Assert.That(used.State.Users, Is.EqualTo(fresh.State.Users));
        Assert.That(used.State.Cash, Is.EqualTo(fresh.State.Cash));
        Assert.That(used.State.Quality, Is.EqualTo(fresh.State.Quality));
    }

    [Test]
    public void Seeds_and_runs_differ()
    {
        var scenario = Markets.Lively();
        double[] Users(ulong seed, uint run)
        {
            var simulation = new Simulation(scenario, seed);
            simulation.Run(run);
            return [.. simulation.State.Users];
        }

        Assert.That(Users(1, 0), Is.Not.EqualTo(Users(1, 1)));
        Assert.That(Users(1, 0), Is.Not.EqualTo(Users(2, 0)));
    }

    [Test]
    public void Longer_ticks_tell_nearly_the_same_story()
    {
        // A week's tick is a first-order step of the same rates: users agree to some tenths, not to the person.
        var daily = Markets.Of(280, Markets.Still(1e9) with { Innovation = 1e-3, Imitation = 5e-3 }, Markets.Firm("a"));
        var (day, week) = (new Simulation(daily, 1), new Simulation(daily with { Step = 7 }, 1));
        day.Run(0);
        week.Run(0);
        Assert.That(week.State.MarketUsers, Is.EqualTo(day.State.MarketUsers).Within(3).Percent);
    }

    private sealed class Looker : IObserver
    {
        public void Begin(State state) => Assert.That(state.Users, Is.All.EqualTo(0.0));

        public void See(State state) => Assert.That(state.MarketUsers, Is.GreaterThan(0));
    }
}
