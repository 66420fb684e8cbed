using BurnSim.Strategies;

namespace PluginSample;

/// <summary>Waits, then spends so much a day. Numbers: <c>wait</c> in days, <c>daily</c> in money.</summary>
public sealed class PatientBlitz(IReadOnlyDictionary<string, double> numbers) : IStrategy
{
    public void Decide(Sight sight, ref Budget budget) =>
        budget.Ads = sight.DaysSince(0) >= numbers["wait"] ? numbers["daily"] : 0;
}
