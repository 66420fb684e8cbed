using BurnSim.Market;
using BurnSim.Populations;
using BurnSim.Randomness;

namespace BurnSim.Recording;

/// <summary>The histories of some people, to whom nothing or many things happen.</summary>
/// <param name="scenario">The market.</param>
/// <param name="sample">Which of all people, each a place within (0, 1): <see cref="Sample"/>.</param>
public sealed class Lives(Scenario scenario, double[] sample) : IObserver
{
    private readonly List<Life> all = [];
    private readonly Dictionary<int, int> tellers = [];
    private Standing[] before = [];

    /// <summary>By number of the agent.</summary>
    public IReadOnlyList<Life> All => all;

    /// <summary>A sample of people by the luck of a run, the same whenever it is asked for.</summary>
    public static double[] Sample(int people, ulong seed, uint run)
    {
        var draws = new Draws(seed, run);
        return [.. Enumerable.Range(0, people).Select(turn => draws.Uniform(Purposes.Sample, (uint)turn, 0))];
    }

    public void Begin(State state)
    {
        var register = state.Register!;
        register.KeepArrivals();
        all.Clear();
        var chosen = new SortedSet<int>();
        foreach (var place in sample.Take(register.Agents))
        {
            // Who is chosen already makes room for the next.
            var agent = (int)(place * register.Agents);
            while (!chosen.Add(agent)) agent = (agent + 1) % register.Agents;
        }

        all.AddRange(chosen.Select(agent => Born(register, agent)));
        before = [.. chosen.Select(register.Of)];
    }

    public void See(State state)
    {
        var register = state.Register!;
        tellers.Clear();
        foreach (var (agent, teller) in register.Arrivals) tellers.Add(agent, teller);
        for (var i = 0; i < all.Count; i++)
        {
            var now = register.Of(all[i].Agent);
            if (now == before[i]) continue;
            int? teller = tellers.TryGetValue(all[i].Agent, out var who) ? who : null;
            all[i].Turns.Add(new(state.Tick, What(before[i], now, teller is not null), now.IsUser ? now.Firm : before[i].IsUser ? before[i].Firm : -1, teller ?? -1));
            before[i] = now;
        }
    }

    private Life Born(Register register, int agent)
    {
        var segment = register.SegmentOf(agent);
        return new(scenario, agent, segment, (agent - register.First(segment)) / register.Neighbourhood(segment), register.Of(agent).IsLapsed, []);
    }

    private static TurnKind What(Standing before, Standing now, bool came) => (before, now) switch
    {
        (_, { IsUser: false }) => TurnKind.Lapses,
        ({ IsLapsed: true }, _) => TurnKind.ComesBack,
        ({ IsUser: false }, _) => came ? TurnKind.Tries : TurnKind.IsFirst,
        _ when before.Firm == now.Firm => TurnKind.Settles,
        _ => came ? TurnKind.Moves : TurnKind.IsTakenOver,
    };
}
