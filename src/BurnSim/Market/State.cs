using System.Numerics;
using System.Runtime.InteropServices;
using BurnSim.Populations;
using BurnSim.Randomness;
using BurnSim.Recording;

namespace BurnSim.Market;

/// <summary>
/// The market as it stands, in flat arrays: [firm], [platform], [segment], cells [firm × Segments + segment],
/// spots [platform × Row + firm]. Firms, segments and platforms are numbered in the order of their ids.
/// People are whole numbers held in doubles. Arrays are padded to whole vectors (a row of firms to Row); padding stays 0.
/// </summary>
public sealed partial class State
{
    /// <summary>Longest runway told, days.</summary>
    public const double LongRunway = 1200 * DaysPerMonth;

    public const double DaysPerMonth = 365.25 / 12;

    /// <summary>Arrays are padded to this many lanes: the widest vector of doubles there is.</summary>
    internal const int Lanes = 8;

    private const double CacDays = 28, GrowthDays = 90;

    private readonly (Scenario Scenario, Parameters Parameters) first, later;

    /// <summary>What the market follows now, and its numbers in this run.</summary>
    public Scenario Scenario { get; private set; }

    public Parameters Parameters { get; private set; }

    public readonly Ledger Ledger;
    public readonly Roster Roster;
    public readonly int Firms, Segments, Platforms, Cells;

    /// <summary>Length of a row of firms, padded.</summary>
    public readonly int Row;

    /// <summary>Length of a tick in days (Δ).</summary>
    public readonly double Days;

    /// <summary>This tick's number, from 0.</summary>
    public int Tick;

    // People.
    public readonly double[] Trial, Core, Never, Lapsed;

    /// <summary>Everyone one by one, for observers; null where people are counted by class.</summary>
    public Register? Register { get; internal set; }

    // Attention, and how quality holds users back from lapsing.
    public readonly double[] Adstock, Hold, BuzzLog, Buzz;

    /// <summary>What draws people to a firm before they judge its quality, per person and day, [cell].</summary>
    public readonly double[] Draw;

    // Models.
    public readonly double[] HumanData, Compute, Fidelity, Quality, Shock, Synthetic, NextRelease;
    public double BestQuality;

    /// <summary>Quality moved since appeal and hold were last worked out.</summary>
    public bool QualityMoved;

    // Money, this tick (not per day).
    public readonly double[] Ads, Training, NetBurn;

    /// <summary>Each firm's cash, kept by the ledger.</summary>
    public double[] Cash => Ledger.Cash;

    // Plans, per day.
    public readonly double[] TrainingPlan, Bids, Weights;

    /// <summary>What is left of the first day's cost of serving and price of compute.</summary>
    public double ServingLeft, ComputeLeft;

    // Platforms. Impressions and attention are per day, [spot].
    public readonly double[] Price, Inventory, Impressions, Attention, AdsCost;

    /// <summary>Saturation, 1 − e^(−m̃/R): the share of a platform's people an app reaches in a day, [spot].</summary>
    public readonly double[] Reached;

    /// <summary>1 where the platform takes the firm's ads, 0 where it is closed to it, [spot].</summary>
    public readonly double[] Open;

    // Capital.
    public Regime Regime;
    public int RegimeHeldTo;
    public double PoolLeft;
    public readonly double[] LastPost, SinceRound, Growth, Valuation, AllowanceLeft;

    // Fates.
    public readonly Fate[] Fate;

    /// <summary>1 for a firm that operates, else 0; 1 for an incumbent, else 0.</summary>
    public readonly double[] Here, Backed;

    /// <summary>Day of the story on which the firm left; −1 before.</summary>
    public readonly double[] FateDay;

    /// <summary>Who took it over; −1: nobody.</summary>
    public readonly int[] Into;

    /// <summary>Tick since which it has had no cash; −1: it has.</summary>
    public readonly int[] BrokeSince;

    /// <summary>Users whom the firm that took theirs over kept, by cell of theirs; 0 for firms that weren't taken over.</summary>
    public readonly double[] KeptTrial, KeptCore;

    // This tick's flows of people, [firm].
    public readonly double[] Won, Settled;

    // The public view, at the end of the tick.
    public readonly double[] Users, Share;
    public double MarketUsers, Hhi, LeaderShare;

    /// <summary>The firm with the most users; −1 when nobody has any, or at a tie.</summary>
    public int Leader;

    // Totals since the start.
    public readonly double[] AdsTotal, TrainingTotal, StaffTotal, ServingTotal, RevenueTotal, ParentTotal, RaisedTotal;
    public readonly double[] WonTotal, FirstCash, AdsOn;

