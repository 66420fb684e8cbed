using System.Collections.Immutable;
using BurnSim.Experiments.Stopping;
using BurnSim.Recording;

namespace BurnSim.Experiments;

/// <summary>
/// A quantity over the runs: mean and quantiles; NaN where no run has it. Quantiles come from a log grid: within 0.4 %
/// of the true ones at the end of a run, 3.2 % in <see cref="Bands"/>.
/// </summary>
public readonly record struct Spread(double Mean, double P5, double P25, double P50, double P75, double P95);

/// <summary>A probability estimated from <paramref name="Count"/> of <paramref name="Runs"/> runs.</summary>
/// <param name="Low">Lower end of the 95 % Wilson interval.</param>
/// <param name="High">Upper end.</param>
public readonly record struct Chance(long Count, long Runs, double Low, double High)
{
    // 97.5 % point of the standard normal.
    private const double Z = 1.959963984540054;

    public double Value => Runs == 0 ? 0 : (double)Count / Runs;

    /// <summary>With the score interval of Wilson (1927); 0 to 1 of no runs.</summary>
    public static Chance Of(long count, long runs)
    {
        if (runs == 0)
        {
            return new Chance(0, 0, 0, 1);
        }

        var (low, high) = Score.OfChance(runs, (double)count / runs).Interval(Z);
        return new Chance(count, runs, low, high);
    }
}

/// <summary>One firm over all finished runs. Money in the scenario's currency.</summary>
public sealed record FirmSummary
{
    public required string Id { get; init; }
    public required string Name { get; init; }
    public required FirmKind Kind { get; init; }

    /// <summary>Leads at the end.</summary>
    public required Chance Win { get; init; }

    /// <summary>Operates at the end.</summary>
    public required Chance Survive { get; init; }

    /// <summary>Final active users, people.</summary>
    public required Spread Users { get; init; }

    /// <summary>Final share of active users.</summary>
    public required Spread Share { get; init; }

    /// <summary>Costs paid less revenue over the run, money.</summary>
    public required Spread Burned { get; init; }

    /// <summary>Money raised in rounds.</summary>
    public required Spread Raised { get; init; }

    /// <summary>Final post-money valuation; 0 for firms that are gone.</summary>
    public required Spread Valuation { get; init; }

    /// <summary>Ads paid per registered user over the first 91 days in the market, runs with ads only.</summary>
    public required Spread CacStart { get; init; }

    /// <summary>The same over its last 91 days in the market.</summary>
    public required Spread CacEnd { get; init; }

    /// <summary>Where its money went, means over runs: ads by platform id, then training, staff, serving.</summary>
    public required ImmutableArray<(string What, double Mean)> Spent { get; init; }

    /// <summary>Where its money came from, means over runs: cash at the start, rounds, revenue, parent.</summary>
    public required ImmutableArray<(string What, double Mean)> Received { get; init; }

    /// <summary>Runs by fate at the end.</summary>
    public required ImmutableDictionary<Fate, long> Fates { get; init; }
}

/// <summary>All that an ensemble says, machine-independent.</summary>
public sealed record Summary
{
    public required string Scenario { get; init; }
    public required string Question { get; init; }
    public required string Currency { get; init; }
    public required DateOnly Start { get; init; }

    /// <summary>The last day.</summary>
    public required DateOnly End { get; init; }
    public required ulong Seed { get; init; }

    /// <summary>Runs asked for, finished and failed; less than asked for after Ctrl-C.</summary>
    public required long RunsAsked { get; init; }
    public required long RunsFinished { get; init; }
    public required ImmutableArray<FailedRun> Failed { get; init; }

    /// <summary>In id order.</summary>
    public required ImmutableArray<FirmSummary> Firms { get; init; }

    public required ImmutableDictionary<Verdict, Chance> Verdicts { get; init; }
    public required Spread Hhi { get; init; }
    public required Spread MarketUsers { get; init; }

    /// <summary>Days until the leader never changes again.</summary>
    public required Spread DaysToTip { get; init; }

    /// <summary>Ads paid by firms that did not survive, money.</summary>
    public required Spread DeadweightBurn { get; init; }

    /// <summary>Ads paid by all, money.</summary>
    public required Spread AdsTotal { get; init; }

    public required Bands Bands { get; init; }
}

/// <summary>A run that broke, and where: the rest of the ensemble goes on.</summary>
public sealed record FailedRun(uint Run, string Stage, string Message);
