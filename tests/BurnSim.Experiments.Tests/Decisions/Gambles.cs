using System.Collections.Immutable;
using BurnSim.Experiments.Decisions;
using BurnSim.Experiments.Quantities;
using BurnSim.Experiments.Sensitivity;
using BurnSim.Randomness;

namespace BurnSim.Tests.Decisions;

/// <summary>Decisions whose answers are known, without a market.</summary>
internal static class Gambles
{
    // Luck of these tests; no purpose of the model's has such a number.
    private const uint Luck = 1000;

    /// <summary>A standard normal of a run's luck.</summary>
    public static double Normal(ulong seed, uint run, uint what) => Randomness.Normal.Quantile(Uniform(seed, run, what));

    /// <summary>A uniform of a run's luck.</summary>
    public static double Uniform(ulong seed, uint run, uint what) => new Draws(seed, run).Uniform(Luck, what, 0);

    /// <summary>Options a, b, … in so many futures with weights, and uncertain values that are standard normal.</summary>
    public static Decision Decision(int options, double[] weights, int unknowns, ulong seed = 1) => new()
    {
        Options = [.. Enumerable.Range(0, options).Select(option => $"{(char)('a' + option)}")],
        Futures = [.. weights.Select((weight, at) => new Future($"future {at}", weight))],
        Payoff = new("payoff", "money", "", QuantityKind.Amount, _ => double.NaN),
        Unknowns = [.. Enumerable.Range(1, unknowns).Select(at => Unknown($"x{at}", weights.Length))],
        Seed = seed,
    };

    /// <summary>So many runs of one.</summary>
    /// <param name="decision">The decision.</param>
    /// <param name="count">How many runs.</param>
    /// <param name="payoff">Of a run, in a future, on an option.</param>
    public static PayoffRows Rows(Decision decision, int count, Func<uint, int, int, double> payoff)
    {
        var rows = new PayoffRows(decision);
        for (var run = 0u; run < count; run++)
        {
            rows.Add(run, [.. decision.Futures.SelectMany((_, future) => decision.Options.Select((_, option) => payoff(run, future, option)))]);
        }

        return rows;
    }

    private static Unknown Unknown(string name, int futures)
    {
        var number = new Number(new NormalShape(0, 1), name);
        return new(new Factor(name, [number]), [.. Enumerable.Repeat(ImmutableArray.Create(number), futures)]);
    }
}
