using BurnSim.Market;

namespace BurnSim.Recording;

/// <summary>
/// How far word goes: a cascade is somebody who came by themselves or by an ad, or was among a firm's first users, with all
/// who came by their word, and by the word of those, and so on. People who come again begin anew. Counts agents.
/// </summary>
public sealed class Cascades : IObserver
{
    // Of each agent the number of the cascade by which they last came; 0: none yet.
    private int[] cascadeOf = [];

    // Of each cascade: the firm it began with, whether with a first user, and its size. Number 0 is nobody's.
    private readonly List<(int Firm, bool IsFirst, int Size)> cascades = [];
    private readonly List<(int Agent, int Cascade)> joined = [];

    /// <summary>How many cascades grew to each size, by firm, kind of beginning and size.</summary>
    public IReadOnlyList<CascadeSize> Sizes =>
    [
        .. cascades.Skip(1).GroupBy(cascade => cascade).Select(alike => new CascadeSize(alike.Key.Firm, alike.Key.IsFirst, alike.Key.Size, alike.Count()))
            .OrderBy(size => size.Firm).ThenBy(size => size.IsFirst).ThenBy(size => size.Size),
    ];

    public void Begin(State state)
    {
        cascadeOf = new int[state.Register!.Agents];
        cascades.Clear();
        cascades.Add(default);
        state.Register.KeepArrivals();
    }

    public void See(State state)
    {
        var register = state.Register!;

        // All heard what was said as things stood before, so nobody's cascade changes until all are known.
        joined.Clear();
        foreach (var (agent, teller) in register.Arrivals)
        {
            if (teller < 0)
            {
                joined.Add((agent, cascades.Count));
                cascades.Add((register.Of(agent).Firm, false, 1));
                continue;
            }

            // Who talks without ever having come was there from the first.
            if (cascadeOf[teller] == 0) cascadeOf[teller] = Began(register.Of(agent).Firm);
            var cascade = cascadeOf[teller];
            joined.Add((agent, cascade));
            cascades[cascade] = cascades[cascade] with { Size = cascades[cascade].Size + 1 };
        }

        foreach (var (agent, cascade) in joined) cascadeOf[agent] = cascade;
    }

    private int Began(int firm)
    {
        cascades.Add((firm, true, 1));
        return cascades.Count - 1;
    }
}

/// <summary>Cascades of one size.</summary>
/// <param name="Firm">Whose app they began with.</param>
/// <param name="IsFirst">Whether they began with one of its first users; who of these never won anyone is not counted.</param>
/// <param name="Size">Adoptions, the first one among them.</param>
/// <param name="Count">How many there are.</param>
public readonly record struct CascadeSize(int Firm, bool IsFirst, int Size, int Count);
