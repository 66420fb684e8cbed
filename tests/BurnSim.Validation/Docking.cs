using BurnSim.Market;
using BurnSim.Recording;

namespace BurnSim.Validation;

/// <summary>
/// What two ways of simulating people are held against each other by: each firm's users at five dates, and whom it won and
/// settled between them.
/// </summary>
internal sealed class Docking(Scenario scenario) : IObserver
{
    private const int Dates = 5;

    private readonly double[] seen = new double[3 * Dates * scenario.Firms.Length];

    public int Values => seen.Length;

    public string NameOf(int value) =>
        $"{scenario.Firms[value % scenario.Firms.Length].Id}, {new[] { "users", "won", "settled" }[value / scenario.Firms.Length % 3]}, date {value / scenario.Firms.Length / 3 + 1}";

    public void Begin(State state) => Array.Clear(seen);

    public void See(State state)
    {
        var date = (state.Tick * Dates + Dates - 1) / scenario.Ticks;
        for (var f = 0; f < state.Firms && date < Dates; f++)
        {
            var at = 3 * date * state.Firms + f;
            seen[at] = state.Users[f];
            seen[at + state.Firms] += state.Won[f];
            seen[at + 2 * state.Firms] += state.Settled[f];
        }
    }

    /// <summary>Runs of the scenario with its people simulated so: [value][run].</summary>
    public static double[][] Of(Scenario scenario, Population population, uint first, int runs)
    {
        var market = scenario with { Population = population };
        var all = new Docking(market).seen.Select(_ => new double[runs]).ToArray();
        Parallel.For(0, Environment.ProcessorCount, thread =>
        {
            var (simulation, docking) = (new Simulation(market, 21), new Docking(market));
            for (var run = thread; run < runs; run += Environment.ProcessorCount)
            {
                simulation.Run(first + (uint)run, docking);
                for (var value = 0; value < all.Length; value++) all[value][run] = docking.seen[value];
            }
        });
        return all;
    }

    /// <summary>
    /// The same market with so many times fewer people, each of whom is worth, costs and tells so many times more: all that
    /// happens to money and shares stays.
    /// </summary>
    public static Scenario Shrunk(Scenario market, double by)
    {
        Number Less(Number number) => number.At(0.5) / by;
        Number More(Number number) => number.At(0.5) * by;
        return market with
        {
            Segments = [.. market.Segments.Select(s => s with { Size = Less(s.Size), Lapsed = Less(s.Lapsed), Data = More(s.Data) })],
            Platforms = [.. market.Platforms.Select(p => p with { Inventory = Less(p.Inventory), Reserve = More(p.Reserve) })],
            Firms = [.. market.Firms.Select(f => f with { Users = Less(f.Users), ServingCost = More(f.ServingCost), Arpu = More(f.Arpu) })],
            Capital = market.Capital with { PerUser = More(market.Capital.PerUser) },
        };
    }

    /// <summary>The greatest difference between two samples' distribution functions (Kolmogorov and Smirnov).</summary>
    public static double Distance(double[] one, double[] other)
    {
        double[] a = [.. one.Order()], b = [.. other.Order()];
        var (most, i, j) = (0.0, 0, 0);
        while (i < a.Length && j < b.Length)
        {
            var at = Math.Min(a[i], b[j]);
            while (i < a.Length && a[i] <= at) i++;
            while (j < b.Length && b[j] <= at) j++;
            most = Math.Max(most, Math.Abs(i / (double)a.Length - j / (double)b.Length));
        }

        return most;
    }
}
