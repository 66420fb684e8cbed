namespace BurnSim;

/// <summary>What a target is for.</summary>
public enum TargetUse
{
    Fit,
    Check,
}

/// <summary>What a fact measures. Facts are not states: see <see cref="Observables"/>.</summary>
public enum TargetMetric
{
    /// <summary>Reported app users, people: all who used the app on any day of a month, or on a day.</summary>
    AppUsers,

    /// <summary>Web visits a month.</summary>
    WebVisits,

    /// <summary>Share of active users, fraction.</summary>
    Share,

    /// <summary>Ads paid per registered user, money.</summary>
    Cac,

    /// <summary>Ads paid per user who became a core user, money.</summary>
    RetainedCac,

    /// <summary>Ads paid, money per day.</summary>
    AdSpend,

    /// <summary>Post-money valuation, money.</summary>
    PostMoney,

    /// <summary>The firm's place by active users, 1 the first.</summary>
    Rank,

    /// <summary>Share of active users that the five biggest firms have together, fraction; the market's.</summary>
    TopFiveShare,

    /// <summary>How many firms operate; the market's.</summary>
    Firms,

    /// <summary>1 from the day a firm has merged with another or one has bought the other, else 0; the market's: how often that was.</summary>
    Merged,
}

/// <summary>
/// A known fact: what <paramref name="Firm"/> (null: the market) showed from <paramref name="From"/> to
/// <paramref name="To"/> inclusive, between <paramref name="Low"/> and <paramref name="High"/> in the metric's unit.
/// </summary>
public sealed record Target(
    DateOnly From, DateOnly To, string? Firm, TargetMetric Metric, double Low, double High, string Source, TargetUse Use);
