namespace BurnSim.Experiments.Backtests;

/// <summary>What was known on a day is to fit, what was not is to check, whatever the scenario says.</summary>
public static class HoldOut
{
    /// <summary>A scenario with the facts that were over before a day to fit, and all others to check.</summary>
    public static Scenario From(Scenario scenario, DateOnly day) => scenario with
    {
        Targets = [.. scenario.Targets.Select(target => target with { Use = target.To < day ? TargetUse.Fit : TargetUse.Check })],
    };
}
