namespace BurnSim.Strategies;

/// <summary>Raises its budget while the next user costs at most LTV / ratio, and lowers it when he costs more.</summary>
/// <param name="Ratio">LTV to marginal CAC, e.g. 3.</param>
/// <param name="Daily">Where it starts, and the least it spends to keep learning, money per day.</param>
/// <param name="Pace">How fast it moves, fraction a day.</param>
public sealed record UnitEconomics(Number Ratio, Number Daily, Number Pace) : StrategyPlan
{
    public override IStrategy Begin(in StrategyStart start) =>
        new Playing(Ratio.Draw(start.Draws), Daily.Draw(start.Draws), Pace.Draw(start.Draws), start.Scenario.Step);

    private sealed class Playing(double ratio, double least, double pace, double days) : IStrategy
    {
        private double ads;

        public void Decide(Sight sight, ref Budget budget)
        {
            var worthIt = sight.MarginalCac * ratio <= sight.Ltv;
            ads = Math.Max(least, worthIt ? ads * (1 + pace * days) : ads / (1 + pace * days));
            budget.Ads = ads;
        }
    }
}
