using BurnSim.Market;

namespace BurnSim.Recording;

/// <summary>
/// What one run shows of each of its scenario's targets, in the target's unit: app users are all who used the app on any of
/// the target's days, those there on the first and those who came after; visits, shares, ranks, valuations and firms are
/// means over its days, ads per day, ads per user over them or over the four weeks to the last where
/// they are fewer, mergers by the last. Firms that merged go on as one: what is told of either is read off both.
/// </summary>
public sealed class Readings : IObserver
{
    private const int CacDays = 28;

    private readonly Scenario scenario;
    private readonly (int First, int Last, int Firm)[] spans;
    private readonly double[] over;

    /// <summary>[target]; NaN where a run has none: a firm that isn't there, ads that won nobody.</summary>
    public double[] Values { get; }

    public Readings(Scenario scenario)
    {
        this.scenario = scenario;
        var firms = scenario.Firms.Select(firm => firm.Id).ToList();
        spans = [.. scenario.Targets.Select(target => (First(target), TickWith(target.To), firms.IndexOf(target.Firm ?? "")))];
        (Values, over) = (new double[spans.Length], new double[spans.Length]);
    }

    /// <summary>The last day that a scenario's targets tell of; a story cut after it reads the same.</summary>
    public static DateOnly LastDay(Scenario scenario) => scenario.Targets.Max(target => target.To);

    private int First(Target target) => TickWith(
        target.Metric is TargetMetric.Cac or TargetMetric.RetainedCac && target.To.DayNumber - target.From.DayNumber < CacDays - 1
            ? target.To.AddDays(1 - CacDays) : target.From);

    /// <summary>The tick a day is in.</summary>
    private int TickWith(DateOnly day) => Math.Clamp((day.DayNumber - scenario.Start.DayNumber) / scenario.Step, 0, scenario.Ticks - 1);

    public void Begin(State state)
    {
        Array.Clear(Values);
        Array.Clear(over);
    }

    public void See(State state)
    {
        for (var target = 0; target < spans.Length; target++)
        {
            var (first, last, firm) = spans[target];
            if (state.Tick < first || state.Tick > last) continue;
            var (value, weight) = Of(state, scenario.Targets[target].Metric, firm, state.Tick == first, state.Tick == last);
            Values[target] += value;
            over[target] += weight;
            if (state.Tick == last) Values[target] = over[target] > 0 ? Values[target] / over[target] : double.NaN;
        }
    }

    /// <summary>What a tick adds to a reading, and to what that is divided by in the end.</summary>
    private static (double Value, double Over) Of(State state, TargetMetric metric, int firm, bool isFirst, bool isLast)
    {
        var p = state.Parameters;
        while (metric != TargetMetric.Merged && firm >= 0 && state.Fate[firm] == Fate.Merged) firm = state.Into[firm];
        double Sum(double[] row) => firm >= 0 ? row[firm] : Total(row);
        (double, double) Mean(double value) => (value, 1);
        (double, double) While(bool there, double value) => there ? (value, 1) : (0, 0);
        var there = firm < 0 || state.Operates(firm);
        return metric switch
        {
            TargetMetric.AppUsers => isFirst ? Mean(p.AppsPerUser * Sum(state.Users)) : (p.AppsPerUser * Sum(state.Won), 0),
            TargetMetric.WebVisits => Mean(p.VisitsPerUser * Sum(state.Users)),
            TargetMetric.Share => Mean(firm < 0 ? 1 : state.Share[firm]),
            TargetMetric.Cac => (Sum(state.Ads), Sum(state.Won)),
            TargetMetric.RetainedCac => (Sum(state.Ads), Sum(state.Settled)),
            TargetMetric.AdSpend => (Sum(state.Ads), state.Days),
            TargetMetric.PostMoney => While(there, Sum(state.Valuation)),
            TargetMetric.Rank => While(there, firm < 0 ? 1 : state.Rank(firm)),
            TargetMetric.TopFiveShare => Mean(TopFive(state)),
            TargetMetric.Firms => Mean(Total(state.Here)),
            _ => While(isLast, Mergers(state, firm)),
        };
    }

    private static double Total(double[] row)
    {
        var sum = 0.0;
        foreach (var value in row) sum += value;
        return sum;
    }

    private static double TopFive(State state)
    {
        Span<double> best = stackalloc double[5];
        foreach (var share in state.Share)
        {
            var left = share;
            for (var place = 0; place < best.Length; place++)
            {
                (best[place], left) = (Math.Max(best[place], left), Math.Min(best[place], left));
            }
        }

        return best[0] + best[1] + best[2] + best[3] + best[4];
    }

    /// <summary>Whether a firm has joined another or another has joined it; of the market, how many firms have.</summary>
    private static double Mergers(State state, int firm)
    {
        var count = 0;
        for (var f = 0; f < state.Firms; f++)
        {
            count += state.Into[f] >= 0 && (firm < 0 || f == firm || state.Into[f] == firm) ? 1 : 0;
        }

        return firm < 0 ? count : Math.Min(1, count);
    }
}
