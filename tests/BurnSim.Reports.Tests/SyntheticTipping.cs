using BurnSim.Experiments.Tipping;

namespace BurnSim.Reports.Tests;

/// <summary>Tipping points that look like real ones, made without the engine: a quantity along Moonshot's runway.</summary>
/// <param name="Until">The goal.</param>
/// <param name="Height">The quantity's mean at a part of the range on a way, from 0 to 1 of its usual size.</param>
internal sealed record SyntheticTipping(string Until, Func<Way, double, double> Height)
{
    public string Vary { get; init; } = "firms.moonshot.strategy.runway=6..24 months";

    public int Runs { get; init; } = 200;

    /// <summary>The usual size of the quantity where it isn't a chance.</summary>
    public double Size { get; init; } = 1;

    public (string Path, string Rule)? Fault { get; init; }

    public static Scenario Scenario { get; } = new Synthetic().Scenario;

    public Tipped Tipped()
    {
        var (scenario, goal) = (Scenario, Goal.Parse(Until, Scenario));
        return Experiments.Tipping.Tipped.Find(BurnSim.Vary.Read(Vary, out _)!, goal, (way, places, first, end, sink) =>
        {
            for (var run = first; run < end; run++)
            {
                var random = new Random((int)run);
                var (own, settled) = (random.NextDouble(), random.Next((int)scenario.Days));
                sink([.. places.Select(place => new Reading(
                    goal.Quantity.Unit == "chance" ? own < Height(way, place) ? 1 : 0 : Size * (Height(way, place) + 0.1 * (own - 0.5)), settled))]);
            }

            return end;
        }, Runs, new DateOnly(2024, 9, 1), Fault, scenario.Days);
    }

    public Advice Advice() => TippingAdvice.Of(Tipped(), Scenario, 7, (4200, 0, null), "burnsim tipping china.yaml");
}
