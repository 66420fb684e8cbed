using System.Collections.Immutable;

namespace BurnSim.Strategies;

/// <summary>A named quantity of the public view or the firm's own books, or an expression over them.</summary>
public delegate double Quantity(Sight sight);

/// <summary>What a rule sets.</summary>
public enum RuleSets
{
    /// <summary>Ads, money per day.</summary>
    Ads,

    /// <summary>Training, money per day.</summary>
    Training,

    /// <summary>Synthetic share, 0..1.</summary>
    Synthetic,
}

/// <summary>When <paramref name="When"/> is not 0, sets what <paramref name="Then"/> says.</summary>
public sealed record Rule(Quantity When, ImmutableArray<(RuleSets What, Quantity Value)> Then);

/// <summary>When/then rules: each tick the first rule whose condition holds is the one that counts.</summary>
/// <param name="Daily">Ads where no rule sets them, money per day.</param>
/// <param name="List">The rules, first match wins.</param>
public sealed record Rules(Number Daily, ImmutableArray<Rule> List) : StrategyPlan
{
    public override IStrategy Begin(in StrategyStart start) => new Playing(Daily.Draw(start.Draws), List);

    private sealed class Playing(double daily, ImmutableArray<Rule> rules) : IStrategy
    {
        public void Decide(Sight sight, ref Budget budget)
        {
            budget.Ads = daily;
            foreach (var rule in rules)
            {
                if (rule.When(sight) != 0)
                {
                    foreach (var (what, value) in rule.Then)
                    {
                        Set(ref budget, what, Math.Max(0, value(sight)));
                    }

                    return;
                }
            }
        }

        private static void Set(ref Budget budget, RuleSets what, double value)
        {
            switch (what)
            {
                case RuleSets.Ads: budget.Ads = value; break;
                case RuleSets.Training: budget.Training = value; break;
                default: budget.Synthetic = Math.Min(1, value); break;
            }
        }
    }
}
