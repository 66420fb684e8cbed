namespace BurnSim.Strategies;

/// <summary>A strategy as a scenario describes it. <see cref="Begin"/> draws its uncertain numbers for one run.</summary>
public abstract record StrategyPlan
{
    /// <summary>A fresh strategy for one firm in one run.</summary>
    public abstract IStrategy Begin(in StrategyStart start);
}
