namespace BurnSim;

/// <summary>How a run ended, as a market.</summary>
public enum Verdict
{
    WinnerTakeAll,
    Duopoly,
    Oligopoly,
    Fragmented,
    Nobody,
}

/// <summary>Thresholds of the verdicts. Shares are of all active users.</summary>
public sealed record Outcomes
{
    /// <summary>Winner-take-all: the leader has at least this share ...</summary>
    public Number WinnerShare { get; init; } = 0.6;

    /// <summary>... and at least this many times the second's ...</summary>
    public Number WinnerLead { get; init; } = 2;

    /// <summary>... held for this many days.</summary>
    public Number WinnerHeld { get; init; } = 180;

    /// <summary>Duopoly: the top two have at least this share together.</summary>
    public Number DuopolyShare { get; init; } = 0.8;

    /// <summary>Oligopoly: the top four have at least this share together.</summary>
    public Number OligopolyShare { get; init; } = 0.8;
}

/// <summary>How facts are read off the model's states.</summary>
public sealed record Observables
{
    /// <summary>Reported app users = people who used the app on the days that are told of × apps per user.</summary>
    public Number AppsPerUser { get; init; } = 1;

    /// <summary>Web visits a month = active users × visits per user a month.</summary>
    public Number VisitsPerUser { get; init; } = 1;
}
