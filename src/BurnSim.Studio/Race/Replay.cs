using BurnSim.Market;
using BurnSim.Recording;

namespace BurnSim.Studio.Race;

/// <summary>One run kept tick by tick, as much of it as a race shows; sees it once and is read as often as wanted.</summary>
/// <param name="scenario">What is played.</param>
public sealed class Replay(Scenario scenario) : IObserver
{
    private readonly int firms = scenario.Firms.Length, platforms = scenario.Platforms.Length;
    private readonly float[] users = new float[scenario.Ticks * scenario.Firms.Length];
    private readonly float[] cash = new float[scenario.Ticks * scenario.Firms.Length];
    private readonly float[] screen = new float[scenario.Ticks * scenario.Platforms.Length * scenario.Firms.Length];
    private readonly float[] price = new float[scenario.Ticks * scenario.Platforms.Length];
    private readonly Fate[] fates = new Fate[scenario.Ticks * scenario.Firms.Length];
    private readonly Regime[] regimes = new Regime[scenario.Ticks];

    /// <summary>Ticks seen; fewer than the story has when the run broke.</summary>
    public int Ticks { get; private set; }

    /// <summary>Most users a firm ever has.</summary>
    public float MostUsers { get; private set; }

    /// <summary>Active users, people.</summary>
    public float Users(int tick, int firm) => users[tick * firms + firm];

    /// <summary>Money in the bank.</summary>
    public float Cash(int tick, int firm) => cash[tick * firms + firm];

    public Fate Fate(int tick, int firm) => fates[tick * firms + firm];

    /// <summary>Attention a firm has on a platform, as a share of all the platform shows.</summary>
    public float Screen(int tick, int platform, int firm) => screen[(tick * platforms + platform) * firms + firm];

    /// <summary>The same of all firms together.</summary>
    public float Screen(int tick, int platform)
    {
        var sum = 0f;
        for (var firm = 0; firm < firms; firm++) sum += Screen(tick, platform, firm);
        return sum;
    }

    /// <summary>Price on a platform, money per thousand impressions.</summary>
    public float Cpm(int tick, int platform) => price[tick * platforms + platform];

    public Regime Regime(int tick) => regimes[tick];

    public void Begin(State state) => (Ticks, MostUsers) = (0, 0);

    public void See(State state)
    {
        for (var firm = 0; firm < firms; firm++)
        {
            var at = state.Tick * firms + firm;
            (users[at], cash[at], fates[at]) = ((float)state.Users[firm], (float)state.Cash[firm], state.Fate[firm]);
            MostUsers = Math.Max(MostUsers, users[at]);
        }

        for (var platform = 0; platform < platforms; platform++)
        {
            var at = state.Tick * platforms + platform;
            price[at] = (float)(1000 * state.Price[platform]);
            for (var firm = 0; firm < firms; firm++)
            {
                screen[at * firms + firm] = (float)(state.Attention[platform * state.Row + firm] / state.Inventory[platform]);
            }
        }

        regimes[state.Tick] = state.Regime;
        Ticks = state.Tick + 1;
    }
}
