namespace BurnSim.Strategies;

/// <summary>Spends so that the money lasts a given time: cash / runway less what is burned anyway.</summary>
/// <param name="Runway">Days the money is to last.</param>
public sealed record Blitz(Number Runway) : StrategyPlan
{
    public override IStrategy Begin(in StrategyStart start) => new Playing(Runway.Draw(start.Draws));

    private sealed class Playing(double runway) : IStrategy
    {
        public void Decide(Sight sight, ref Budget budget) =>
            budget.Ads = Math.Max(0, sight.Cash / runway - sight.FixedBurn - budget.Training);
    }
}
