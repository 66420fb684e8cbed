using System.Collections.Immutable;
using BurnSim.Strategies;

namespace BurnSim;

/// <summary>Who stands behind a firm.</summary>
public enum FirmKind
{
    /// <summary>Lives on investors: raises rounds, can go bankrupt, be bought or merge.</summary>
    Startup,

    /// <summary>Lives on a parent: doesn't raise and doesn't go bankrupt.</summary>
    Incumbent,
}

/// <summary>A firm and its app.</summary>
public sealed record Firm
{
    public required string Id { get; init; }
    public string Name { get; init; } = "";

    /// <summary>What people read: its name, or its id where it has none.</summary>
    public string Called => Name.Length > 0 ? Name : Id;
    public FirmKind Kind { get; init; } = FirmKind.Startup;

    /// <summary>The day it enters the market; null: from the start.</summary>
    public DateOnly? Enters { get; init; }

    /// <summary>Money on the day it enters.</summary>
    public required Number Cash { get; init; }

    /// <summary>Active users on the day it enters.</summary>
    public Number Users { get; init; } = 0;

    /// <summary>Fraction of the first users who are core users.</summary>
    public Number CoreShare { get; init; } = 0.5;

    /// <summary>How the first users divide over segments, by segment id, summing to 1; empty: by segment size.</summary>
    public ImmutableDictionary<string, Number> UsersBySegment { get; init; } = ImmutableDictionary<string, Number>.Empty;

    /// <summary>w_f before normalising: weight in adoption without ads or friends.</summary>
    public Number Organic { get; init; } = 1;

    /// <summary>G_f at the start: training compute so far, FLOP.</summary>
    public Number Compute { get; init; } = 1e24;

    /// <summary>D₀: text to train on at the start, tokens.</summary>
    public Number Corpus { get; init; } = 4e12;

    /// <summary>Training spend, money per day, unless the strategy says otherwise.</summary>
    public Number TrainingSpend { get; init; } = 0;

    /// <summary>φ_f: fraction of the training set that is synthetic, unless the strategy says otherwise.</summary>
    public Number Synthetic { get; init; } = 0;

    /// <summary>Days between model releases.</summary>
    public Number ReleaseEvery { get; init; } = 120;

    /// <summary>Staff and everything else that doesn't grow with users, money per day.</summary>
    public Number Staff { get; init; } = 0;

    /// <summary>Cost of serving a user, money per user-day at the start.</summary>
    public Number ServingCost { get; init; } = 0;

    /// <summary>Revenue per user, money per user-day.</summary>
    public Number Arpu { get; init; } = 0;

    /// <summary>Revenue that doesn't come from the app's users, money per day.</summary>
    public Number OtherRevenue { get; init; } = 0;

    /// <summary>What a parent pays in, money per day.</summary>
    public Number Allowance { get; init; } = 0;

    /// <summary>No ads or training are bought that would leave less than this many days of fixed burn in the bank.</summary>
    public Number RunwayFloor { get; init; } = 30;

    /// <summary>Post-money valuation of the last round before the story; 0: none yet.</summary>
    public Number LastPostMoney { get; init; } = 0;

    /// <summary>Date of the last round before the story; null: long ago.</summary>
    public DateOnly? LastRound { get; init; }

    /// <summary>Fixed division of ads over platforms, by platform id, summing to 1; empty: by observed yield.</summary>
    public ImmutableDictionary<string, Number> Split { get; init; } = ImmutableDictionary<string, Number>.Empty;

    public required StrategyPlan Strategy { get; init; }
}
