namespace BurnSim.Strategies;

/// <summary>
/// Bids for a share of attention on one platform. In a contest of strength r, a share s against one rival bidding B
/// takes b = B·(s/(1−s))^(1/r) (Tullock 1980); rivals' bids are last tick's.
/// </summary>
/// <param name="Platform">Where.</param>
/// <param name="Share">Share of attention aimed at, below 1.</param>
/// <param name="Most">Most it will spend, money per day.</param>
public sealed record ShareOfVoice(string Platform, Number Share, Number Most) : StrategyPlan
{
    public override IStrategy Begin(in StrategyStart start) =>
        new Playing(start.PlatformNumber(Platform), Share.Draw(start.Draws), Most.Draw(start.Draws));

    private sealed class Playing(int platform, double share, double most) : IStrategy
    {
        public void Decide(Sight sight, ref Budget budget)
        {
            budget.Ads = Math.Min(most, sight.BidForShare(platform, share));
            budget.Split.Clear();
            budget.Split[platform] = 1;
        }
    }
}
