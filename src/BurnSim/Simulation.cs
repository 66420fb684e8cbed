using BurnSim.Market;
using BurnSim.Phases;
using BurnSim.Populations;
using BurnSim.Randomness;
using BurnSim.Recording;

namespace BurnSim;

/// <summary>
/// One market, run after run. Not for two threads at once: give each its own. A run's results depend on its course,
/// the seed and the run's number alone.
/// </summary>
public sealed class Simulation
{
    private readonly Course course;
    private readonly ulong seed;
    private readonly Agenda agenda;
    private readonly Climate climate;
    private readonly Decide decide;
    private readonly Auction auction;
    private readonly Adopt adopt;
    private readonly Train train;
    private readonly Settle settle;
    private readonly Fund fund;
    private Draws draws;

    /// <summary>The people of the market.</summary>
    internal IPopulation Population { get; }

    /// <summary>The market as it stands; for reading.</summary>
    public State State { get; }

    /// <summary>The phase under way, for telling where a run failed.</summary>
    public string Stage { get; private set; } = "";

    /// <param name="course">What its runs follow.</param>
    /// <param name="seed">Root seed.</param>
    /// <param name="threads">Threads that move individuals within a run; changes no result.</param>
    public Simulation(Course course, ulong seed, int threads = 1)
    {
        (this.course, this.seed) = (course, seed);
        State = new State(course);
        agenda = new Agenda(course);
        climate = new Climate(State, agenda);
        decide = new Decide(State, agenda);
        auction = new Auction(State);
        Population = course.Scenario.Population is IndividualPopulation people ? new Individuals(State, people, threads) : new Cohorts(State);
        adopt = new Adopt(State, Population);
        train = new Train(State);
        settle = new Settle(State);
        fund = new Fund(State);
    }

    /// <summary>Begins a run: draws its uncertain numbers, but for pinned ones, and puts the market as before the first tick.</summary>
    public void Begin(uint run, Pins? pins = null)
    {
        Stage = "Begin";
        draws = new Draws(seed, course.History ?? run, pins);
        State.Begin(draws);
        agenda.Begin(draws);
        adopt.Begin(draws);
        train.Begin();
        for (var k = 0; k < State.Platforms; k++)
        {
            if (State.Scenario.Platforms[k].ClosedTo is { IsEmpty: false } to)
            {
                Entry.Close(State, k, to);
            }
        }

        climate.Begin(draws);
    }

    /// <summary>
    /// One tick, in nine phases: Climate (regime, events, noise), Decide (budgets), Auction (prices and attention),
    /// Adopt (people move), Train (data and compute become quality), Settle (money moves), Fund (rounds), Exit
    /// (bankruptcy, purchase, merger), Record (observers, in <see cref="Run"/>). Allocates nothing.
    /// </summary>
    public void Tick()
    {
        State.Ledger.BeginTick();
        Stage = "Climate";
        climate.Pass(draws);
        Stage = "Decide";
        decide.Pass();
        Stage = "Auction";
        auction.Pass();
        Stage = "Adopt";
        adopt.Pass(draws);
        Stage = "Train";
        train.Pass(draws);
        Stage = "Settle";
        settle.Pass();
        Stage = "Fund";
        fund.Pass(draws);
        Stage = "Exit";
        Exit.Pass(State, draws);
        Stage = "Record";
        State.Ledger.Check();
        State.View();
    }

    /// <summary>A whole run, seen by observers at the end of every tick.</summary>
    public void Run(uint run, params ReadOnlySpan<IObserver> observers) => Run([run], null, observers);

    /// <summary>A whole run with some of its uncertain numbers set, and the luck of several runs one after another.</summary>
    /// <param name="luck">Runs' numbers: each gives its luck to an equal stretch of the story.</param>
    /// <param name="pins">The numbers that are set; null: none.</param>
    /// <param name="observers">See the end of every tick.</param>
    public void Run(ReadOnlySpan<uint> luck, Pins? pins, params ReadOnlySpan<IObserver> observers)
    {
        Begin(luck[0], pins);
        var ticks = State.Scenario.Ticks;
        foreach (var observer in observers)
        {
            observer.Begin(State);
        }

        for (State.Tick = 0; State.Tick < ticks; State.Tick++)
        {
            var own = luck[(int)((long)State.Tick * luck.Length / ticks)];
            draws = new Draws(seed, State.Tick < course.From ? course.History ?? own : own, pins);
            if (State.Tick == course.From && course.Later is not null)
            {
                State.Turn();
                agenda.Turn(State.Tick);
            }

            Tick();
            foreach (var observer in observers)
            {
                observer.See(State);
            }
        }
    }
}
