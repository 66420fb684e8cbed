using System.Collections.Immutable;

namespace BurnSim;

/// <summary>Mood of the capital market.</summary>
public enum Regime
{
    Hot,
    Normal,
    Cold,
}

/// <summary>The capital market. Arrays are in the order hot, normal, cold.</summary>
public sealed record Capital
{
    /// <summary>Regime at the start.</summary>
    public Regime Regime { get; init; } = Regime.Normal;

    /// <summary>Monthly transition probabilities, 3 × 3, from row to column; each row sums to 1.</summary>
    public ImmutableArray<Number> Transitions { get; init; } = [0.9, 0.1, 0, 0.05, 0.9, 0.05, 0, 0.1, 0.9];

    /// <summary>v(regime): what a valuation is multiplied by.</summary>
    public ImmutableArray<Number> Multiple { get; init; } = [1.5, 1, 0.5];

    /// <summary>appetite(regime): what the closing rate is multiplied by.</summary>
    public ImmutableArray<Number> Appetite { get; init; } = [2, 1, 0.3];

    /// <summary>Money investors put in a year; null: no limit.</summary>
    public Number? Pool { get; init; }

    /// <summary>Value of an active user, money.</summary>
    public Number PerUser { get; init; } = 0;

    /// <summary>How strongly monthly log-growth raises the value of a user.</summary>
    public Number GrowthPremium { get; init; } = 1;

    /// <summary>Value of having the best model, money.</summary>
    public Number Tech { get; init; } = 0;

    /// <summary>How fast that value falls per generation behind the best.</summary>
    public Number TechSlope { get; init; } = 1;

    /// <summary>Fraction of the firm sold in a round.</summary>
    public Number Dilution { get; init; } = 0.15;

    /// <summary>Days between rounds at least.</summary>
    public Number MinGap { get; init; } = 180;

    /// <summary>A firm with less runway than this seeks money, days.</summary>
    public Number SeekRunway { get; init; } = 365;

    /// <summary>A firm that grows faster than this seeks money, monthly log-growth.</summary>
    public Number SeekGrowth { get; init; } = 0.2;

    /// <summary>Rate at which a sought round closes in a normal market at an unchanged price, per day; 0: no rounds.</summary>
    public Number Close { get; init; } = 0.01;
}