    private readonly Window ads, won, settled, users, burn, revenue;
    internal readonly double[] RevenueNow;

    public State(Course course)
    {
        var scenario = course.Scenario;
        first = later = (scenario, new Parameters(scenario));
        if (course.Later is { } then)
        {
            later = (then, new Parameters(then));
        }

        (Scenario, Parameters) = first;
        (Firms, Segments, Platforms) = (scenario.Firms.Length, scenario.Segments.Length, scenario.Platforms.Length);
        Days = scenario.Step;
        (Cells, Row) = (Padded(Firms * Segments), Padded(Firms));
        Ledger = new Ledger(Row, Platforms);
        Roster = new Roster(scenario, Cells, Padded(Segments));
        double[] Cell() => new double[Cells];
        double[] Firm() => new double[Row];
        double[] Spot() => new double[Platforms * Row];

        (Trial, Core, Adstock, Hold, Draw) = (Cell(), Cell(), Cell(), Cell(), Cell());
        (KeptTrial, KeptCore) = (Cell(), Cell());
        (Never, Lapsed) = (new double[Padded(Segments)], new double[Padded(Segments)]);
        (BuzzLog, Buzz) = (Firm(), Firm());
        (HumanData, Compute, Fidelity, Quality, Shock) = (Firm(), Firm(), Firm(), Firm(), Firm());
        (Synthetic, NextRelease) = (Firm(), Firm());
        (Ads, Training, NetBurn, TrainingPlan) = (Firm(), Firm(), Firm(), Firm());
        (Bids, Weights, Impressions, Attention, AdsCost, AdsOn) = (Spot(), Spot(), Spot(), Spot(), Spot(), Spot());
        (Reached, Open) = (Spot(), Spot());
        (Price, Inventory) = (new double[Platforms], new double[Platforms]);
        (LastPost, SinceRound, Growth, Valuation, AllowanceLeft) = (Firm(), Firm(), Firm(), Firm(), Firm());
        (Fate, Here, Backed, FateDay) = (new Fate[Firms], Firm(), Firm(), Firm());
        for (var f = 0; f < Firms; f++)
        {
            Backed[f] = scenario.Firms[f].Kind == FirmKind.Incumbent ? 1 : 0;
        }

        (Into, BrokeSince) = (new int[Firms], new int[Firms]);
        (Won, Settled, Users, Share) = (Firm(), Firm(), Firm(), Firm());
        (AdsTotal, TrainingTotal, StaffTotal, ServingTotal) = (Firm(), Firm(), Firm(), Firm());
        (RevenueTotal, ParentTotal, RaisedTotal, WonTotal, FirstCash) = (Firm(), Firm(), Firm(), Firm(), Firm());
        RevenueNow = Firm();
        (ads, won, settled) = (InDays(CacDays), InDays(CacDays), InDays(CacDays));
        (burn, revenue) = (InDays(CacDays), InDays(CacDays));
        users = InDays(GrowthDays);
    }

    internal static int Padded(int length) => (length + Lanes - 1) / Lanes * Lanes;

    private Window InDays(double days) => new(Row, Math.Max(1, (int)(days / Days)));

    /// <summary>A platform's row of an array of spots, [firm].</summary>
    internal Span<double> On(double[] spots, int platform) => spots.AsSpan(platform * Row, Row);

    /// <summary>A padded array as whole vectors.</summary>
    internal static Span<Vector<double>> Wide(Span<double> lanes) => MemoryMarshal.Cast<double, Vector<double>>(lanes);

    internal static Span<Vector<double>> Wide(double[] lanes) => Wide(lanes.AsSpan());

    internal static ReadOnlySpan<Vector<double>> Wide(ReadOnlySpan<double> lanes) =>
        MemoryMarshal.Cast<double, Vector<double>>(lanes);

    /// <summary>The smaller in each lane.</summary>
    internal static Vector<double> Smaller(Vector<double> a, Vector<double> b) =>
        Vector.ConditionalSelect(Vector.LessThan(a, b), a, b);

    /// <summary>The larger in each lane.</summary>
    internal static Vector<double> Larger(Vector<double> a, Vector<double> b) =>
        Vector.ConditionalSelect(Vector.GreaterThan(a, b), a, b);

    /// <summary>a/b, and 0 where b is 0.</summary>
    internal static Vector<double> Ratio(Vector<double> a, Vector<double> b) =>
        Vector.ConditionalSelect(Vector.GreaterThan(b, Vector<double>.Zero), a / b, Vector<double>.Zero);

    public bool Operates(int firm) => Fate[firm] == Recording.Fate.Operating;

