using BurnSim.Randomness;
using BurnSim.Strategies;

namespace BurnSim.Market;

/// <summary>What a scenario has in store: who enters when, who plays whom and what happens, drawn for one run.</summary>
internal sealed class Programme
{
    private readonly Scenario scenario;
    private readonly Entry[] entries;
    private readonly IStrategy[] players;

    /// <summary>One event. <see cref="Subject"/> is the number of its firm or platform.</summary>
    public struct Entry
    {
        public int Tick;
        public Event Event;
        public int Subject;
        public double First, Second;
        public IStrategy? Strategy;
    }

    /// <summary>In the order they happen.</summary>
    public ReadOnlySpan<Entry> Entries => entries;

    /// <summary>The tick each firm enters on, [firm].</summary>
    public readonly int[] Enters;

    public Programme(Scenario scenario)
    {
        this.scenario = scenario;
        players = new IStrategy[scenario.Firms.Length];
        Enters = [.. scenario.Firms.Select(f => f.Enters is { } date ? scenario.TickOf(date) : 0)];
        entries = [.. scenario.Events
            .OrderBy(e => e.Date)
            .Select(e => new Entry { Tick = scenario.TickOf(e.Date), Event = e, Subject = SubjectOf(e) })];
    }

    /// <summary>Draws the events' numbers and begins every strategy for one run.</summary>
    public void Begin(in Draws draws)
    {
        for (var f = 0; f < players.Length; f++)
        {
            players[f] = scenario.Firms[f].Strategy.Begin(new StrategyStart(scenario, f, draws));
        }

        foreach (ref var entry in entries.AsSpan())
        {
            switch (entry.Event)
            {
                case QualityShock e: entry.First = e.By.Draw(draws); break;
                case ViralHit e: entry.First = e.By.Draw(draws); break;
                case RoundCloses e: (entry.First, entry.Second) = (e.Raised.Draw(draws), e.PostMoney.Draw(draws)); break;
                case StrategyChange:
                    entry.Strategy = Plan(entry).Begin(new StrategyStart(scenario, entry.Subject, draws));
                    break;
            }
        }
    }

    /// <summary>What a firm plays after all that happens before a tick, and who plays it.</summary>
    public (StrategyPlan Plan, IStrategy Player) At(int firm, int tick)
    {
        var playing = (scenario.Firms[firm].Strategy, players[firm]);
        foreach (ref readonly var entry in Entries)
        {
            if (entry.Tick < tick && entry.Subject == firm && entry.Strategy is { } changed)
            {
                playing = (Plan(entry), changed);
            }
        }

        return playing;
    }

    private StrategyPlan Plan(in Entry entry) =>
        ((StrategyChange)entry.Event).Strategy ?? scenario.Firms[entry.Subject].Strategy;

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
}
