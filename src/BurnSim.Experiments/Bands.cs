using System.Collections.Immutable;
using BurnSim.Recording;

namespace BurnSim.Experiments;

/// <summary>
/// Spreads over time, on at most 121 dates from the first tick to the last. Firms and platforms by number in id order.
/// </summary>
public sealed record Bands
{
    /// <summary>The ticks shown, rising; a value at tick t is that at the end of tick t.</summary>
    public required ImmutableArray<int> Ticks { get; init; }

    /// <summary>The dates of those ticks.</summary>
    public required ImmutableArray<DateOnly> Dates { get; init; }

    /// <summary>[firm, metric, point]; over the runs in which the firm operates there.</summary>
    public required Spread[,,] Firms { get; init; }

    /// <summary>[metric, point].</summary>
    public required Spread[,] Market { get; init; }

    /// <summary>[platform, point]: price, money per thousand impressions.</summary>
    public required Spread[,] Cpm { get; init; }

    /// <summary>[verdict, point]: runs with that verdict if the story ended there.</summary>
    public required long[,] Verdicts { get; init; }

    /// <summary>[firm, fate, point]: runs in which the firm has that fate there.</summary>
    public required long[,,] Fates { get; init; }

    public Spread Firm(int firm, FirmMetric metric, int point) => Firms[firm, (int)metric, point];

    public Spread Of(MarketMetric metric, int point) => Market[(int)metric, point];
}
