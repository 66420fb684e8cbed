namespace BurnSim.Strategies;

/// <summary>The same ad budget every day.</summary>
public sealed record Constant(Number Daily) : StrategyPlan
{
    public override IStrategy Begin(in StrategyStart start) => new Playing(Daily.Draw(start.Draws));

    private sealed class Playing(double daily) : IStrategy
    {
        public void Decide(Sight sight, ref Budget budget) => budget.Ads = daily;
    }
}
