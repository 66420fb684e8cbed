using System.Collections.Immutable;
using BurnSim.Market;
using BurnSim.Recording;

namespace BurnSim.Experiments;

/// <summary>
/// One run as the bands see it: what every firm, the market and every platform showed on each of the bands' dates.
/// Must see a tick after the run's <see cref="Outcome"/> has.
/// </summary>
public sealed class Samples : IObserver
{
    // A week of a two-year story in days; enough for any picture.
    private const int MostPoints = 121;

    /// <summary>Number of quantities of a firm and of the market.</summary>
    public static readonly int FirmMetrics = Enum.GetValues<FirmMetric>().Length,
        MarketMetrics = Enum.GetValues<MarketMetric>().Length;

    private readonly Outcome outcome;
    private readonly int stride, firms, last, width;
    private int at, fate;

    /// <summary>
    /// Date by date: [firm × metric], [market metric], [platform]. NaN where the firm does not operate.
    /// </summary>
    public double[] Values { get; }

    /// <summary>[point].</summary>
    public Verdict[] Verdicts { get; }

    /// <summary>[point × firms + firm].</summary>
    public Fate[] Fates { get; }

    public Samples(Scenario scenario, Outcome outcome)
    {
        var points = TicksOf(scenario).Length;
        this.outcome = outcome;
        (stride, firms, last, width) = (Stride(scenario), scenario.Firms.Length, scenario.Ticks - 1, Width(scenario));
        Values = new double[points * width];
        Verdicts = new Verdict[points];
        Fates = new Fate[points * firms];
    }

    public int Firms => firms;

    /// <summary>Number of dates.</summary>
    public int Points => Verdicts.Length;

    /// <summary>A firm's share of users on a date, by numbers; 0 where it doesn't operate.</summary>
    public double Share(int point, int firm) =>
        Values[point * width + firm * FirmMetrics + (int)FirmMetric.Share] is var share && double.IsNaN(share) ? 0 : share;

    /// <summary>The firm with the greatest share on a date; −1 when nobody has any, or at a tie.</summary>
    public int Leader(int point)
    {
        var (leader, greatest) = (-1, 0.0);
        for (var firm = 0; firm < firms; firm++)
        {
            var share = Share(point, firm);
            leader = share > greatest ? firm : share == greatest ? -1 : leader;
            greatest = Math.Max(greatest, share);
        }

        return leader;
    }

    /// <summary>Values on one date.</summary>
    public static int Width(Scenario scenario) =>
        scenario.Firms.Length * FirmMetrics + MarketMetrics + scenario.Platforms.Length;

    /// <summary>
    /// The ticks of the bands: all where they are few, else at an even stride back from the last, at most 121.
    /// </summary>
    public static ImmutableArray<int> TicksOf(Scenario scenario)
    {
        var (stride, last) = (Stride(scenario), scenario.Ticks - 1);
        return [.. Enumerable.Range(0, last / stride + 1).Select(point => last % stride + point * stride)];
    }

    private static int Stride(Scenario scenario) => Math.Max(1, (scenario.Ticks + MostPoints - 3) / (MostPoints - 1));

    public void Begin(State state) => (at, fate) = (0, 0);

    public void See(State state)
    {
        if ((last - state.Tick) % stride != 0)
        {
            return;
        }

        Verdicts[fate / firms] = outcome.Verdict;
        for (var f = 0; f < firms; f++)
        {
            Fates[fate++] = state.Fate[f];
            if (state.Operates(f))
            {
                Firm(state, f);
            }
            else
            {
                Values.AsSpan(at, FirmMetrics).Fill(double.NaN);
                at += FirmMetrics;
            }
        }

        Put(state.MarketUsers);
        Put(state.Hhi);
        foreach (var price in state.Price)
        {
            Put(1000 * price);
        }
    }

    /// <summary>In the order of <see cref="FirmMetric"/>.</summary>
    private void Firm(State state, int f)
    {
        Put(state.Users[f]);
        Put(state.Share[f]);
        Put(state.Ads[f] / state.Days);
        Put(state.Cac(f));
        Put(state.RetainedCac(f));
        Put(state.Cash[f]);
        Put(state.Runway(f) / State.DaysPerMonth);
        Put(state.Quality[f]);
        Put(state.Valuation[f]);
    }

    private void Put(double value)
    {
        Require(value);
        Values[at++] = value;
    }

    /// <summary>Throws unless a recorded value is a number that can be summed: a run that makes others has failed.</summary>
    public static void Require(double value)
    {
        if (!(Math.Abs(value) < FixedSum.Most))
        {
            throw new InvalidOperationException($"a recorded value is {value}");
        }
    }
}
