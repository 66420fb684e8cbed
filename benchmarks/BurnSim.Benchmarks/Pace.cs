using BenchmarkDotNet.Attributes;
using BurnSim.Market;
using BurnSim.Recording;

namespace BurnSim.Benchmarks;

/// <summary>
/// A million people of the China scenario who come, settle and go more often or less: what costs is what happens. How much
/// does is told in the log, a day of a thousand people.
/// </summary>
public class Pace
{
    private Simulation simulation = null!;

    /// <summary>How many times as often as in the scenario people come, settle and go.</summary>
    [Params(0.25, 1, 4)]
    public double Times { get; set; }

    [Params("none", "small-world")]
    public string Network { get; set; } = "";

    [GlobalSetup]
    public void Begin()
    {
        var market = People.Of(1_000_000, 0, Network);
        simulation = new Simulation(market with
        {
            Segments =
            [
                .. market.Segments.Select(segment => segment with
                {
                    Settle = Of(segment.Settle), TrialLapse = Of(segment.TrialLapse), CoreLapse = Of(segment.CoreLapse), Imitation = Of(segment.Imitation),
                }),
            ],
            Platforms = [.. market.Platforms.Select(platform => platform with { Conversion = Of(platform.Conversion) })],
        }, 1);
        var moves = new Moves();
        simulation.Run(0, moves);
        Console.WriteLine($"// {1000 * moves.Each:0.000} moves a day of a thousand people");

        Number Of(Number number) => number.At(0.5) * Times;
    }

    [Benchmark]
    public void Run() => simulation.Run(0);

    /// <summary>How often anybody comes to an app, settles with it or gives it up.</summary>
    private sealed class Moves : IObserver
    {
        private double moves, people, days, users;

        public double Each => moves / people / days;

        public void Begin(State state)
        {
            (moves, days, users) = (0, 0, state.Users.Sum());
            people = state.Users.Sum() + state.Never.Sum() + state.Lapsed.Sum();
        }

        public void See(State state)
        {
            // Whoever came and isn't there gave an app up, or moved to another, which counts twice.
            moves += state.Won.Sum() + state.Settled.Sum() + (users + state.Won.Sum() - state.Users.Sum());
            (users, days) = (state.Users.Sum(), days + 1);
        }
    }
}
