using BurnSim.Randomness;
using BurnSim.Strategies;

namespace BurnSim.Market;

/// <summary>A run's course through its programme, or through one and later another.</summary>
public sealed class Agenda
{
    private readonly Programme first, later;
    private Programme now;
    private int next;

    /// <summary>Who plays each firm now, [firm].</summary>
    internal readonly IStrategy[] Players;

    /// <summary>The tick each firm enters on, [firm].</summary>
    internal int[] Enters => now.Enters;

    /// <summary>Whether anybody is ever talked of by plan.</summary>
    internal readonly bool Hits;

    public Agenda(Course course)
    {
        first = now = new Programme(course.Scenario);
        later = course.Later is { } then ? new Programme(then) : first;
        Players = new IStrategy[course.Scenario.Firms.Length];
        Hits = course.Scenario.Events.Concat(course.Later?.Events ?? []).Any(happens => happens is ViralHit);
    }

    /// <summary>Draws the events' numbers and begins every strategy for one run.</summary>
    public void Begin(in Draws draws)
    {
        (now, next) = (first, 0);
        first.Begin(draws);
        if (later != first)
        {
            later.Begin(draws);
        }

        for (var f = 0; f < Players.Length; f++)
        {
            Players[f] = first.At(f, 0).Player;
        }
    }

    /// <summary>
    /// From this tick on what was planned for later happens. A firm that would play the same by then plays on, with all it
    /// remembers.
    /// </summary>
    internal void Turn(int tick)
    {
        for (var f = 0; f < Players.Length; f++)
        {
            var (plan, player) = later.At(f, tick);
            if (plan != first.At(f, tick).Plan)
            {
                Players[f] = player;
            }
        }

        (now, next) = (later, 0);
        while (next < now.Entries.Length && now.Entries[next].Tick < tick)
        {
            next++;
        }
    }

    /// <summary>The next event due by a tick, if there is one.</summary>
    internal bool Next(int tick, out Programme.Entry entry)
    {
        var due = next < now.Entries.Length && now.Entries[next].Tick <= tick;
        entry = due ? now.Entries[next++] : default;
        return due;
    }
}
