using BurnSim.Experiments.Quantities;
using BurnSim.Experiments.Stopping;
using BurnSim.Reports;

namespace BurnSim.Cli.Screens;

/// <summary>How well a quantity is known, and whether that is well enough.</summary>
internal static class Enough
{
    /// <param name="until">What was asked for, and what the runs said.</param>
    /// <param name="runs">Runs played, failed ones too.</param>
    /// <param name="most">Most that were to be played.</param>
    public static string Say(Until until, long runs, long most)
    {
        var estimate = until.Estimate(most);
        var known = $"{Known(until.Quantity, estimate)}, 95 % at every look)";
        return until.Reached ? $"Enough after {Amount.Count(runs)} runs: {known}."
            : double.IsFinite(estimate.Needed)
                ? $"Not enough after {Amount.Count(runs)} runs: {known}. About {Amount.Count((long)estimate.Needed)} would do: raise --runs."
                : $"Not enough after {Amount.Count(runs)} runs: {known}. How many would do can't be said yet.";
    }

    /// <summary>How far it has come.</summary>
    public static string SoFar(Until until, long most)
    {
        var estimate = until.Estimate(most);
        return $"{Amount.Count(estimate.Runs)} runs: {Known(until.Quantity, estimate)}), about "
            + $"{(double.IsFinite(estimate.Needed) ? Amount.Count((long)estimate.Needed) : "?")} needed";
    }

    private static string Known(Quantity quantity, Estimate estimate)
    {
        string Told(double value) => quantity.Unit is "chance" or "0..1" ? Amount.Percent(value)
            : quantity.Unit == "people" ? Amount.People(value)
            : quantity.Unit.StartsWith("money", StringComparison.Ordinal) ? Amount.Money(value)
            : Amount.Plain(value);
        return $"{quantity.Name} is {Told(estimate.Mean)} ({Told(estimate.Low)} to {Told(estimate.High)}";
    }
}
