namespace BurnSim.Strategies;

/// <summary>Spends a base, and a multiple of it ahead of the day the next round may close, until it closes.</summary>
/// <param name="Daily">The base, money per day.</param>
/// <param name="Ramp">Multiple of the base ahead of a round.</param>
/// <param name="Ahead">Days before a round may close at which the ramp begins.</param>
public sealed record Fundraise(Number Daily, Number Ramp, Number Ahead) : StrategyPlan
{
    public override IStrategy Begin(in StrategyStart start) =>
        new Playing(Daily.Draw(start.Draws), Ramp.Draw(start.Draws), Ahead.Draw(start.Draws));

    private sealed class Playing(double daily, double ramp, double ahead) : IStrategy
    {
        public void Decide(Sight sight, ref Budget budget) =>
            budget.Ads = sight.DaysToRound <= ahead ? daily * ramp : daily;
    }
}
