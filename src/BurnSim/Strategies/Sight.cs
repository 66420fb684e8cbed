using BurnSim.Market;

namespace BurnSim.Strategies;

/// <summary>
/// What one firm sees when it decides: last tick's public view of everyone, and its own books. Money is in the
/// scenario's currency, durations in days unless the name says months.
/// </summary>
public sealed class Sight(State state, int firm)
{
    private const double DaysPerMonth = 365.25 / 12;

    /// <summary>This tick's number.</summary>
    public int Tick => state.Tick;

    /// <summary>Days since a tick began.</summary>
    public double DaysSince(int tick) => (state.Tick - tick) * state.Days;

    // Its own books.

    public double Cash => state.Cash[firm];

    /// <summary>Months the cash lasts at last tick's net burn; 1200 at most.</summary>
    public double Runway => state.Runway(firm) / DaysPerMonth;

    /// <summary>Staff and serving less revenue and allowance, at least 0: what burns without ads or training, a day.</summary>
    public double FixedBurn => state.FixedBurn(firm);

    /// <summary>Ads paid a day, last tick.</summary>
    public double Ads => state.Ads[firm] / state.Days;

    /// <summary>Ads paid per user won over the last four weeks; 0 before any was won.</summary>
    public double Cac => state.Cac(firm);

    /// <summary>What the next user costs, from the firm's own frequency of contact: see <see cref="State.MarginalCac"/>.</summary>
    public double MarginalCac => state.MarginalCac(firm);

    /// <summary>Lifetime value of a user: margin per day × expected days of use.</summary>
    public double Ltv => state.Ltv(firm);

    /// <summary>Days since its last round.</summary>
    public double DaysSinceRound => state.SinceRound[firm];

    /// <summary>Days until the next round may close; 0 when it may.</summary>
    public double DaysToRound => Math.Max(0, state.Parameters.MinGap - state.SinceRound[firm]);

    // The public view.

    public double Users => UsersOf(firm);

    public double Share => ShareOf(firm);

    /// <summary>1 is the leader.</summary>
    public double Rank => state.Rank(firm);

    public double Quality => state.Quality[firm];

    /// <summary>Generations behind the best; 0 for the best.</summary>
    public double QualityGap => state.BestQuality - state.Quality[firm];

    /// <summary>Monthly log-growth of users over 90 days.</summary>
    public double Growth => state.Growth[firm];

    /// <summary>What investors would value it at, post-money.</summary>
    public double Valuation => state.Valuation[firm];

    public double BestQuality => state.BestQuality;

    public Regime Regime => state.Regime;

    public double Hhi => state.Hhi;

    public double LeaderShare => state.LeaderShare;

    /// <summary>What all rivals spent on ads a day, last tick.</summary>
    public double RivalAds => state.RivalAds(firm, biggest: false);

    /// <summary>What the biggest rival spent on ads a day, last tick.</summary>
    public double BiggestRivalAds => state.RivalAds(firm, biggest: true);

    public double UsersOf(int other) => state.Users[other];

    public double ShareOf(int other) => state.Share[other];

    public double AdsOf(int other) => state.Ads[other] / state.Days;

    public double QualityOf(int other) => state.Quality[other];

    public double ValuationOf(int other) => state.Valuation[other];

    /// <summary>A platform's price last tick, money per thousand impressions.</summary>
    public double PriceOf(int platform) => 1000 * state.Price[platform];

    /// <summary>The bid, money per day, that takes a share of a platform's attention from last tick's rivals.</summary>
    public double BidForShare(int platform, double share) => state.BidForShare(firm, platform, share);
}
