namespace BurnSim.Strategies;

/// <summary>Lets its ads run down to nothing, evenly, from the day it begins.</summary>
/// <param name="Over">Days until the last ad.</param>
/// <param name="Daily">Where it starts, money per day; null: from what was spent the day before.</param>
public sealed record Withdraw(Number Over, Number? Daily) : StrategyPlan
{
    public override IStrategy Begin(in StrategyStart start) =>
        new Playing(Over.Draw(start.Draws), Daily?.Draw(start.Draws));

    private sealed class Playing(double over, double? daily) : IStrategy
    {
        private int begun = -1;
        private double first;

        public void Decide(Sight sight, ref Budget budget)
        {
            if (begun < 0)
            {
                (begun, first) = (sight.Tick, daily ?? sight.Ads);
            }

            budget.Ads = first * Math.Max(0, 1 - sight.DaysSince(begun) / over);
        }
    }
}
