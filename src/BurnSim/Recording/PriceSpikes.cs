using BurnSim.Market;

namespace BurnSim.Recording;

/// <summary>
/// When a platform's price spikes: it is at least twice its median of the 28 days before. A spike is told once, and the
/// next only after the price has been below one and a half times that median.
/// </summary>
internal sealed class PriceSpikes(Scenario scenario)
{
    private const double Days = 28, Spike = 2, Calm = 1.5;

    private readonly int window = Math.Max(2, (int)(Days / scenario.Step));
    private readonly List<double>[] prices = [.. scenario.Platforms.Select(_ => new List<double>())];
    private readonly bool[] spiking = new bool[scenario.Platforms.Length];

    public void Begin()
    {
        Array.ForEach(prices, p => p.Clear());
        Array.Clear(spiking);
    }

    /// <summary>What there is to tell of a platform's price this tick, if anything.</summary>
    public PriceSpiked? See(State state, int k)
    {
        var (price, before) = (state.Price[k], prices[k]);
        PriceSpiked? told = null;
        if (before.Count == window)
        {
            var median = before.Order().ElementAt(window / 2);
            if (!spiking[k] && price >= Spike * median)
            {
                told = new(scenario.Platforms[k].Called, new(1000 * price, scenario.Currency), price / median);
            }

            spiking[k] = spiking[k] ? price >= Calm * median : told is not null;
            before.RemoveAt(0);
        }

        before.Add(price);
        return told;
    }
}
