namespace BurnSim.Recording;

/// <summary>What is recorded over time of each firm.</summary>
public enum FirmMetric
{
    /// <summary>Active users, people.</summary>
    Users,

    /// <summary>Share of all active users, 0..1.</summary>
    Share,

    /// <summary>Ads paid, money per day.</summary>
    Ads,

    /// <summary>Ads paid per registered user over the last four weeks, money.</summary>
    Cac,

    /// <summary>Ads paid per user who became a core user over the last four weeks, money.</summary>
    RetainedCac,

    /// <summary>Cash, money.</summary>
    Cash,

    /// <summary>Months the cash lasts at the last tick's net burn; 1200 at most.</summary>
    Runway,

    /// <summary>Model quality, generations.</summary>
    Quality,

    /// <summary>Post-money valuation, money.</summary>
    Valuation,
}

/// <summary>What is recorded over time of the whole market.</summary>
public enum MarketMetric
{
    /// <summary>Active users of all firms, people.</summary>
    Users,

    /// <summary>Herfindahl–Hirschman index, Σ share², 0..1.</summary>
    Hhi,
}
