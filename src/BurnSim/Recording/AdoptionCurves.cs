using BurnSim.Market;

namespace BurnSim.Recording;

/// <summary>How a segment took to such apps, tick by tick: who has ever used one, who does, and how many came by others' word.</summary>
public sealed class AdoptionCurves : IObserver
{
    private readonly List<Adoption> all = [];

    /// <summary>In the order of ticks, then of segments.</summary>
    public IReadOnlyList<Adoption> All => all;

    public void Begin(State state)
    {
        all.Clear();
        state.Register!.KeepArrivals();
    }

    public void See(State state)
    {
        var register = state.Register!;
        var (came, told) = (new double[state.Segments], new double[state.Segments]);
        foreach (var arrival in register.Arrivals)
        {
            var segment = register.SegmentOf(arrival.Agent);
            came[segment] += register.PeoplePerAgent;
            told[segment] += arrival.Teller >= 0 ? register.PeoplePerAgent : 0;
        }

        for (var s = 0; s < state.Segments; s++)
        {
            var size = state.Parameters.Size[s];
            all.Add(new(state.Tick, s, size, size - state.Never[s], size - state.Never[s] - state.Lapsed[s], came[s], register.HasNetwork ? told[s] : double.NaN));
        }
    }
}

/// <summary>A segment at the end of a tick.</summary>
/// <param name="Tick">The tick.</param>
/// <param name="Segment">The segment.</param>
/// <param name="People">Its people.</param>
/// <param name="Ever">People who use such an app or did.</param>
/// <param name="Users">Active users.</param>
/// <param name="Came">Who came to a firm in this tick.</param>
/// <param name="Told">Those of them who followed the word of someone they know; NaN where people hear from everyone.</param>
public readonly record struct Adoption(int Tick, int Segment, double People, double Ever, double Users, double Came, double Told);
