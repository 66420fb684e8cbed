using BurnSim.Strategies;

namespace BurnSim.Experiments.Explanations;

/// <summary>A plan of which only a part of the ads is bought over some ticks; it knows nothing of that and plans on.</summary>
/// <param name="Plan">What is planned.</param>
/// <param name="Left">The part of the ads that is bought, 0..1.</param>
/// <param name="From">First tick.</param>
/// <param name="To">The tick after the last.</param>
internal sealed record Muted(StrategyPlan Plan, double Left, int From, int To) : StrategyPlan
{
    public override IStrategy Begin(in StrategyStart start) => new Playing(Plan.Begin(start), Left, From, To);

    private sealed class Playing(IStrategy planned, double left, int from, int to) : IStrategy
    {
        public void Decide(Sight sight, ref Budget budget)
        {
            planned.Decide(sight, ref budget);
            if (sight.Tick >= from && sight.Tick < to) budget.Ads *= left;
        }
    }
}
