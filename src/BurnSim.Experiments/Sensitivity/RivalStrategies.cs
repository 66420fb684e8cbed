using System.Collections.Immutable;
using BurnSim.Experiments.Quantities;
using Constant = BurnSim.Strategies.Constant;

namespace BurnSim.Experiments.Sensitivity;

/// <summary>Which factors are strategies of a firm's rivals: numbers that a run draws for nothing else.</summary>
public static class RivalStrategies
{
    /// <summary>Among factors, those that are strategies of others than the firm an output is of; of the market: of any firm.</summary>
    /// <returns>Their numbers, in order.</returns>
    public static ImmutableArray<int> Of(Quantity output, ImmutableArray<Factor> factors, Scenario scenario)
    {
        var own = output.FirmOf(scenario)?.Id;
        var without = scenario with
        {
            Firms = [.. scenario.Firms.Select(firm => firm.Id == own ? firm : firm with { Strategy = new Constant(0) })],
            Events = [.. scenario.Events.Where(happening => happening is not StrategyChange change || change.Firm == own)],
        };
        var others = Pins.Open(without).Select(number => number.Name).ToHashSet();
        return [.. Enumerable.Range(0, factors.Length).Where(factor => !others.Contains(factors[factor].Name))];
    }
}
