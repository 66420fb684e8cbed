using System.Collections.Immutable;

namespace BurnSim.Strategies;

/// <summary>From a date on, so much a day.</summary>
public sealed record SchedulePoint(DateOnly From, Number Daily);

/// <summary>Dated budgets, such as what really was spent; nothing before the first date.</summary>
public sealed record Schedule(ImmutableArray<SchedulePoint> Points) : StrategyPlan
{
    public bool Equals(Schedule? other) => other is not null && Points.AsSpan().SequenceEqual(other.Points.AsSpan());

    public override int GetHashCode() => Points.Length;

    public override IStrategy Begin(in StrategyStart start)
    {
        var points = new (int Tick, double Daily)[Points.Length];
        for (var i = 0; i < points.Length; i++)
        {
            points[i] = (start.Scenario.TickOf(Points[i].From), Points[i].Daily.Draw(start.Draws));
        }

        return new Playing(points);
    }

    private sealed class Playing((int Tick, double Daily)[] points) : IStrategy
    {
        private int next;
        private double daily;

        public void Decide(Sight sight, ref Budget budget)
        {
            while (next < points.Length && points[next].Tick <= sight.Tick)
            {
                daily = points[next++].Daily;
            }

            budget.Ads = daily;
        }
    }
}
