namespace BurnSim;

/// <summary>How firms leave the market.</summary>
public sealed record Exits
{
    /// <summary>Days a startup goes on without cash.</summary>
    public Number Grace { get; init; } = 30;

    /// <summary>Chance that a firm out of cash finds a buyer who can pay.</summary>
    public Number BuyerChance { get; init; } = 0.5;

    /// <summary>What a buyer pays less than the firm's value, fraction.</summary>
    public Number Discount { get; init; } = 0.5;

    /// <summary>Fraction of users who stay when a firm is bought or merges.</summary>
    public Number UsersKept { get; init; } = 0.7;

    /// <summary>Rivals merge when the top two hold more than this share together; above 1: never.</summary>
    public Number MergeShare { get; init; } = 0.8;

    /// <summary>... and each burns more than this multiple of its revenue.</summary>
    public Number MergeBurn { get; init; } = 3;

    /// <summary>Rate at which they then agree while capital is cold, per day.</summary>
    public Number MergeRate { get; init; } = 0.005;

    /// <summary>Rate at which a parent cuts its allowance while capital is cold, per day.</summary>
    public Number CutRate { get; init; } = 0;

    /// <summary>What is left of a cut allowance until capital is no longer cold, fraction.</summary>
    public Number CutTo { get; init; } = 0.5;
}
