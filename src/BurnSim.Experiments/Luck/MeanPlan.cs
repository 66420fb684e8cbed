using System.Collections.Immutable;
using BurnSim.Strategies;

namespace BurnSim.Experiments.Luck;

/// <summary>
/// Does what several firms would do on average: each one's plan is asked what it would spend in this firm's place, with its
/// own training, synthetic share and split; ads and training are the mean, the split is that of all their money together.
/// </summary>
/// <param name="Members">Whose plans are asked.</param>
internal sealed record MeanPlan(ImmutableArray<MeanPlan.Member> Members) : StrategyPlan
{
    /// <summary>One of them.</summary>
    /// <param name="Plans">What it plays from which tick on, the first from 0.</param>
    /// <param name="Training">Its training spend, money per day.</param>
    /// <param name="Synthetic">Its synthetic share.</param>
    /// <param name="Split">Its fixed split by platform in id order; empty: by yield.</param>
    internal sealed record Member(ImmutableArray<(int From, StrategyPlan Plan)> Plans, double Training, double Synthetic, ImmutableArray<double> Split);

    public override IStrategy Begin(in StrategyStart start)
    {
        var begun = start;
        return new Playing([.. Members.Select(member => new Playing.Player(member, [.. member.Plans.Select(plan => plan.Plan.Begin(begun))]))],
            start.Scenario.Platforms.Length);
    }

    private sealed class Playing(ImmutableArray<Playing.Player> players, int platforms) : IStrategy
    {
        private readonly double[] usual = new double[platforms], own = new double[platforms], all = new double[platforms];

        internal sealed record Player(Member Of, ImmutableArray<IStrategy> Strategies);

        public void Decide(Sight sight, ref Budget budget)
        {
            budget.Split.CopyTo(usual);
            Array.Clear(all);
            var (ads, training, synthetic) = (0.0, 0.0, 0.0);
            foreach (var player in players)
            {
                (player.Of.Split.IsEmpty ? usual : player.Of.Split.AsSpan()).CopyTo(own);
                var asked = new Budget { Training = player.Of.Training, Synthetic = player.Of.Synthetic, Split = own };
                Now(player, sight.Tick).Decide(sight, ref asked);
                (ads, training, synthetic) = (ads + asked.Ads, training + asked.Training, synthetic + asked.Synthetic);
                Divide(asked.Ads);
            }

            (budget.Ads, budget.Training, budget.Synthetic) = (ads / players.Length, training / players.Length, synthetic / players.Length);
            if (ads > 0) all.CopyTo(budget.Split);
        }

        private static IStrategy Now(Player player, int tick)
        {
            var at = player.Strategies.Length - 1;
            while (player.Of.Plans[at].From > tick) at--;
            return player.Strategies[at];
        }

        /// <summary>Adds a plan's ads to what is spent on each platform.</summary>
        private void Divide(double ads)
        {
            var weights = 0.0;
            foreach (var weight in own) weights += weight;
            for (var k = 0; k < own.Length && weights > 0; k++) all[k] += ads * own[k] / weights;
        }
    }
}
