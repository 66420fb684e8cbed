namespace BurnSim.Strategies;

/// <summary>Spends a ratio of what the biggest rival spent last tick.</summary>
/// <param name="Ratio">1 is the same.</param>
/// <param name="Least">Spent when rivals spend nothing, money per day.</param>
public sealed record Match(Number Ratio, Number Least) : StrategyPlan
{
    public override IStrategy Begin(in StrategyStart start) =>
        new Playing(Ratio.Draw(start.Draws), Least.Draw(start.Draws));

    private sealed class Playing(double ratio, double least) : IStrategy
    {
        public void Decide(Sight sight, ref Budget budget) =>
            budget.Ads = Math.Max(least, ratio * sight.BiggestRivalAds);
    }
}
