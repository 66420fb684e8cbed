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
    /// <summary>Reported monthly app users, people.</summary>
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
}

/// <summary>
/// A known fact: what <paramref name="Firm"/> (null: the market) showed from <paramref name="From"/> to
/// <paramref name="To"/> inclusive, between <paramref name="Low"/> and <paramref name="High"/> in the metric's unit.
/// </summary>
public sealed record Target(
    DateOnly From, DateOnly To, string? Firm, TargetMetric Metric, double Low, double High, string Source, TargetUse Use);
