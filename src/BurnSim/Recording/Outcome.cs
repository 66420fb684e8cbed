using BurnSim.Market;

namespace BurnSim.Recording;

/// <summary>
/// How one run went: per firm (in id order) and for the market, after the last tick seen. Reused from run to run;
/// arrays are [firm] but where they say otherwise. As an observer it sees them itself; read from a file they are set.
/// </summary>
public sealed class Outcome : IObserver
{
    // A quarter: the window over which CAC at the start and at the end are told.
    private const double Quarter = 91;

    private readonly double[] adsAtQuarter, wonAtQuarter, entered;
    private readonly (double Ads, double Won)[] back;
    private readonly int quarterTicks;
    private int leaderSince, winnerSince, lastLeader, lastWinner;

    /// <summary>Active users at the end, people.</summary>
    public double[] Users { get; }

    /// <summary>Share of active users at the end.</summary>
    public double[] Share { get; }

    /// <summary>1 is the leader.</summary>
    public int[] Rank { get; }

    /// <summary>Ads paid over the run, money.</summary>
    public double[] Ads { get; }

    /// <summary>Ads on each platform over the run, money, [firm × platforms + platform].</summary>
    public double[] AdsOn { get; }

    public double[] Training { get; }
    public double[] Staff { get; }
    public double[] Serving { get; }
    public double[] Revenue { get; }

    /// <summary>Paid in by a parent.</summary>
    public double[] FromParent { get; }

    /// <summary>Cash on the day it entered.</summary>
    public double[] FirstCash { get; }

    /// <summary>Raised in rounds.</summary>
    public double[] Raised { get; }

    /// <summary>Everything paid less revenue, money; below 0 for a firm that earned.</summary>
    public double[] Burned { get; }

    public double[] Cash { get; }

    /// <summary>Post-money; 0 for firms that are gone.</summary>
    public double[] Valuation { get; }

    /// <summary>Ads paid per registered user in the first 91 days in the market; NaN where none was won by ads.</summary>
    public double[] CacStart { get; }

    /// <summary>The same for the last 91 days in the market.</summary>
    public double[] CacEnd { get; }

    /// <summary>Lifetime value of a user at the end, money.</summary>
    public double[] Ltv { get; }

    /// <summary>Days of runway at the end.</summary>
    public double[] Runway { get; }

    /// <summary>Net burn over revenue, last four weeks.</summary>
    public double[] BurnMultiple { get; }

    public Fate[] Fate { get; }

    /// <summary>Day of the story on which it left; −1: it operates.</summary>
    public double[] FateDay { get; }

    /// <summary>Who took it over; −1: nobody.</summary>
    public int[] Into { get; }

    /// <summary>The firm with the most users at the end; −1: none, or a tie.</summary>
    public int Leader { get; set; }

    /// <summary>Days until the leader never changed again; the whole story if there is no leader at the end.</summary>
    public double DaysToTip { get; set; }

    public Verdict Verdict { get; set; }
    public double Hhi { get; set; }
    public double MarketUsers { get; set; }

    /// <summary>Ads paid by firms that did not survive, money.</summary>
    public double DeadweightBurn { get; set; }

    /// <summary>Ads paid by all, money.</summary>
    public double AdsTotal { get; set; }

    public Outcome(Scenario scenario)
    {
        var firms = scenario.Firms.Length;
        double[] Firm() => new double[firms];
        (Users, Share, Ads, Training, Staff, Serving) = (Firm(), Firm(), Firm(), Firm(), Firm(), Firm());
        (Revenue, FromParent, FirstCash, Raised, Burned) = (Firm(), Firm(), Firm(), Firm(), Firm());
        (Cash, Valuation, CacStart, CacEnd, Ltv) = (Firm(), Firm(), Firm(), Firm(), Firm());
        (Runway, BurnMultiple, FateDay) = (Firm(), Firm(), Firm());
        (Rank, Into, Fate) = (new int[firms], new int[firms], new Fate[firms]);
        AdsOn = new double[firms * scenario.Platforms.Length];
        (adsAtQuarter, wonAtQuarter, entered) = (Firm(), Firm(), Firm());
        quarterTicks = Math.Max(1, (int)(Quarter / scenario.Step));
        back = new (double, double)[firms * quarterTicks];
    }

    public void Begin(State state)
    {
        (leaderSince, winnerSince, lastLeader, lastWinner) = (0, 0, -1, -1);
        Array.Fill(entered, -1);
        Array.Fill(FateDay, -1);
        Array.Clear(back);
        Array.Clear(adsAtQuarter);
        Array.Clear(wonAtQuarter);
    }