    /// <summary>Days of the story at the end of this tick.</summary>
    public double DayAtEnd => (Tick + 1) * Days;

    /// <summary>Everything as before the first tick, with this run's parameters drawn.</summary>
    public void Begin(in Draws draws)
    {
        (Scenario, Parameters) = first;
        Parameters.Draw(draws);
        if (later != first)
        {
            later.Parameters.Draw(draws);
        }

        foreach (var array in new[]
        {
            Trial, Core, KeptTrial, KeptCore, Never, Lapsed, Adstock, Hold, Draw, BuzzLog, Buzz, HumanData, Compute, Fidelity,
            Quality, Shock, Synthetic, NextRelease, Ads, Training, NetBurn, TrainingPlan, Bids, Weights, Price,
            Impressions, Attention, AdsCost, Reached, Here, LastPost, SinceRound, Growth, Valuation, Won, Settled, Users, Share,
            AdsTotal, TrainingTotal, StaffTotal, ServingTotal, RevenueTotal, ParentTotal, RaisedTotal, WonTotal,
            FirstCash, AdsOn, RevenueNow,
        })
        {
            Array.Clear(array);
        }

        Array.Fill(Fate, Recording.Fate.Waiting);
        Array.Fill(FateDay, -1);
        Array.Fill(Into, -1);
        Array.Fill(BrokeSince, -1);
        Array.Fill(AllowanceLeft, 1);
        foreach (var window in new[] { ads, won, settled, users, burn, revenue })
        {
            window.Begin();
        }

        Ledger.Begin();
        (Tick, Regime, RegimeHeldTo, PoolLeft) = (0, Scenario.Capital.Regime, 0, Parameters.Pool);
        (MarketUsers, Hhi, LeaderShare, Leader, BestQuality, QualityMoved) = (0, 0, 0, -1, 0, true);
        (ServingLeft, ComputeLeft) = (1, 1);
        for (var s = 0; s < Segments; s++)
        {
            Lapsed[s] = Parameters.Lapsed[s];
            Never[s] = Parameters.Size[s] - Lapsed[s];
        }

        Parameters.Inventory.CopyTo(Inventory, 0);
        for (var k = 0; k < Platforms; k++)
        {
            Price[k] = Math.Max(Parameters.Reserve[k], Parameters.OutsideDemand[k] / Inventory[k]);
            On(Open, k)[..Firms].Fill(1);
        }
    }

    /// <summary>From now on the market follows what its course has for later. What has grown or been used up stays so.</summary>
    internal void Turn()
    {
        var before = Parameters;
        (Scenario, Parameters, QualityMoved) = (later.Scenario, later.Parameters, true);
        for (var k = 0; k < Platforms; k++)
        {
            Inventory[k] *= Parameters.Inventory[k] / before.Inventory[k];
        }

        PoolLeft = double.IsFinite(before.Pool) ? Math.Max(0, Parameters.Pool - (before.Pool - PoolLeft)) : Parameters.Pool;
    }

    /// <summary>Takes in what the tick did to users, ads and money: the view that firms decide on next.</summary>
    public void View()
    {
        ads.Push(Ads);
        won.Push(Won);
        settled.Push(Settled);
        burn.Push(NetBurn);
        revenue.Push(RevenueNow);
        Count();
        users.Push(Users);
        var days = new Vector<double>(Days);
        var wonTotal = Wide(WonTotal);
        var wonNow = Wide(Won);
        var sinceRound = Wide(SinceRound);
        for (var i = 0; i < wonTotal.Length; i++)
        {
            wonTotal[i] += wonNow[i];
            sinceRound[i] += days;
        }
    }

    /// <summary>Counts shares and the leader.</summary>
    public void Count()
    {
        (MarketUsers, Hhi, LeaderShare, Leader) = (0, 0, 0, -1);
        foreach (var count in Users)
        {
            MarketUsers += count;
        }

        var all = new Vector<double>(Math.Max(1, MarketUsers));
        var active = Wide(Users);
        var share = Wide(Share);
        for (var i = 0; i < share.Length; i++)
        {
            share[i] = active[i] / all;
        }

        for (var f = 0; f < Firms; f++)
        {
            Hhi += Share[f] * Share[f];
            if (Share[f] > LeaderShare)
            {
                (LeaderShare, Leader) = (Share[f], f);
            }
            else if (Share[f] == LeaderShare)
            {
                Leader = -1;
            }
        }
    }

    /// <summary>Users of each firm at the start of the growth window.</summary>
    internal ReadOnlySpan<double> UsersBefore => users.Oldest;

    /// <summary>How many days ago that was; 0 on the first tick.</summary>
    internal double UsersBeforeDays => users.Length * Days;
}
