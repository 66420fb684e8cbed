using BurnSim.Market;
using BurnSim.Populations;

namespace BurnSim.Recording;

/// <summary>
/// Who is used where: each firm's users by neighbourhood, a campus or a stretch of a ring, else the whole segment. Read on at
/// most 25 dates, evenly apart, the last tick always among them.
/// </summary>
public sealed class Neighbourhoods(Scenario scenario) : IObserver
{
    private const int MostDates = 25;

    private readonly int dates = Math.Min(MostDates, scenario.Ticks);
    private readonly List<Neighbourhood> all = [];

    /// <summary>In the order of ticks, segments and neighbourhoods.</summary>
    public IReadOnlyList<Neighbourhood> All => all;

    public void Begin(State state) => all.Clear();

    public void See(State state)
    {
        if (!IsRead(state.Tick)) return;
        var register = state.Register!;
        for (var s = 0; s < state.Segments; s++)
        {
            var everyone = register.Everyone(s);
            var size = register.Neighbourhood(s);
            for (int first = 0, number = 0; first < everyone.Length; first += size, number++)
            {
                var here = everyone.Slice(first, Math.Min(size, everyone.Length - first));
                all.Add(new(state.Tick, s, number, (double)register.PeoplePerAgent * here.Length, Users(here, state.Firms, register.PeoplePerAgent)));
            }
        }
    }

    /// <summary>Whether a tick is one of the dates.</summary>
    private bool IsRead(int tick) => tick == scenario.Ticks - 1 || (long)tick * dates / scenario.Ticks != (long)(tick + 1) * dates / scenario.Ticks;

    private static double[] Users(ReadOnlySpan<Standing> people, int firms, int perAgent)
    {
        var users = new double[firms];
        foreach (var standing in people)
        {
            if (standing.IsUser) users[standing.Firm] += perAgent;
        }

        return users;
    }
}

/// <summary>A neighbourhood at the end of a tick.</summary>
/// <param name="Tick">The tick.</param>
/// <param name="Segment">Its segment.</param>
/// <param name="Number">Its number within the segment.</param>
/// <param name="People">Its people.</param>
/// <param name="Users">Users, [firm].</param>
public sealed record Neighbourhood(int Tick, int Segment, int Number, double People, double[] Users);
