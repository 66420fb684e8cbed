using BurnSim.Strategies;

namespace BurnSim.Experiments.Explanations;

/// <summary>A plan with the ads of the median rival: what was usual in the market the tick before. All else is as planned.</summary>
internal sealed record AsRivalsDo(StrategyPlan Plan) : StrategyPlan
{
    public override IStrategy Begin(in StrategyStart start) => new Playing(Plan.Begin(start), start.Firm, start.Scenario.Firms.Length);

    private sealed class Playing(IStrategy planned, int own, int firms) : IStrategy
    {
        private readonly double[] ads = new double[firms];

        public void Decide(Sight sight, ref Budget budget)
        {
            planned.Decide(sight, ref budget);
            var rivals = 0;
            for (var firm = 0; firm < firms; firm++)
            {
                if (firm != own && sight.UsersOf(firm) > 0) ads[rivals++] = sight.AdsOf(firm);
            }

            Array.Sort(ads, 0, rivals);
            budget.Ads = rivals == 0 ? 0 : (ads[(rivals - 1) / 2] + ads[rivals / 2]) / 2;
        }
    }
}
