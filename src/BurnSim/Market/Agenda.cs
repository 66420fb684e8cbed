using BurnSim.Randomness;
using BurnSim.Strategies;

namespace BurnSim.Market;

/// <summary>A run's scheduled events, with their uncertain numbers drawn and their strategies ready to play.</summary>
public sealed class Agenda
{
    private readonly Scenario scenario;
    private readonly Entry[] entries;
    private int next;

    /// <summary>One event. <see cref="Subject"/> is the number of its firm or platform.</summary>
    public struct Entry
    {
        public int Tick;
        public Event Event;
        public int Subject;
        public double First, Second;
        public IStrategy? Strategy;
    }

    /// <summary>Who plays each firm now, [firm].</summary>
    public readonly IStrategy[] Players;

    /// <summary>The tick each firm enters on, [firm].</summary>
    public readonly int[] Enters;

    public Agenda(Scenario scenario)
    {
        this.scenario = scenario;
        Players = new IStrategy[scenario.Firms.Length];
        Enters = [.. scenario.Firms.Select(f => f.Enters is { } date ? scenario.TickOf(date) : 0)];
        entries = [.. scenario.Events
            .OrderBy(e => e.Date)
            .Select(e => new Entry { Tick = scenario.TickOf(e.Date), Event = e, Subject = SubjectOf(e) })];
    }

    private int SubjectOf(Event happening) => happening switch
    {
        QualityShock e => FirmNumber(e.Firm),
        ViralHit e => FirmNumber(e.Firm),
        StrategyChange e => FirmNumber(e.Firm),
        RoundCloses e => FirmNumber(e.Firm),
        PlatformCloses e => PlatformNumber(e.Platform),
        PlatformOpens e => PlatformNumber(e.Platform),
        _ => -1,
    };

    private int FirmNumber(string id) => Number(scenario.Firms.Select(f => f.Id), id, "firm");

    private int PlatformNumber(string id) => Number(scenario.Platforms.Select(p => p.Id), id, "platform");

    private static int Number(IEnumerable<string> ids, string id, string what)
    {
        var number = ids.ToList().IndexOf(id);
        return number >= 0 ? number : throw new ArgumentException($"no {what} is called '{id}'");
    }

    /// <summary>Draws the events' numbers and begins every strategy for one run.</summary>
    public void Begin(in Draws draws)
    {
        next = 0;
        for (var f = 0; f < Players.Length; f++)
        {
            Players[f] = scenario.Firms[f].Strategy.Begin(new StrategyStart(scenario, f, draws));
        }

        foreach (ref var entry in entries.AsSpan())
        {
            switch (entry.Event)
            {
                case QualityShock e: entry.First = e.By.Draw(draws); break;
                case ViralHit e: entry.First = e.By.Draw(draws); break;
                case RoundCloses e: (entry.First, entry.Second) = (e.Raised.Draw(draws), e.PostMoney.Draw(draws)); break;
                case StrategyChange e:
                    var plan = e.Strategy ?? scenario.Firms[entry.Subject].Strategy;
                    entry.Strategy = plan.Begin(new StrategyStart(scenario, entry.Subject, draws));
                    break;
            }
        }
    }

    /// <summary>The next event due by a tick, if there is one.</summary>
    public bool Next(int tick, out Entry entry)
    {
        var due = next < entries.Length && entries[next].Tick <= tick;
        entry = due ? entries[next++] : default;
        return due;
    }
}