    public void See(State state)
    {
        if (state.Leader != lastLeader)
        {
            (lastLeader, leaderSince) = (state.Leader, state.Tick);
        }

        var winner = Wins(state) ? state.Leader : -1;
        if (winner != lastWinner)
        {
            (lastWinner, winnerSince) = (winner, state.Tick);
        }

        Verdict = Judge(state);
        for (var f = 0; f < state.Firms; f++)
        {
            Follow(state, f);
        }

        if (state.Tick == state.Scenario.Ticks - 1)
        {
            End(state);
        }
    }

    /// <summary>Keeps what CAC at the start and at the end need while the firm is in the market.</summary>
    private void Follow(State state, int f)
    {
        if (!state.Operates(f))
        {
            return;
        }

        entered[f] = entered[f] < 0 ? state.Tick : entered[f];
        if (state.Tick - entered[f] < quarterTicks)
        {
            (adsAtQuarter[f], wonAtQuarter[f]) = (state.AdsTotal[f], state.WonTotal[f]);
        }

        ref var then = ref back[f * quarterTicks + state.Tick % quarterTicks];
        (CacEnd[f], then) =
            (Cac(state.AdsTotal[f] - then.Ads, state.WonTotal[f] - then.Won), (state.AdsTotal[f], state.WonTotal[f]));
    }

    private void End(State state)
    {
        (Leader, Hhi, MarketUsers) = (state.Leader, state.Hhi, state.MarketUsers);
        DaysToTip = Leader >= 0 ? leaderSince * state.Days : state.Scenario.Days;
        (DeadweightBurn, AdsTotal) = (0, 0);
        Keep(state.Users, Users);
        Keep(state.Share, Share);
        Keep(state.AdsTotal, Ads);
        for (var k = 0; k < state.Platforms; k++)
        {
            for (var f = 0; f < state.Firms; f++)
            {
                AdsOn[f * state.Platforms + k] = state.AdsOn[k * state.Row + f];
            }
        }

        Keep(state.TrainingTotal, Training);
        Keep(state.StaffTotal, Staff);
        Keep(state.ServingTotal, Serving);
        Keep(state.RevenueTotal, Revenue);
        Keep(state.ParentTotal, FromParent);
        Keep(state.FirstCash, FirstCash);
        Keep(state.RaisedTotal, Raised);
        Keep(state.Cash, Cash);
        Keep(state.Valuation, Valuation);
        state.Fate.CopyTo(Fate, 0);
        Keep(state.FateDay, FateDay);
        state.Into.CopyTo(Into, 0);
        for (var f = 0; f < state.Firms; f++)
        {
            Rank[f] = state.Rank(f);
            Burned[f] = Ads[f] + Training[f] + Staff[f] + Serving[f] - Revenue[f];
            CacStart[f] = Cac(adsAtQuarter[f], wonAtQuarter[f]);
            CacEnd[f] = entered[f] < 0 ? double.NaN : CacEnd[f];
            (Ltv[f], Runway[f], BurnMultiple[f]) = (state.Ltv(f), state.Runway(f), state.BurnMultiple(f));
            AdsTotal += Ads[f];
            DeadweightBurn += Fate[f] is Recording.Fate.Operating or Recording.Fate.Waiting ? 0 : Ads[f];
        }
    }

    private static void Keep(double[] row, double[] to) => row.AsSpan(0, to.Length).CopyTo(to);

    private static double Cac(double ads, double won) => ads > 0 && won > 0 ? ads / won : double.NaN;

    /// <summary>The leader has the winner's share and lead now.</summary>
    private static bool Wins(State state)
    {
        var p = state.Parameters;
        if (state.Leader < 0 || state.LeaderShare < p.WinnerShare)
        {
            return false;
        }

        var second = 0.0;
        for (var f = 0; f < state.Firms; f++)
        {
            second = f == state.Leader ? second : Math.Max(second, state.Share[f]);
        }

        return state.LeaderShare >= p.WinnerLead * second;
    }

    /// <summary>The verdict if the story ended now.</summary>
    private Verdict Judge(State state)
    {
        var (first, second, third, fourth, operating) = (0.0, 0.0, 0.0, 0.0, false);
        for (var f = 0; f < state.Firms; f++)
        {
            operating |= state.Operates(f);
            var share = state.Share[f];
            (first, share) = (Math.Max(first, share), Math.Min(first, share));
            (second, share) = (Math.Max(second, share), Math.Min(second, share));
            (third, share) = (Math.Max(third, share), Math.Min(third, share));
            fourth = Math.Max(fourth, share);
        }

        var p = state.Parameters;
        var held = (state.Tick + 1 - winnerSince) * state.Days;
        return !operating ? Verdict.Nobody
            : lastWinner >= 0 && held >= p.WinnerHeld ? Verdict.WinnerTakeAll
            : first + second >= p.DuopolyShare ? Verdict.Duopoly
            : first + second + third + fourth >= p.OligopolyShare ? Verdict.Oligopoly
            : Verdict.Fragmented;
    }
}
